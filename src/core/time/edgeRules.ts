// The beginning, middle and end of a longer period.
import type { TimeModifier } from '../model';
import { monthFirst, yearAt } from './dateRules';
import type { Extension } from './extensions';
import { keysOf } from './lexicon';
import type { Edge, Match, Meaning } from './meaning';
import type { Row } from './row';
import { sizeOf } from './sizes';
import { EDGE_ADJECTIVES, EDGES, type Rows } from './timeTables';
import { GENITIVE } from './words';

const EDGE_NOUNS = edgesOf(EDGES);
const ADJECTIVES = edgesOf(EDGE_ADJECTIVES);

function edgesOf(rows: Rows<Edge['edge']>): ReadonlyMap<string, Edge['edge']> {
  return new Map(rows.flatMap(([edge, words]) => [...keysOf(words)].map((key) => [key, edge] as const)));
}

const MODS: Readonly<Record<Edge['edge'], TimeModifier>> = { start: 'START', middle: 'MID', end: 'END' };

function edgeMatch(to: number, whole: Meaning, edge: Edge['edge']): Match {
  return { to, meaning: { kind: 'edge', whole, edge }, mod: MODS[edge] };
}

/** इस महीने के अंत, 2019 के मध्य, साल की शुरुआत; अगस्त अंत, without a marker only after a month or year of the calendar. */
export const edgeOf: Extension = (row, { to, meaning }) => {
  const size = sizeOf(meaning);
  if (!size || size === 'day') return undefined;
  const joined = row.has(to, GENITIVE);
  if (!joined && meaning.kind !== 'date') return undefined;
  const edge = EDGE_NOUNS.get(row.key(joined ? to + 1 : to));
  if (edge && (joined || edge === 'end')) return edgeMatch(joined ? to + 2 : to + 1, meaning, edge);
  return joined ? edgeUnits(row, to + 1, meaning) : undefined;
};

/** 1950 के शुरुआती वर्षों, साल के आखिरी महीनों. */
function edgeUnits(row: Row, at: number, meaning: Meaning): Match | undefined {
  const edge = ADJECTIVES.get(row.key(at));
  return edge && row.find(at + 1, 'unit')?.barePlural ? edgeMatch(at + 2, meaning, edge) : undefined;
}

/** मध्य जून, मध्य 2024. */
export function middleFirst(row: Row, at: number): Match | undefined {
  if (!row.is(at, 'middle')) return undefined;
  const month = monthFirst(row, at + 1);
  if (month?.meaning.kind === 'date' && month.meaning.day === undefined)
    return edgeMatch(month.to, month.meaning, 'middle');
  const year = row.isDigits(at + 1) ? yearAt(row, at + 1) : undefined;
  if (!year || year.value < 1800 || year.value > 2100) return undefined;
  return edgeMatch(year.to, { kind: 'date', year: year.value }, 'middle');
}
