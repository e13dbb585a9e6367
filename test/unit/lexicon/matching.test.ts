import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analyse';
import { type Lexicon, type LexiconName, mergeLexicons } from '../../../src/core/lexicon/lexicon';
import { lexiconName } from '../../../src/core/lexicon/lexiconTable';

const HEAD = 'नदी आयोग की बैठक में क्या हुआ, पूरी खबर पढ़िए\nनई दिल्ली, 6 मार्च 2025\n\n';

/** Prose without names, so that the line is part of the story. */
const REST = 'इस बारे में और कुछ नहीं बताया गया है, पर काम आगे भी इसी तरह चलता रहेगा और सबको इसकी खबर दी जाएगी।';

function lexicon(names: readonly Partial<LexiconName>[], notNames: Lexicon['notNames'] = []): Lexicon {
  return {
    names: names.map((one) => ({ text: '', type: 'PERSON', name: one.text ?? '', ...one })),
    notNames,
  };
}

/** `TYPE text` of every mention in a body line, in order. */
function mentions(line: string, taught?: Lexicon): string[] {
  const text = `${HEAD}${line} ${REST}\n`;
  const { mentions } = analyse(text, taught ? { lexicon: taught } : {});
  return mentions
    .filter(({ start }) => start >= HEAD.length)
    .map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
}

const LINE = 'अब टुम्बाक का काम घरकुल योजना में है और टुम्बाक का घर यहीं है।';

test('a name of the lexicon is found wherever it stands', () => {
  assert.deepEqual(mentions(LINE), []);
  const taught = lexicon([{ text: 'टुम्बाक' }, { text: 'घरकुल योजना', type: 'MISC' }]);
  assert.deepEqual(mentions(LINE, taught), ['PERSON टुम्बाक', 'MISC घरकुल योजना', 'PERSON टुम्बाक']);
});

test('variants of spelling, nukta, joiners, hyphens and spaces are the same name', () => {
  const pairs = [
    ['ज़ुबैर गढ़वी', 'जुबैर गढवी'],
    ['जाँबाज़ दल', 'जांबाज दल'],
    ['टुम्बा पण्डा', 'टुंबा पंडा'],
    ['अल-मंजरा', 'अल मंजरा'],
    ['चक्\u200dमा दल', 'चक्मा दल'],
  ];
  for (const [written, read] of pairs) {
    const taught = lexicon([{ text: written ?? '', type: 'ORGANIZATION' }]);
    assert.ok(mentions(`कल ${read} वहां था।`, taught).includes(`ORGANIZATION ${read}`), read);
  }
});

test('a name is found neither inside a longer word nor across lines or time expressions', () => {
  const taught = lexicon([
    { text: 'टुम्बा', type: 'LOCATION' },
    { text: 'गोरू मंगलवार', type: 'LOCATION' },
  ]);
  assert.deepEqual(mentions('वहां टुम्बाई लोग टुम्बाक गए।', taught), []);
  assert.deepEqual(mentions('वह गोरू मंगलवार को आया।', taught), []);
  const lines = `वह आया और उसने कहा कि ${REST} गोरू\nनहर पर भी गया।`;
  assert.deepEqual(mentions(lines, lexicon([{ text: 'गोरू नहर' }])), []);
  assert.deepEqual(mentions(lines.replace('\n', ' '), lexicon([{ text: 'गोरू नहर' }])), ['PERSON गोरू नहर']);
});

test('groups of people are found in the plural too', () => {
  const taught = lexicon([{ text: 'टुम्बारी', type: 'MISC' }]);
  assert.deepEqual(mentions('टुम्बारियों ने इसे माना।', taught), ['MISC टुम्बारियों']);
});

test('the longest name wins, and a longer mention keeps its words', () => {
  const taught = lexicon([
    { text: 'गोमल नदी', type: 'LOCATION' },
    { text: 'गोमल नदी आयोग', type: 'ORGANIZATION' },
  ]);
  assert.deepEqual(mentions('उसे गोमल नदी आयोग ने रोका।', taught), ['ORGANIZATION गोमल नदी आयोग']);
  const full = 'राष्ट्रपति व्लादिमीर पुतिन ने कहा।';
  assert.deepEqual(mentions(full), ['PERSON व्लादिमीर पुतिन']);
  assert.deepEqual(mentions(full, lexicon([{ text: 'पुतिन' }])), ['PERSON व्लादिमीर पुतिन']);
});

test('a name takes precedence over what the rules say of the same words', () => {
  assert.deepEqual(mentions('वह मुंबई गया।'), ['LOCATION मुंबई']);
  assert.deepEqual(mentions('वह मुंबई गया।', lexicon([{ text: 'मुंबई', type: 'ORGANIZATION' }])), [
    'ORGANIZATION मुंबई',
  ]);
  const weak = lexicon([{ text: 'मुंबई', type: 'ORGANIZATION', weak: true }]);
  assert.deepEqual(mentions('वह मुंबई गया।', weak), ['LOCATION मुंबई']);
});

test('what is said to be no name is not suggested, of one type or of any', () => {
  assert.deepEqual(mentions('वह मुंबई गया।', lexicon([], [{ text: 'मुंबई' }])), []);
  assert.deepEqual(mentions('वह मुंबई गया।', lexicon([], [{ text: 'मुंबई', type: 'LOCATION' }])), []);
  assert.deepEqual(mentions('वह मुंबई गया।', lexicon([], [{ text: 'मुंबई', type: 'PERSON' }])), ['LOCATION मुंबई']);
});

test('what is nearer wins: a name over a denial, a denial over a name', () => {
  const name = lexicon([{ text: 'मुंबई', type: 'ORGANIZATION' }]);
  const denial = lexicon([], [{ text: 'मुंबई' }]);
  assert.deepEqual(mentions('वह मुंबई गया।', mergeLexicons([name, denial])), ['ORGANIZATION मुंबई']);
  assert.deepEqual(mentions('वह मुंबई गया।', mergeLexicons([denial, name])), []);
  const person = lexicon([{ text: 'मुंबई', type: 'PERSON' }]);
  assert.deepEqual(mentions('वह मुंबई गया।', mergeLexicons([person, name])), ['PERSON मुंबई']);
  assert.deepEqual(mentions('वह मुंबई गया।', mergeLexicons([name, person])), ['ORGANIZATION मुंबई']);
});

test('a common word that one decision taught is a person only where it looks like one', () => {
  const taught = lexicon([{ text: 'आशा', learned: true }]);
  assert.deepEqual(mentions('उन्हें आशा है कि आशा ने यह लिखा।', taught), ['PERSON आशा']);
});

test('canonical name and id are told for a text and a type', () => {
  const taught = lexicon([{ text: 'टुम्बाक', name: 'आरव टुम्बाक', wikidata: 'Q42' }]);
  assert.equal(lexiconName(taught, 'टुंबाक', 'PERSON')?.name, 'आरव टुम्बाक');
  assert.equal(lexiconName(taught, 'टुम्बाक', 'PERSON')?.wikidata, 'Q42');
  assert.equal(lexiconName(taught, 'टुम्बाक', 'LOCATION'), undefined);
  assert.equal(
    lexiconName(mergeLexicons([lexicon([], [{ text: 'टुम्बाक' }]), taught]), 'टुम्बाक', 'PERSON'),
    undefined,
  );
  assert.equal(lexiconName(undefined, 'टुम्बाक', 'PERSON'), undefined);
});

test('mentions that the lexicon calls one entity are one, with its name and id', () => {
  const id = { name: 'आरव टुम्बाक', wikidata: 'Q42' };
  const taught = lexicon([
    { text: 'आरव टुम्बाक', ...id },
    { text: 'छोटे साहब', ...id },
  ]);
  const text = `${HEAD}अब आरव टुम्बाक का काम यहीं है। छोटे साहब का घर भी यहीं है। ${REST}\n`;
  const { entities } = analyse(text, { lexicon: taught });
  const people = entities.filter(({ type }) => type === 'PERSON');
  assert.deepEqual(
    people.map(({ name, wikidata, mentions }) => [name, wikidata, mentions.length]),
    [['आरव टुम्बाक', 'Q42', 2]],
  );
});

test('after a full name of the lexicon its parts alone are the person too', () => {
  const taught = lexicon([{ text: 'आरव टुम्बाक' }]);
  const line = 'अब आरव टुम्बाक का काम यहीं है। बाद में टुम्बाक का घर भी बनेगा।';
  assert.deepEqual(mentions(line, taught), ['PERSON आरव टुम्बाक', 'PERSON टुम्बाक']);
});

test('merging keeps the order, whatever is empty or already merged', () => {
  const layer = fc
    .uniqueArray(fc.constantFrom('टुम्बाक', 'गोरू', 'घरकुल'), { maxLength: 2 })
    .map((texts) => lexicon(texts.map((text) => ({ text }))));
  fc.assert(
    fc.property(fc.array(layer, { maxLength: 4 }), fc.nat(3), (layers, split) => {
      const near = mergeLexicons(layers.slice(0, split));
      const far = mergeLexicons(layers.slice(split));
      const stacked = mergeLexicons([...(near ? [near] : []), ...(far ? [far] : [])]);
      const flat = (lexicon: Lexicon | undefined): string[] =>
        lexicon ? [...lexicon.names.map(({ text }) => text), ...flat(lexicon.under)] : [];
      assert.deepEqual(
        flat(stacked),
        layers.flatMap(({ names }) => names.map(({ text }) => text)),
      );
    }),
  );
});

test('mentions stay sorted, whole and apart from each other and from times, whatever was taught', () => {
  const words = 'टुम्बाक ने मुंबई में व्लादिमीर पुतिन से मंगलवार को 500 सैनिक मांगे और भारतीय रिज़र्व बैंक गया'.split(' ');
  const phrase = fc
    .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 4 }))
    .map(([from, length]) => words.slice(from, from + length).join(' '));
  const taught = fc
    .tuple(
      fc.array(fc.tuple(phrase, fc.constantFrom('PERSON', 'LOCATION', 'ORGANIZATION', 'MISC'), fc.boolean())),
      fc.array(phrase),
    )
    .map(([names, nots]) =>
      lexicon(
        names.map(([text, type, weak]) => ({
          text,
          type: type as 'PERSON',
          ...(weak ? { weak: true } : {}),
        })),
        nots.map((text) => ({ text })),
      ),
    );
  fc.assert(
    fc.property(taught, (lexicon) => {
      const text = `${HEAD}${words.join(' ')}। ${REST}\n`;
      const { mentions, times } = analyse(text, { lexicon });
      mentions.forEach((mention, at) => {
        assert.ok(mention.start < mention.end);
        assert.ok((mentions[at - 1]?.end ?? 0) <= mention.start);
        assert.ok(!times.some((time) => time.start < mention.end && mention.start < time.end));
      });
    }),
    { numRuns: 200 },
  );
});
