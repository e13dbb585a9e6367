import { daysInMonth } from '../text/months';

/** 2025-08-13, 2025_08_13, 2025.8.13: a year of four digits first, and marks between. */
const YEAR_FIRST = /(?<![\p{L}\p{N}])(\d{4})([-_.])(\d{1,2})\2(\d{1,2})(?![\p{L}\p{N}])/gu;
/** 13-08-2025, 13_08_2025: the day first, as in India. */
const DAY_FIRST = /(?<![\p{L}\p{N}])(\d{1,2})([-_.])(\d{1,2})\2(\d{4})(?![\p{L}\p{N}])/gu;
/** 20250813, with nothing else in the word. */
const JOINED = /(?<![\p{L}\p{N}])(\d{4})(\d{2})(\d{2})(?![\p{L}\p{N}])/gu;

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/**
 * The date (ISO) that the name of a file tells, as downloads and archives have it: 2025-08-13-vaarta.txt, vaarta_20250813.txt,
 * 13-08-2025 वार्ता.txt. Folders count for nothing. Null where there is none or more than one.
 */
export function publishedInName(path: string): string | null {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dates = new Set([
    ...datesOf(name, YEAR_FIRST, [1, 3, 4]),
    ...datesOf(name, DAY_FIRST, [4, 3, 1]),
    ...datesOf(name, JOINED, [1, 2, 3]),
  ]);
  const [only, ...more] = dates;
  return only !== undefined && more.length === 0 ? only : null;
}

type Groups = readonly [year: number, month: number, day: number];

function datesOf(name: string, pattern: RegExp, [yearAt, monthAt, dayAt]: Groups): string[] {
  return [...name.matchAll(pattern)].flatMap((match) => {
    const [year, month, day] = [match[yearAt], match[monthAt], match[dayAt]].map(Number);
    return isoOf(year ?? 0, month ?? 0, day ?? 0) ?? [];
  });
}

function isoOf(year: number, month: number, day: number): string | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
