import { definedKeys, printJson, printObject } from '../json/printJson';
import { type FileProblem, type Naming, schemaMessage } from '../json/problems';
import { type Fault, readJson, refuseFormat } from '../json/readJson';
import { compareText } from '../text/compareText';
import type { Lexicon } from './lexicon';
import { FORMAT, type LexiconFile, lexiconIssues, type NameEntry, type NotEntry } from './schema';

/** What reading a lexicon gives. A file with problems must never be overwritten. */
export type ParsedLexicon = { readonly file: LexiconFile } | { readonly problems: readonly FileProblem[] };

const NAMING: Naming = { file: 'lexicon', item: 'entry', lists: { names: 'Name', not: 'Entry' } };

const FORM = {
  faultsOf,
  empty: 'The lexicon is empty. Restore it from git, or delete it.',
  conflict:
    'Merge conflict left by git: keep the lines that are right from both sides (each ends with a comma), ' +
    'then delete the lines that begin with <<<<<<<, =======, ||||||| and >>>>>>>. ' +
    'Until then Tippani leaves this file as it is.',
};

/**
 * Reads the text of a lexicon file. A byte order mark and CRLF are tolerated, any order of keys and entries too, and
 * lists that are left out; unknown fields survive. Never throws: what is wrong comes back as problems with 1-based line
 * and column and advice.
 */
export function parseLexicon(text: string): ParsedLexicon {
  const read = readJson(text, FORM);
  if ('problems' in read) return read;
  // The value itself, not zod's copy of it, so that nothing of it is lost.
  const { names = [], not = [], ...rest } = read.value as Written;
  return {
    file: {
      ...rest,
      names: names.filter((entry) => entry !== null),
      not: not.filter((entry) => entry !== null),
    },
  };
}

/** A lexicon as it stands in the file. */
interface Written {
  readonly tippani: typeof FORMAT;
  readonly names?: readonly (NameEntry | null)[];
  readonly not?: readonly (NotEntry | null)[];
}

function faultsOf(value: unknown): Fault[] {
  const refusal = refuseFormat(value, FORMAT, 'lexicon');
  if (refusal) return [refusal];
  return lexiconIssues(value).map((issue) => ({
    path: issue.path,
    message: schemaMessage(issue, value, NAMING),
  }));
}

const FILE_KEYS = ['tippani', 'names', 'not'];
const NAME_KEYS = ['name', 'type', 'aliases', 'wikidata', 'note'];
const NOT_KEYS = ['text', 'type', 'note'];

/**
 * The one canonical text of a lexicon, made for git as sidecars are (see printSidecar): one entry a line, sorted, each
 * line with its comma, a final newline.
 */
export function printLexicon(file: LexiconFile): string {
  const names = [...file.names].sort(byName).map((entry) => `${printObject(entry, NAME_KEYS)},\n`);
  const nots = [...file.not].sort(byText).map((entry) => `${printObject(entry, NOT_KEYS)},\n`);
  const others = definedKeys(file)
    .filter((key) => !FILE_KEYS.includes(key))
    .map((key) => `,\n${printJson(key)}: ${printJson(Reflect.get(file, key))}`);
  return (
    `{\n"tippani": ${file.tippani},\n"names": [\n${names.join('')}null\n],\n` +
    `"not": [\n${nots.join('')}null\n]${others.join('')}\n}\n`
  );
}

/** By name, then type; entries that share both stand in an order of their own, so that saving twice changes nothing. */
function byName(a: NameEntry, b: NameEntry): number {
  return (
    compareText(a.name, b.name) ||
    compareText(a.type, b.type) ||
    compareText(printObject(a, NAME_KEYS), printObject(b, NAME_KEYS))
  );
}

function byText(a: NotEntry, b: NotEntry): number {
  return (
    compareText(a.text, b.text) ||
    compareText(a.type ?? '', b.type ?? '') ||
    compareText(printObject(a, NOT_KEYS), printObject(b, NOT_KEYS))
  );
}

/** What a lexicon file teaches the analysis: every name and alias on its own. */
export function lexiconOf({ names, not }: LexiconFile): Lexicon {
  return {
    names: names.flatMap(({ name, type, aliases = [], wikidata }) =>
      [name, ...aliases].map((text) => ({ text, type, name, ...(wikidata !== undefined && { wikidata }) })),
    ),
    notNames: not.map(({ text, type }) => ({ text, ...(type !== undefined && { type }) })),
  };
}
