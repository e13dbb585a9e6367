import type { Length, Unit } from './meaning';

/** How TIMEX3 writes a unit: its letter, whether it stands after T, and how many of the letter it is. */
interface Designator {
  readonly letter: string;
  readonly isTime: boolean;
  readonly times: number;
}

const DESIGNATORS: Readonly<Record<Unit, Designator>> = {
  second: { letter: 'S', isTime: true, times: 1 },
  minute: { letter: 'M', isTime: true, times: 1 },
  hour: { letter: 'H', isTime: true, times: 1 },
  day: { letter: 'D', isTime: false, times: 1 },
  night: { letter: 'NI', isTime: false, times: 1 },
  weekend: { letter: 'WE', isTime: false, times: 1 },
  week: { letter: 'W', isTime: false, times: 1 },
  fortnight: { letter: 'D', isTime: false, times: 15 },
  month: { letter: 'M', isTime: false, times: 1 },
  quarter: { letter: 'M', isTime: false, times: 3 },
  half: { letter: 'M', isTime: false, times: 6 },
  year: { letter: 'Y', isTime: false, times: 1 },
  decade: { letter: 'Y', isTime: false, times: 10 },
  century: { letter: 'Y', isTime: false, times: 100 },
  while: { letter: 'X', isTime: false, times: 1 },
};

/** The TIMEX3 value of a length: PT2H, P24Y, P1.5Y, P2Y3M, PT1H30M; with X for an unnamed number (PXD, PTXH, PXX). */
export function durationValue(lengths: readonly Length[]): string {
  const parts = lengths.flatMap(wholeHours);
  const dates = parts.filter(({ unit }) => !DESIGNATORS[unit].isTime).map(written);
  const times = parts.filter(({ unit }) => DESIGNATORS[unit].isTime).map(written);
  return `P${dates.join('')}${times.length > 0 ? `T${times.join('')}` : ''}`;
}

function written({ amount, unit }: Length): string {
  const { letter, times } = DESIGNATORS[unit];
  return `${amount === undefined ? 'X' : amount * times}${letter}`;
}

/** Broken hours are told in minutes: डेढ़ घंटे is PT1H30M, आधे घंटे PT30M. */
function wholeHours({ amount, unit }: Length): Length[] {
  if (unit !== 'hour' || amount === undefined || Number.isInteger(amount))
    return [amount === undefined ? { unit } : { amount, unit }];
  const hours = Math.floor(amount);
  const minutes: Length = { amount: Math.round((amount - hours) * 60), unit: 'minute' };
  return hours === 0 ? [minutes] : [{ amount: hours, unit }, minutes];
}
