import { civilDay, dayNumber } from './calendar';
import { type Context, type Found, UNRESOLVED } from './context';
import type { Feast } from './feastTables';
import type { Season, YearlyDay, YearlySeason } from './meaning';
import { months, type Period, periodAround } from './periods';
import { choose } from './resolveDateParts';

/** How many years around publication a feast is looked for. */
const YEARS_AROUND = 3;

/** A feast in the year that the text names, or in the one that the tense points to; unresolved without a date there. */
export function resolveYearly({ feast, eve, direction }: YearlyDay, context: Context, whole?: Found): Found {
  const shifted = (of: number): Period[] => {
    const day = feastDay(feast, of);
    return day === undefined ? [] : [periodAround('day', eve ? day - 1 : day)];
  };
  if (whole) return inYear(whole, (year) => shifted(year)[0]);
  const { published } = context;
  if (published === undefined) return { value: partial(feast, eve) };
  const years = yearsAround(civilDay(published).year);
  return choose(years.flatMap(shifted), direction, published, context) ?? UNRESOLVED;
}

/** What a year that was told has, by the method that gave the year. */
function inYear(whole: Found, make: (year: number) => Period | undefined): Found {
  const period = whole.period && make(civilDay(whole.period.start).year);
  return period ? { period, method: whole.method } : UNRESOLVED;
}

function yearsAround(year: number): number[] {
  return Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, index) => year - YEARS_AROUND + index);
}

function partial({ month, day }: Feast, eve: boolean | undefined): string {
  if (month === undefined || day === undefined || eve) return 'XXXX';
  return `XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day number of a feast in a year, or undefined where the tables do not have it. */
export function feastDay(feast: Feast, year: number): number | undefined {
  if (feast.month !== undefined && feast.day !== undefined) return dayNumber(year, feast.month, feast.day);
  if (feast.easter !== undefined) return easterSunday(year) + feast.easter;
  const written = feast.days?.split(' ')[year - (feast.from ?? 0)];
  if (written === undefined) return undefined;
  const [month = 0, day = 0] = written.split('-').map(Number);
  return dayNumber(year, month, day);
}

/** Easter Sunday of the Gregorian calendar, by the “anonymous” computus (Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (skipped + 19 * golden + 15) % 30;
  const moon = epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0);
  const fullMoon = dayNumber(year, 3, 21) + moon;
  const weekday = (((fullMoon + 4) % 7) + 7) % 7;
  return fullMoon + 7 - weekday;
}

/** The months of India's seasons (India Meteorological Department); winter runs into the next year. */
const SEASON_MONTHS: Readonly<Record<Season, readonly [first: number, count: number]>> = {
  SP: [2, 2],
  SU: [3, 3],
  FA: [10, 2],
  WI: [12, 3],
};

/** A season of a year: 2018 की गर्मियों, पिछली सर्दियों; one without a year stays open. */
export function resolveSeason({ season, direction }: YearlySeason, context: Context, whole?: Found): Found {
  if (whole) return inYear(whole, (year) => seasonOf(season, year));
  const { published } = context;
  if (published === undefined || direction === undefined) return { value: `XXXX-${season}` };
  const seasons = yearsAround(civilDay(published).year).map((of) => seasonOf(season, of));
  return choose(seasons, direction, published, context) ?? UNRESOLVED;
}

function seasonOf(season: Season, year: number): Period {
  const [first, count] = SEASON_MONTHS[season];
  return months('season', year, first, count, `${year}-${season}`);
}
