import type { Extension } from './extensions';
import { keysOf } from './lexicon';
import type { Match, Meaning } from './meaning';
import type { Row } from './row';
import { AND, DASHES, FROM, GENITIVE, LEKAR } from './words';

const BETWEEN = keysOf('बीच मध्य दरमियान दौरान');

/**
 * Makes the rule for ranges: 2014 से 2019, साल 2003 से लेकर साल 2006, जुलाई-अगस्त, 2015 और 2018 (के बीच),
 * सुबह 6 बजे से शाम 5 बजे. `parse` reads the second end; it must not look for ranges itself.
 */
export function rangeRule(parse: (row: Row, at: number) => Match | undefined): Extension {
  return (row, match) => {
    const rank = rankOf(match.meaning);
    const at = rank && afterJoint(row, match.to);
    if (!at) return undefined;
    const last = parse(row, at);
    if (!last || rankOf(last.meaning) !== rank || !isClosed(row, match.to, last.to)) return undefined;
    if (isYear(last.meaning) && !isDatedYear(match.meaning)) return undefined;
    if (DASHES.has(row.key(match.to)) && isLoosePart(match.meaning) && isLoosePart(last.meaning))
      return undefined;
    return { to: last.to, meaning: { kind: 'range', first: match.meaning, last: last.meaning } };
  };
}

/** सुबह-शाम is morning and evening. */
function isLoosePart(meaning: Meaning): boolean {
  return meaning.kind === 'time' && !meaning.clock && !meaning.day;
}

/** What can be an end of a range; both ends must be of one rank. Deictic words are none: पिछले वर्ष से अब. */
function rankOf(meaning: Meaning): 'calendar' | 'weekday' | 'time' | undefined {
  if (meaning.kind === 'time') return 'time';
  if (meaning.kind === 'named' || meaning.kind === 'nth') return 'calendar';
  if (meaning.kind === 'within') return meaning.part.weekday === undefined ? 'calendar' : 'weekday';
  if (meaning.kind !== 'date') return undefined;
  const isWeekday = meaning.weekday !== undefined && meaning.day === undefined;
  return isWeekday ? 'weekday' : 'calendar';
}

function isYear(meaning: Meaning): boolean {
  return meaning.kind === 'date' && meaning.month === undefined && meaning.weekday === undefined;
}

/** 26 जून से 2020 is no range, 26 जून 2019 से 2020 is one. */
function isDatedYear(meaning: Meaning): boolean {
  return meaning.kind !== 'date' || meaning.year !== undefined;
}

/** The position after से, से लेकर, a dash or a slash, or और. */
function afterJoint(row: Row, at: number): number | undefined {
  if (row.has(at, FROM)) return row.skip(at + 1, LEKAR);
  if (row.has(at, DASHES) || row.key(at) === '/' || row.has(at, AND)) return at + 1;
  return undefined;
}

/** “A और B” is a range only before के बीच. */
function isClosed(row: Row, joint: number, end: number): boolean {
  return !row.has(joint, AND) || (row.has(end, GENITIVE) && row.has(end + 1, BETWEEN));
}
