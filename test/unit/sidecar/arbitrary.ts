import fc from 'fast-check';
import { AUXILIARY_MODES, ENTITY_TYPES, EVENT_TYPES, type Span, TIME_TYPES } from '../../../src/core/model';
import type { Stamp } from '../../../src/core/sidecar/decide';
import { fingerprintId } from '../../../src/core/sidecar/fingerprint';
import { type Annotation, type Sidecar, STATUSES } from '../../../src/core/sidecar/schema';
import { newId } from '../../../src/core/sidecar/sidecar';

/** Any text that a person or a scraper may leave in a field. */
const words = fc.oneof(
  fc.constantFrom(
    'व्लादिमीर पुतिन',
    'क्‍षेत्र',
    'क़लम',
    '😀\u200d',
    'a "b" \\ c',
    '\u2028',
    '\u0085x',
    '\ufeff',
    '\ud83d',
    'new\nline',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const id = fc
  .array(fc.constantFrom(...'abcXYZ019_-'), { minLength: 10, maxLength: 12 })
  .map((all) => all.join(''));
const ids = fc.array(id, { maxLength: 3 });
const at = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().replace(/\.\d+Z$/, 'Z'));

/** Fields that this version does not know; values as JSON gives them back. */
const unknown = fc
  .dictionary(
    fc.oneof(
      fc.constantFrom('x', 'colour', 'टिप्पणी', '7', '__proto__', 'constructor', 'toString'),
      fc.string({ maxLength: 4 }).map((key) => `x-${key}`),
    ),
    fc.jsonValue({ maxDepth: 2 }).map((value): unknown => keepable(value)),
    { maxKeys: 2 },
  )
  .map((fields): object => JSON.parse(JSON.stringify(fields)));

/** Numbers of at most 15 digits, which are those that a sidecar keeps. */
function keepable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'number' ? Number(inner.toPrecision(12)) || 0 : inner,
    ),
  );
}

const anchor = fc
  .record({
    exact: words.filter((text) => text !== ''),
    start: fc.nat(5000),
    length: fc.nat(50),
    prefix: words,
    suffix: words,
    rest: unknown,
  })
  .map(({ start, length, rest, ...quote }) => ({ ...rest, ...quote, start, end: start + length }));

const common = fc.record({ note: words, by: words, at }, { requiredKeys: [] });
const status = fc.constantFrom(...STATUSES);
const entityType = fc.constantFrom(...ENTITY_TYPES);
const timeType = fc.constantFrom(...TIME_TYPES);
const eventType = fc.constantFrom(...EVENT_TYPES);

const published = fc.record({
  id: fc.constant('published' as const),
  kind: fc.constant('published' as const),
  value: fc.constantFrom('2025-08-13', '2024-02-29', '1999-12-31'),
});
const mention = fc.record(
  {
    id,
    kind: fc.constant('mention' as const),
    status,
    type: entityType,
    anchor,
    entity: words,
    was: fc.record({ type: entityType, exact: words }, { requiredKeys: [] }),
  },
  { requiredKeys: ['id', 'kind', 'status', 'type', 'anchor'] },
);
const time = fc.record({
  id,
  kind: fc.constant('time' as const),
  status,
  type: timeType,
  value: words,
  anchor,
});
const eventFields = {
  id,
  kind: fc.constant('event' as const),
  status,
  type: eventType,
  value: fc.option(fc.constantFrom('2025-08-12', '2025-08')),
  modes: fc.array(words, { maxLength: 2 }),
  contexts: fc.array(words, { maxLength: 2 }),
  aux: fc.uniqueArray(fc.constantFrom(...AUXILIARY_MODES)),
  roles: fc.record({ actor: ids, recipient: ids, place: ids, date: ids }),
  source: fc.option(id),
  anchor,
};
const quotes = fc.array(words, { maxLength: 2 });
const eventWas = fc.record(
  { type: eventType, modes: quotes, actor: quotes, date: quotes, source: fc.option(words), exact: words },
  { requiredKeys: [] },
);
const event = fc.record(
  { ...eventFields, coref: id, was: eventWas },
  { requiredKeys: Object.keys(eventFields) as (keyof typeof eventFields)[] },
);
const note = fc.record({
  id,
  kind: fc.constant('note' as const),
  text: words.filter((text) => text !== ''),
  anchor,
});

/** Annotations of all kinds, with fields that no version knows. */
export const annotation: fc.Arbitrary<Annotation> = fc
  .tuple(unknown, fc.oneof(published, mention, time, event, note), common)
  .map(([rest, known, extra]) => JSON.parse(JSON.stringify({ ...rest, ...known, ...extra })));

const fingerprint = (first: string) =>
  fc
    .array(fc.string({ unit: fc.constantFrom('A', 'z', '0', '-', '_'), maxLength: 8 }))
    .map((lines) => [first, ...lines]);

/** Sidecars without two equal ids; the anchors of some were made on a text that the sidecar tells of, or on two. */
export const sidecar: fc.Arbitrary<Sidecar> = fc
  .tuple(
    unknown,
    fc.uniqueArray(annotation, { maxLength: 12, selector: (one) => one.id }),
    fc.option(fingerprint('own')),
    fc.option(fingerprint('other')),
  )
  .map(([rest, annotations, own, other]) => withTexts({ ...rest, tippani: 1, annotations }, own, other));

/** With a fingerprint for the anchors, and another one for the first of them; none that no anchor needs. */
function withTexts(
  sidecar: Sidecar,
  own: readonly string[] | null,
  other: readonly string[] | null,
): Sidecar {
  const anchored = sidecar.annotations.filter((one) => one.kind !== 'published');
  const [first] = anchored;
  const name = fingerprintId(other ?? []);
  const annotations = sidecar.annotations.map((one) =>
    other && one === first ? { ...first, anchor: { ...first.anchor, madeOn: name } } : one,
  );
  return {
    ...sidecar,
    annotations,
    ...(own && anchored.length > (other ? 1 : 0) && { fingerprint: own }),
    ...(other && first && { fingerprints: { [name]: other } }),
  };
}

/** Ids in order and a fixed time: decisions that can be compared. */
export function testStamp(first = 0): Stamp {
  let count = first;
  return { newId: () => `id${String(count++).padStart(10, '0')}`, at: '2026-01-02T10:00:00Z', by: 'asha' };
}

/** Random ids from a seed, as the editor makes them. */
export function randomIds(seed: number): () => string {
  let state = seed >>> 0;
  return () =>
    newId(() => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    });
}

/** The span of the n-th occurrence (0: the first) of a string in a text. */
export function spanIn(text: string, quote: string, n = 0): Span {
  let start = text.indexOf(quote);
  for (let left = n; left > 0; left--) start = text.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`“${quote}” does not occur ${n + 1} times`);
  return { start, end: start + quote.length };
}
