import { type FileProblem, problemPlacer } from '../json/problems';
import { type Fault, placeFaults } from '../json/readJson';
import { parseLexicon } from './codec';
import { phraseKey } from './lexiconTable';
import type { NameEntry } from './schema';

/** Something wrong with a lexicon, at its place in the file: `error` keeps it from being read, `warning` does not. */
export interface LexiconProblem extends FileProblem {
  readonly severity: 'error' | 'warning';
}

/** Checks the text of a lexicon: that it can be read, and that no entry contradicts another. Sorted by line. */
export function checkLexicon(text: string): LexiconProblem[] {
  const parsed = parseLexicon(text);
  if ('problems' in parsed) return parsed.problems.map((problem) => ({ ...problem, severity: 'error' }));
  const shift = text.startsWith('\ufeff') ? 1 : 0;
  const body = text.slice(shift);
  const faults = contradictions(JSON.parse(body));
  return placeFaults(body, faults, problemPlacer(text, shift))
    .map((problem) => ({ ...problem, severity: 'warning' as const }))
    .sort((a, b) => a.offset - b.offset);
}

/** What was read of a file that parses, with the nulls that paths into it count. */
interface Entries {
  readonly names?: readonly (NameEntry | null)[];
  readonly not?: readonly ({ readonly text: string; readonly type?: string } | null)[];
}

/** A name or alias, and where it stands. */
interface Phrase {
  readonly path: readonly PropertyKey[];
  readonly text: string;
  readonly entry: NameEntry;
}

function contradictions({ names = [], not = [] }: Entries): Fault[] {
  const first = new Map<string, NameEntry>();
  const twiceTold = names.flatMap(phrasesOf).flatMap(({ path, text, entry }): Fault[] => {
    const key = phraseKey(text);
    if (key === '') return [{ path, message: `“${text}” has no word that could be found.` }];
    const before = first.get(key) ?? entry;
    first.set(key, before);
    return before === entry ? [] : [{ path, message: twice(text, before, entry) }];
  });
  const denied = not.flatMap((entry, at): Fault[] => {
    const name = entry && first.get(phraseKey(entry.text));
    if (!name || (entry.type !== undefined && entry.type !== name.type)) return [];
    const message = `“${entry.text}” is also in "names": as long as this entry stands it is no name.`;
    return [{ path: ['not', at, 'text'], message }];
  });
  return [...twiceTold, ...denied];
}

function phrasesOf(entry: NameEntry | null, at: number): Phrase[] {
  if (!entry) return [];
  const others = (entry.aliases ?? []).map((text, index) => ({
    path: ['names', at, 'aliases', index],
    text,
    entry,
  }));
  return [{ path: ['names', at, 'name'], text: entry.name, entry }, ...others];
}

function twice(text: string, first: NameEntry, second: NameEntry): string {
  const before = `also stands for ${first.name} (${first.type})`;
  return first.type === second.type
    ? `“${text}” ${before}: delete it in one of the two entries.`
    : `“${text}” ${before}: it is found as ${first.type} only.`;
}
