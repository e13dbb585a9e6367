import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linkEntities } from '../../../../src/core/entities/linkEntities';
import { bodyArticle } from '../marked';
import { type Grouped, idsOf, readGroups } from './grouping';
import { SAMPLES } from './samples';

/** Mentions of all samples, thrown together in any number and order, each in a sentence of its own. */
const NAMES = SAMPLES.flatMap((sample) => sample.match(/⟦[^⟧]*⟧/gu) ?? []);
const anyArticle = fc
  .array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 25 })
  .map((names) => readGroups(names.map((name) => `${name} ने कहा।`).join(' ')));

const textOf = ({ text, mentions }: Grouped, at: number) => {
  const mention = mentions[at];
  return mention ? `${mention.type} ${text.slice(mention.start, mention.end)}` : '';
};

test('every mention is in exactly one entity, of its own type; without offices the same text in one line is one entity', () => {
  fc.assert(
    fc.property(anyArticle, (sample) => {
      const { mentions, entities } = linkEntities(bodyArticle(sample.text), sample.mentions);
      const listed = entities.flatMap((entity) =>
        entity.mentions.map(({ start }) => `${entity.id} ${start}`),
      );
      assert.deepEqual(new Set(listed), new Set(mentions.map(({ entity, start }) => `${entity} ${start}`)));
      assert.equal(listed.length, mentions.length);
      const byText = new Map<string, string | undefined>();
      mentions.forEach(({ entity, type }, at) => {
        assert.equal(entities.find(({ id }) => id === entity)?.type, type);
        const text = textOf(sample, at);
        assert.equal(byText.get(text) ?? entity, entity);
        byText.set(text, entity);
      });
    }),
  );
});

const OFFICES = ['', 'सांसद ', 'एसपी ', 'पार्षद ', 'डॉक्टर ', 'मुख्यमंत्री '];
const FULL = ['अनिल वर्मा', 'सुनीता वर्मा', 'राकेश यादव', 'मीना यादव'];

/** Full names and surnames with offices before them, in sentences and lines. */
const offices = fc
  .array(
    fc.tuple(
      fc.constantFrom(...OFFICES),
      fc.constantFrom(...FULL, 'वर्मा', 'यादव'),
      fc.constantFrom('।\n', '। ', ', '),
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((rows) => readGroups(rows.map(([office, name, end]) => `${office}⟦${name}|P1⟧ आए${end}`).join('')));

test('one text is several people only if several have that name or hold offices that nobody holds at once', () => {
  fc.assert(
    fc.property(offices, (sample) => {
      const ids = idsOf(sample);
      const texts = sample.mentions.map((_, at) => textOf(sample, at).slice('PERSON '.length));
      const callings = (name: string) =>
        new Set(
          sample.mentions.flatMap(({ start }, at) => {
            const office = /(सांसद|मुख्यमंत्री|एसपी|पार्षद) $/u.exec(sample.text.slice(0, start))?.[1] ?? '';
            const calling = office === 'मुख्यमंत्री' ? 'सांसद' : office;
            return texts[at]?.endsWith(name) && office ? [calling] : [];
          }),
        ).size;
      const bearers = (name: string) => new Set(texts.filter((text) => text.endsWith(` ${name}`))).size;
      for (const name of new Set(texts)) {
        const people = new Set(ids.filter((_, at) => texts[at] === name)).size;
        if (people > 1) assert.ok(bearers(name) > 1 || callings(name) > 1, `${name}: ${people}`);
      }
    }),
  );
});

test('a surname before which the office of one person stands is that person', () => {
  fc.assert(
    fc.property(offices, ({ text, mentions, wanted }) => {
      const before = 'विधायक ⟦हरीश वर्मा|P1⟧ आए।\n';
      const sample = readGroups(`${before}विधायक ⟦वर्मा|P1⟧ ने कहा।\n`);
      const shift = sample.text.length;
      const moved = mentions.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift }));
      const ids = idsOf({ text: sample.text + text, mentions: [...sample.mentions, ...moved], wanted });
      assert.equal(ids[0], ids[1]);
    }),
  );
});

test('the same article gives the same entities', () => {
  fc.assert(
    fc.property(anyArticle, ({ text, mentions }) => {
      assert.deepEqual(linkEntities(bodyArticle(text), mentions), linkEntities(bodyArticle(text), mentions));
    }),
  );
});

test('the order in which mentions are given changes no group', () => {
  const shuffled = anyArticle.chain((sample) =>
    fc.tuple(
      fc.constant(sample),
      fc.shuffledSubarray([...sample.mentions.keys()], { minLength: sample.mentions.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([sample, order]) => {
      const plain = idsOf(sample);
      const mentions = order.flatMap((at) => sample.mentions[at] ?? []);
      const other = idsOf({ ...sample, mentions });
      order.forEach((a, i) => {
        order.forEach((b, j) => {
          assert.equal(
            plain[a] === plain[b],
            other[i] === other[j],
            `${textOf(sample, a)}, ${textOf(sample, b)}`,
          );
        });
      });
    }),
  );
});

test('people with other given names are never one', () => {
  const given = ['राहुल', 'सोनिया', 'अनिल', 'सुनील', 'विमला', 'अखिलेश', 'तेजस्वी', 'वरुण'];
  const surnames = ['शर्मा', 'गांधी', 'यादव', 'सिंह'];
  const people = fc.array(fc.tuple(fc.constantFrom(...given), fc.constantFrom(...surnames)), {
    maxLength: 12,
  });
  const alone = fc.array(fc.constantFrom(...given, ...surnames), { maxLength: 6 });
  fc.assert(
    fc.property(people, alone, (full, short) => {
      const names = [...full.map((parts) => parts.join(' ')), ...short];
      const sample = readGroups(names.map((name) => `⟦${name}|P1⟧ ने कहा।`).join(' '));
      const ids = idsOf(sample);
      full.forEach((one, i) => {
        full.forEach((other, j) => {
          assert.equal(
            ids[i] === ids[j],
            one.join() === other.join(),
            `${one.join(' ')}, ${other.join(' ')}`,
          );
        });
      });
    }),
  );
});
