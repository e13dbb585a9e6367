import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analyse';
import { findEvents } from '../../../src/core/events/findEvents';
import type { Mention, Span, TimeExpression } from '../../../src/core/model';
import { isSnapped } from '../../../src/core/text/graphemes';
import { articleText } from '../articleText';
import { bodyArticle, eventsOf } from './samples';
import { SENTENCES } from './sentences';

const same = (a: Span) => (b: Span) => a.start === b.start && a.end === b.end;

function checkSpans(text: string, mentions: readonly Mention[], times: readonly TimeExpression[]) {
  return (events: ReturnType<typeof findEvents>) => {
    let last = 0;
    for (const event of events) {
      assert.ok(event.trigger.start >= last && event.trigger.end > event.trigger.start);
      last = event.trigger.start;
      assert.ok(isSnapped(text, event.trigger));
      const fillers = [
        ...event.actor,
        ...event.recipient,
        ...event.place,
        ...(event.source ? [event.source] : []),
      ];
      for (const span of fillers) assert.ok(mentions.some(same(span)));
      for (const span of event.date) assert.ok(times.some(same(span)));
      assert.ok(
        event.value === null || /^\d{4}(-W\d\d|-\d\d(-\d\d)?)?$/.test(event.value),
        event.value ?? '',
      );
      assert.ok(event.coref > 0);
    }
  };
}

test('any text is analysed: events are sorted, triggers snapped, fillers spans of mentions and times', () => {
  fc.assert(
    fc.property(articleText, (text) => {
      const { mentions, times, events } = analyse(text, { published: '2025-08-13' });
      checkSpans(text, mentions, times)(events);
    }),
    { numRuns: 1000 },
  );
});

test('the samples in any order, run together, with random mentions, keep the same promises', () => {
  const pieces = SENTENCES.map(({ text }) => text.replace(/\[\w:([^\]=]*)[^\]]*\]/gu, '$1'));
  const spans = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 12 })), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), spans, (chosen, random) => {
      const text = chosen.join(' ');
      const taken = random
        .filter(([start, length]) => start + length <= text.length)
        .sort(([a], [b]) => a - b);
      const mentions: Mention[] = [];
      for (const [start, length] of taken) {
        if (start < (mentions.at(-1)?.end ?? 0)) continue;
        mentions.push({ start, end: start + length, type: start % 2 ? 'PERSON' : 'LOCATION' });
      }
      const article = bodyArticle(text, '2025-08-13');
      checkSpans(text, mentions, [])(findEvents({ article, mentions, times: [], entities: [] }));
    }),
    { numRuns: 300 },
  );
});

test('boilerplate and datelines hold no events', () => {
  const article = bodyArticle('भारत ने चीन की निंदा की।', '2025-08-13');
  const mentions: Mention[] = [{ start: 0, end: 4, type: 'LOCATION' }];
  const input = { article, mentions, times: [], entities: [] };
  assert.equal(findEvents(input).length, 1);
  assert.equal(findEvents({ ...input, article: { ...article, sentences: [] } }).length, 0);
});

test('one meeting told three times is one event; another meeting is another', () => {
  const { events } = eventsOf(
    '[P:मोदी] ने [T:सोमवार=2025-08-11] को [P:मैक्रों] से मुलाकात की। इस बैठक में कई मुद्दे उठे। [P:मोदी] [P:शी जिनपिंग] से भी मुलाकात करेंगे।',
  );
  assert.deepEqual(
    events.map(({ coref, value }) => [coref, value]),
    [
      [1, '2025-08-11'],
      [1, '2025-08-11'],
      [2, null],
    ],
  );
});

test('countries stand for their leaders where titles tell so', () => {
  const { events } = eventsOf(
    '[L:फ्रांस] के राष्ट्रपति [P:मैक्रों] और [M:ईरानी] राष्ट्रपति [P:रईसी] के बीच समझौता हुआ। [L:फ्रांस] और [L:ईरान] का समझौता ऐतिहासिक है।',
  );
  assert.deepEqual(
    events.map(({ coref }) => coref),
    [1, 1],
  );
});

test('lines of thousands of words without a full stop are read to their end', () => {
  const unit = 'भारत ने चीन के साथ वार्ता के बाद हमले की निंदा की और समर्थन का भरोसा दिया है लेकिन ';
  const times = 2000;
  const text = unit.repeat(times);
  const mentions: Mention[] = [];
  for (let at = text.indexOf('भारत'); at >= 0; at = text.indexOf('भारत', at + 4))
    mentions.push({ start: at, end: at + 4, type: 'LOCATION' });
  const events = findEvents({
    article: bodyArticle(text, '2025-08-13'),
    mentions,
    times: [],
    entities: [],
  });
  const blames = events.filter(({ type }) => type === 'ACCUSE');
  assert.equal(blames.length, times);
});

test('a march that is begun is a protest, not a month', () => {
  const { events } = eventsOf('[P:राहुल गांधी] ने [T:मार्च=2025-03] शुरू किया।');
  assert.deepEqual(
    events.map(({ type, date }) => [type, date.length]),
    [['PROTEST', 0]],
  );
});
