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

test('every mention is in exactly one entity, of its own type, and the same text of one type in the same', () => {
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
