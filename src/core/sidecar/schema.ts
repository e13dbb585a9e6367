import * as z from 'zod/mini';
import type { Known } from '../json/known';
import { issuesOf, type SchemaIssue } from '../json/schemaIssues';
import { AUXILIARY_MODES, ENTITY_TYPES, EVENT_TYPES, TIME_TYPES } from '../model';

// The form of a sidecar. Objects are loose: fields that this version does not know
// pass through untouched. scripts/schema.mjs adds the descriptions and writes schemas/tippani-annotations.schema.json.

/** The major version that `tippani` in a sidecar names. A higher one is refused, never rewritten. */
export const FORMAT = 1;

/** The fixed id of the one annotation that states the publication date. */
export const PUBLISHED_ID = 'published';

/** What an analyst decided: agreed with a suggestion, changed one, marked a place alone, refused a suggestion. */
export const STATUSES = ['accepted', 'corrected', 'added', 'rejected'] as const;

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{10,64}$/, 'an id of 10 to 64 letters, digits, - or _'));
const ids = z.array(id);
const quotes = z.optional(z.array(z.string()));
const offset = z.int().check(z.gte(0));
const status = z.enum(STATUSES);
const entityType = z.enum(ENTITY_TYPES);
const timeType = z.enum(TIME_TYPES);
const eventType = z.enum(EVENT_TYPES);

const conflict = z.looseObject({
  field: z.optional(z.string()),
  deleted: z.optional(z.enum(['ours', 'theirs'])),
  base: z.optional(z.unknown()),
  ours: z.optional(z.unknown()),
  theirs: z.optional(z.unknown()),
});
const conflicts = z.optional(z.array(conflict));

const common = {
  conflicts,
  note: z.optional(z.string()),
  by: z.optional(z.string()),
  at: z.optional(z.iso.datetime()),
};

const anchor = z.looseObject({
  exact: z.string().check(z.minLength(1)),
  start: offset,
  end: offset,
  prefix: z.string(),
  suffix: z.string(),
  among: z.optional(z.int().check(z.gte(2))),
  madeOn: z.optional(z.string()),
});

const published = z.looseObject({
  id: z.literal(PUBLISHED_ID),
  kind: z.literal('published'),
  value: z.iso.date(),
  ...common,
});

const mention = z.looseObject({
  id,
  kind: z.literal('mention'),
  status,
  type: entityType,
  entity: z.optional(z.string()),
  was: z.optional(z.looseObject({ type: z.optional(entityType), exact: z.optional(z.string()) })),
  anchor,
  ...common,
});

const time = z.looseObject({
  id,
  kind: z.literal('time'),
  status,
  type: timeType,
  value: z.string(),
  was: z.optional(
    z.looseObject({
      type: z.optional(timeType),
      value: z.optional(z.string()),
      exact: z.optional(z.string()),
    }),
  ),
  anchor,
  ...common,
});

const event = z.looseObject({
  id,
  kind: z.literal('event'),
  status,
  type: eventType,
  value: z.nullable(z.string()),
  modes: z.array(z.string()),
  contexts: z.array(z.string()),
  aux: z.array(z.enum(AUXILIARY_MODES)),
  roles: z.looseObject({ actor: ids, recipient: ids, place: ids, date: ids }),
  source: z.nullable(id),
  coref: z.optional(id),
  was: z.optional(
    z.looseObject({
      type: z.optional(eventType),
      value: z.optional(z.nullable(z.string())),
      modes: z.optional(z.array(z.string())),
      contexts: z.optional(z.array(z.string())),
      aux: z.optional(z.array(z.enum(AUXILIARY_MODES))),
      actor: quotes,
      recipient: quotes,
      place: quotes,
      date: quotes,
      source: z.optional(z.nullable(z.string())),
      exact: z.optional(z.string()),
    }),
  ),
  anchor,
  ...common,
});

const reply = z.looseObject({
  id,
  text: z.string().check(z.minLength(1)),
  by: z.optional(z.string()),
  at: z.optional(z.iso.datetime()),
});

const note = z.looseObject({
  id,
  kind: z.literal('note'),
  text: z.string().check(z.minLength(1)),
  on: z.optional(id),
  replies: z.optional(z.array(reply)),
  resolved: z.optional(z.boolean()),
  anchor,
  ...common,
});

const annotation = z.discriminatedUnion('kind', [published, mention, time, event, note]);

/** The schema of a whole sidecar file; the nulls that end the lists are explained at printSidecar. */
export const sidecarSchema = z.looseObject({
  tippani: z.literal(FORMAT),
  annotations: z.array(z.nullable(annotation)),
  fingerprint: z.optional(z.array(z.nullable(z.string()))),
  fingerprints: z.optional(z.record(z.string(), z.array(z.string()))),
  conflicts,
});

export type Status = (typeof STATUSES)[number];
/**
 * A clash of a merge: over a field, with the three values (absent where a side has none), or of a deletion by the side
 * named in `deleted` with a change, or a new use, by the other.
 */
export type Conflict = Known<z.infer<typeof conflict>>;
export type Anchor = Known<z.infer<typeof anchor>>;
export type PublishedAnnotation = Known<z.infer<typeof published>>;
export type MentionAnnotation = Known<z.infer<typeof mention>>;
export type TimeAnnotation = Known<z.infer<typeof time>>;
export type EventAnnotation = Known<z.infer<typeof event>>;
/** What somebody answered to a note. */
export type Reply = Known<z.infer<typeof reply>>;
export type NoteAnnotation = Known<z.infer<typeof note>>;

/** An annotation that says what a span is, as a suggestion does. */
export type CodedAnnotation = MentionAnnotation | TimeAnnotation | EventAnnotation;
/** An annotation that holds on to a place in the text. */
export type AnchoredAnnotation = CodedAnnotation | NoteAnnotation;
export type Annotation = PublishedAnnotation | AnchoredAnnotation;

/** All annotations of one article, in no particular order; printSidecar sorts them. */
export interface Sidecar {
  readonly tippani: typeof FORMAT;
  readonly annotations: readonly Annotation[];
  /** Of the text that the anchors were made on; those that say `madeOn` were made on one of the others. */
  readonly fingerprint?: readonly string[];
  readonly fingerprints?: Readonly<Record<string, readonly string[]>>;
  /** Clashes of a merge over fields of the sidecar itself. */
  readonly conflicts?: readonly Conflict[];
}

/** The publication date (ISO) that an analyst set, if any. */
export function publishedOf(sidecar: Sidecar): string | undefined {
  return sidecar.annotations.find((annotation) => annotation.kind === 'published')?.value;
}

/** Checks a parsed JSON value against the schema. Empty: it is a sidecar (save for the nulls between annotations). */
export function schemaIssues(value: unknown): readonly SchemaIssue[] {
  return issuesOf(sidecarSchema, value);
}
