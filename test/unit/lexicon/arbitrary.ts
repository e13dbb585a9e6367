import fc from 'fast-check';
import {
  type LexiconFile,
  NAME_TYPES,
  type NameEntry,
  type NotEntry,
} from '../../../src/core/lexicon/schema';
import { ENTITY_TYPES } from '../../../src/core/model';

/** Texts of Hindi letters, and of signs that JSON, git or editors find difficult. */
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom(...'कखगज़रतिी्ं ‍-') }),
  fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }),
  fc.constantFrom('a\u2028b', '"', '\\', 'ABC', '\ufeffक', 'क\u0085'),
);

/** Fields that no version knows; a copy, as reading gives. */
const unknown = fc.dictionary(
  fc.constantFrom('x', 'lemma', 'source', '9'),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value))),
  { maxKeys: 2, noNullPrototype: true },
);

const name: fc.Arbitrary<NameEntry> = fc
  .tuple(
    unknown,
    fc.record(
      {
        name: text,
        type: fc.constantFrom(...NAME_TYPES),
        aliases: fc.array(text, { maxLength: 3 }),
        wikidata: fc.integer({ min: 1, max: 1e9 }).map((number) => `Q${number}`),
        note: text,
      },
      { requiredKeys: ['name', 'type'], noNullPrototype: true },
    ),
  )
  .map(([rest, known]) => ({ ...rest, ...known }));

const not: fc.Arbitrary<NotEntry> = fc
  .tuple(
    unknown,
    fc.record(
      { text, type: fc.constantFrom(...ENTITY_TYPES), note: text },
      { requiredKeys: ['text'], noNullPrototype: true },
    ),
  )
  .map(([rest, known]) => ({ ...rest, ...known }));

/** Lexicon files with any entries, also such as contradict each other. */
export const lexiconFile: fc.Arbitrary<LexiconFile> = fc
  .tuple(unknown, fc.array(name, { maxLength: 8 }), fc.array(not, { maxLength: 5 }))
  .map(([rest, names, nots]) => ({ ...rest, tippani: 1, names, not: nots }));

/** A phrase of two short words at most, so that phrases meet often. */
export const phrase = fc
  .array(fc.constantFrom('गोरू', 'टुंबा', 'टुम्बा', 'नहर'), { minLength: 1, maxLength: 2 })
  .map((words) => words.join(' '));
