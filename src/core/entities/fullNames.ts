import type { Found, Scan } from './scan';

/** Two names side by side that are one elsewhere in the text are one here: मिशेल | बर्निये after मिशेल बर्निये. */
export function joinFullNames(scan: Scan): void {
  const sorted = scan.found.toSorted((a, b) => a.from - b.from);
  const keysOf = ({ from, to }: Pick<Found, 'from' | 'to'>): string =>
    Array.from({ length: to - from }, (_, at) => scan.key(from + at)).join(' ');
  const whole = new Set(sorted.filter(isFullName).map(keysOf));
  const joined: Found[] = [];
  for (const found of sorted) {
    const before = joined.at(-1);
    const both = before && isPerson(before) && isPerson(found) && before.to === found.from;
    const pair = both ? { ...before, to: found.to } : undefined;
    if (pair && whole.has(keysOf(pair))) joined[joined.length - 1] = pair;
    else joined.push(found);
  }
  if (joined.length < sorted.length) scan.replace(joined);
}

const isPerson = ({ type }: Found): boolean => type === 'PERSON';
const isFullName = (found: Found): boolean => isPerson(found) && found.to - found.from > 1;
