import { keysOf } from './lexicon';
import type { Match } from './meaning';
import type { Row } from './row';
import { LUNAR_DAYS, LUNAR_HALVES, SEASON_NOUNS } from './timeTables';
import { GENITIVE } from './words';

const NOUNS = keysOf(SEASON_NOUNS);

/** A season: गर्मियों, गर्मी के मौसम, शरद ऋतु; सर्दी alone is the cold, or a cold. */
export function season(row: Row, at: number): Match | undefined {
  const found = row.find(at, 'season');
  if (!found) return undefined;
  const noun = row.skip(at + 1, GENITIVE);
  const named = row.has(noun, NOUNS);
  if (found.isStem && !named) return undefined;
  return { to: named ? noun + 1 : at + 1, meaning: { kind: 'season', season: found.season } };
}

const MONTH_WORDS = keysOf('माह महीना महीने मास');
const HALVES = keysOf(LUNAR_HALVES);
const HALF_NOUN = keysOf('पक्ष');
const DAYS = keysOf(LUNAR_DAYS);
const UNRESOLVED = { kind: 'reference', value: 'XXXX', type: 'DATE' } as const;

/** What no table here can date: सावन के महीने, रमजान माह, चैत्र शुक्ल नवमी, माघ पूर्णिमा, कार्तिक कृष्ण पक्ष की अमावस्या. */
export function lunarDate(row: Row, at: number): Match | undefined {
  if (!row.is(at, 'lunarMonth')) return undefined;
  const month = row.skip(row.skip(at + 1, GENITIVE), MONTH_WORDS);
  const isNamed = row.has(month - 1, MONTH_WORDS);
  const half = row.skip(isNamed ? row.skip(month, GENITIVE) : at + 1, HALVES);
  const day = row.skip(row.skip(half, HALF_NOUN), GENITIVE);
  if (row.has(day, DAYS)) return { to: day + 1, meaning: UNRESOLVED };
  if (row.has(half - 1, HALVES)) return { to: row.skip(half, HALF_NOUN), meaning: UNRESOLVED };
  return isNamed ? { to: month, meaning: UNRESOLVED } : undefined;
}
