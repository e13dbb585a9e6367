import { clock, clockAt, dayPart, daytimeClock } from './clockRules';
import { dayMonth, dayOnly, monthFirst } from './dateRules';
import { endingPeriod } from './dayRules';
import { edgeOf } from './edgeRules';
import { keysOf } from './lexicon';
import type { Match, Meaning } from './meaning';
import { signAfter } from './offsetRules';
import { atApproximator } from './phraseRules';
import { lengthAt, ordinalAt } from './quantityRules';
import { sizeOfUnit } from './relativeRules';
import type { Row } from './row';
import { isShorter, sizeOf } from './sizes';
import { weekday, weekdayAndDate } from './weekdayRules';
import { eveOfFeast, feastThenYear, sameInYear, yearThenFeast } from './wholeRules';
import { BHAR, COMMA, DASHES, EMPHASIS, FROM, GENITIVE, IN, TO_DAY } from './words';

/** A rule that makes a match longer, or gives nothing. */
export type Extension = (row: Row, match: Match) => Match | undefined;

function joinedTo(row: Row, at: number): number {
  return row.skip(at, GENITIVE);
}

/** A date in a year: पिछले साल मार्च, इस साल 15 अगस्त, साल 2010 नवंबर, 2017 में अप्रैल. */
const yearThenDate: Extension = (row, { to, meaning }) => {
  if (sizeOf(meaning) !== 'year') return undefined;
  const at = row.has(to, IN) ? to + 1 : joinedTo(row, to);
  const found = dayMonth(row, at) ?? monthFirst(row, at);
  if (found?.meaning.kind !== 'date' || found.meaning.year !== undefined) return undefined;
  if (meaning.kind === 'date') return { to: found.to, meaning: { ...meaning, ...found.meaning } };
  return { to: found.to, meaning: { kind: 'within', whole: meaning, part: found.meaning } };
};

/** A day in a month: बीते महीने की 12 तारीख, मार्च 2020 में 29 तारीख. */
const monthThenDay: Extension = (row, { to, meaning }) => {
  if (sizeOf(meaning) !== 'month') return undefined;
  const found = dayOnly(row, row.has(to, IN) ? to + 1 : joinedTo(row, to));
  if (found?.meaning.kind !== 'date') return undefined;
  if (meaning.kind === 'date') return { to: found.to, meaning: { ...meaning, ...found.meaning } };
  return { to: found.to, meaning: { kind: 'within', whole: meaning, part: found.meaning } };
};

/** A weekday in a week: अगले सप्ताह बुधवार, इस हफ्ते के शुक्रवार. */
const weekThenDay: Extension = (row, { to, meaning }) => {
  if (sizeOf(meaning) !== 'week') return undefined;
  const found = weekday(row, row.has(to, DASHES) ? to + 1 : joinedTo(row, to));
  if (found?.meaning.kind !== 'date') return undefined;
  return { to: found.to, meaning: { kind: 'within', whole: meaning, part: found.meaning } };
};

/** A counted part of a longer period: साल की पहली तिमाही, दिसंबर के आखिरी हफ्ते, महीने का दूसरा रविवार. */
export const nthOf: Extension = (row, { to, meaning }) => {
  const whole = sizeOf(meaning);
  if (!whole || whole === 'day' || !row.has(to, GENITIVE)) return undefined;
  const ordinal = ordinalAt(row, to + 1);
  if (!ordinal) return undefined;
  const day = row.find(ordinal.to, 'weekday')?.weekday;
  const unit = row.find(ordinal.to, 'unit')?.unit;
  const size = day === undefined ? unit && sizeOfUnit(unit) : 'day';
  if (!size || !isShorter(size, whole)) return undefined;
  const ofWeek = day === undefined ? {} : { weekday: day };
  return { to: ordinal.to + 1, meaning: { kind: 'nth', whole: meaning, size, nth: ordinal.nth, ...ofWeek } };
};

/** A part of a named day or a time on it: मंगलवार शाम, 12 अगस्त की रात, 14 अक्टूबर को सुबह 8 बजे, कल रात 11:30 बजे. */
const dayThenTime: Extension = (row, { to, meaning }) => {
  if (sizeOf(meaning) !== 'day') return undefined;
  const joined = row.has(to, TO_DAY) || row.has(to, COMMA) || row.has(to, DASHES) ? to + 1 : to;
  const at = joined;
  const time = dayPart(row, at) ?? daytimeClock(row, at) ?? timeOnly(row, at);
  if (!time || (row.has(to, COMMA) && !clockAt(row, at))) return undefined;
  return { to: time.to, meaning: onDay(meaning, time.meaning) };
};

function timeOnly(row: Row, at: number): Match | undefined {
  const time = clockAt(row, at);
  if (!time?.certain) return undefined;
  return (
    clock(row, at) ?? {
      to: time.to,
      meaning: { kind: 'time', clock: { ...time, ambiguous: time.hour <= 12 } },
    }
  );
}

/** Gives the day to a time, or to both ends of a range of times. */
function onDay(day: Meaning, time: Meaning): Meaning {
  if (time.kind === 'time') return { ...time, day };
  if (time.kind !== 'range') return time;
  return { kind: 'range', first: onDay(day, time.first), last: onDay(day, time.last) };
}

const EXACTLY = keysOf('ठीक');
const DAY_NOUN = keysOf('दिन');

const NOUN_JOINTS = keysOf('के वाले');

/** The noun “day” after the name of one: रविवार के दिन, संडे वाले दिन, बुधवार दिन भर, आज ही के दिन. */
const dayNoun: Extension = (row, { to, meaning }) => {
  const isNear = meaning.kind === 'near';
  const isDay = (meaning.kind === 'date' || meaning.kind === 'yearly' || isNear) && sizeOf(meaning) === 'day';
  const noun = row.skip(isNear ? row.skip(to, EMPHASIS) : to, NOUN_JOINTS);
  if (!isDay || !row.has(noun, DAY_NOUN) || row.has(noun + 1, GENITIVE)) return undefined;
  if (row.has(noun + 1, BHAR)) return { to: noun + 2, meaning };
  return noun > to ? { to: noun + 1, meaning } : undefined;
};

/** So long before or after a day: आज से 8 साल पहले, 15 अगस्त से दो दिन पहले, अब से तीन दिन बाद. */
const offsetFromDay: Extension = (row, { to, meaning }) => {
  const isNow = meaning.kind === 'reference' && meaning.value === 'PRESENT_REF';
  if ((sizeOf(meaning) !== 'day' && !isNow) || !row.has(to, FROM)) return undefined;
  const length = lengthAt(row, row.skip(atApproximator(row, to + 1)?.to ?? to + 1, EXACTLY));
  const off = length && signAfter(row, length.to);
  if (!off) return undefined;
  const from: Meaning = isNow ? { kind: 'near', distance: 0 } : meaning;
  const { to: _, ...span } = length;
  return { to: off.to, meaning: { kind: 'offset', from, length: span, sign: off.sign } };
};

/** All of them, in the order in which they are tried. */
export const EXTENSIONS: readonly Extension[] = [
  yearThenDate,
  yearThenFeast,
  sameInYear,
  feastThenYear,
  eveOfFeast,
  monthThenDay,
  weekThenDay,
  weekdayAndDate,
  nthOf,
  edgeOf,
  dayThenTime,
  dayNoun,
  offsetFromDay,
  endingPeriod,
];
