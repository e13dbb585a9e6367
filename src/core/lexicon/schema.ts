import * as z from 'zod/mini';
import type { Known } from '../json/known';
import { issuesOf, type SchemaIssue } from '../json/schemaIssues';
import { ENTITY_TYPES } from '../model';

// The form of a lexicon file. Objects are loose: fields that this version does not know pass through untouched.
// scripts/schema.mjs adds the descriptions and writes schemas/tippani-lexicon.schema.json.

/** The name of a lexicon file, in whatever folder. */
export const LEXICON_NAME = 'tippani.lexicon.json';

/** The major version that `tippani` in a lexicon names. A higher one is refused, never rewritten. */
export const FORMAT = 1;

/** What a name can be: quantities are no names. */
export const NAME_TYPES = ENTITY_TYPES.filter((type) => type !== 'NUMEX');

const words = z.string().check(z.minLength(1));

const nameEntry = z.looseObject({
  name: words,
  type: z.enum(NAME_TYPES),
  aliases: z.optional(z.array(words)),
  wikidata: z.optional(z.string().check(z.regex(/^Q[1-9]\d*$/, 'an id of Wikidata such as Q159'))),
  note: z.optional(z.string()),
});

const notEntry = z.looseObject({
  text: words,
  type: z.optional(z.enum(ENTITY_TYPES)),
  note: z.optional(z.string()),
});

/** The schema of a whole lexicon file; the nulls are explained at printSidecar. */
export const lexiconSchema = z.looseObject({
  tippani: z.literal(FORMAT),
  names: z.optional(z.array(z.nullable(nameEntry))),
  not: z.optional(z.array(z.nullable(notEntry))),
});

/** A name with its other names: all are found in articles as mentions of this type. */
export type NameEntry = Known<z.infer<typeof nameEntry>>;
/** Words that are no name, or none of one type. */
export type NotEntry = Known<z.infer<typeof notEntry>>;

/** A lexicon file, its entries in no particular order; printLexicon sorts them. */
export interface LexiconFile {
  readonly tippani: typeof FORMAT;
  readonly names: readonly NameEntry[];
  readonly not: readonly NotEntry[];
}

/** A lexicon file without entries. */
export const EMPTY_LEXICON_FILE: LexiconFile = { tippani: FORMAT, names: [], not: [] };

/** Whether the lexicon says nothing, so that its file need not exist. Fields of other programs are something. */
export function isEmptyLexiconFile({ tippani: _, names, not, ...more }: LexiconFile): boolean {
  return names.length === 0 && not.length === 0 && Object.keys(more).length === 0;
}

/** Checks a parsed JSON value against the schema. Empty: it is a lexicon (save for the nulls and lists left out). */
export function lexiconIssues(value: unknown): readonly SchemaIssue[] {
  return issuesOf(lexiconSchema, value);
}
