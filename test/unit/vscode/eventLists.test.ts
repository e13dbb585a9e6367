import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTEXT_INFOS } from '../../../src/core/events/codebook';
import { EVENT_TYPES } from '../../../src/core/model';
import type { EventMark, Filler } from '../../../src/core/sidecar/marks';
import { codeRows, codesFor, fillerRows } from '../../../src/vscode/commands/eventLists';
import { EVENT_PARTS, eventName, partiesOf, partRows } from '../../../src/vscode/commands/eventWords';

const TEXT = 'मंत्री ने दूत से $(bug) बात\nकी।';
const span = (quote: string): Filler => {
  const start = TEXT.indexOf(quote);
  return { start, end: start + quote.length };
};

function event(more: Partial<EventMark> = {}): EventMark {
  const roles = { actor: [span('मंत्री')], recipient: [], place: [], date: [] };
  const codes = { modes: ['phone'], contexts: [], aux: [], value: null, source: null };
  return {
    kind: 'event',
    type: 'CONSULT',
    status: 'suggested',
    span: span('बात\nकी'),
    roles,
    ...codes,
    ...more,
  };
}

/** The row of a part. */
const rowOf = (mark: EventMark, part: string) =>
  partRows(TEXT, mark).find(({ value }) => value === part)?.description;

test('every part has a key of its own', () => {
  assert.equal(new Set(EVENT_PARTS.map(([, key]) => key)).size, EVENT_PARTS.length);
});

test('the parts tell what they hold, in both languages', () => {
  assert.equal(rowOf(event(), 'actor'), 'कर्ता · मंत्री');
  assert.equal(rowOf(event(), 'modes'), 'ढंग · phone फोन');
  assert.equal(rowOf(event(), 'place'), 'स्थान · —');
  assert.equal(rowOf(event({ value: '2025-08-12' }), 'value'), 'तारीख का मान · Tue 12 Aug 2025 (2025-08-12)');
});

test('a recipient that PLOVER asks for is told to be missing', () => {
  assert.match(rowOf(event({ type: 'AID', modes: [] }), 'recipient') ?? '', /missing: AID needs a recipient/);
  const roles = { ...event().roles, recipient: [span('दूत')] };
  assert.equal(rowOf(event({ type: 'AID', roles }), 'recipient'), 'प्राप्तकर्ता · दूत');
  assert.equal(rowOf(event(), 'recipient'), 'प्राप्तकर्ता · —');
});

test('types without modes have no list of modes, unless the event has some', () => {
  assert.equal(rowOf(event({ type: 'AGREE', modes: [] }), 'modes'), undefined);
  assert.equal(rowOf(event({ type: 'AGREE', modes: ['phone'] }), 'modes'), 'ढंग · phone');
});

test('names stand on one line and show no icons', () => {
  assert.equal(eventName(TEXT, event()), 'CONSULT ‘बात की’');
  const roles = { ...event().roles, recipient: [span('$(bug)')] };
  assert.equal(partiesOf(TEXT, event({ roles })), 'मंत्री → $\u200b(bug), suggestion');
});

test('lists of codes hold every code with labels in both languages and a gloss, those of the event ticked', () => {
  for (const type of EVENT_TYPES) {
    const { modes, contexts, aux } = codesFor(event({ type, modes: [], aux: ['negation'] }));
    for (const row of [...modes, ...contexts, ...aux]) assert.ok(row.label && row.description && row.detail);
    assert.equal(contexts.length, CONTEXT_INFOS.length);
    assert.deepEqual(
      aux.filter(({ isTicked }) => isTicked).map(({ value }) => value),
      ['negation'],
    );
  }
});

test('a code that PLOVER does not have can be taken out, and is not lost before', () => {
  const [first] = codeRows(CONTEXT_INFOS, ['sports']);
  assert.deepEqual([first?.value, first?.isTicked], ['sports', true]);
});

test('fillers stand under headings with what they stand for and their line', () => {
  const mention = { kind: 'mention', type: 'PERSON', status: 'suggested' } as const;
  const rows = fillerRows(
    TEXT,
    [
      { mark: { ...mention, span: span('मंत्री'), id: 'id0000000001' }, nearness: 'present' },
      { mark: { ...mention, span: span('दूत'), entityName: 'राजदूत' }, nearness: 'sentence' },
      {
        mark: { kind: 'time', type: 'DATE', value: '2025-08', status: 'suggested', span: span('की') },
        nearness: 'sentence',
      },
    ],
    () => 1,
  );
  assert.deepEqual(
    rows.map(({ label, description }) => [label, description]),
    [
      ['In the role now · अभी', undefined],
      ['मंत्री', 'PERSON · line 1'],
      ['In the sentence · इसी वाक्य में', undefined],
      ['दूत', 'PERSON · राजदूत · line 1'],
      ['की', 'Aug 2025 · line 1'],
    ],
  );
  assert.deepEqual(rows[1]?.value, { ...span('मंत्री'), id: 'id0000000001' });
});
