import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseSidecar, printSidecar } from '../../../src/core/sidecar/codec';
import { markConflicts, openConflicts, resolveConflicts } from '../../../src/core/sidecar/conflicts';
import { addNote, deleteReply, editReply, replyTo, resolveNote } from '../../../src/core/sidecar/decide';
import { EMPTY_SIDECAR, invertEdit } from '../../../src/core/sidecar/edit';
import { mergeSidecars } from '../../../src/core/sidecar/merge';
import { readableLines } from '../../../src/core/sidecar/readable';
import type { NoteAnnotation, Reply, Sidecar } from '../../../src/core/sidecar/schema';
import { spanIn, testStamp } from './arbitrary';
import { after, sceneOf, TEXT } from './scene';

const noted = after(sceneOf(), addNote(sceneOf(), spanIn(TEXT, 'नदी आयोग'), 'कौन सा आयोग?', testStamp()));
const [first] = noted.sidecar.annotations;
assert.ok(first?.kind === 'note');
const NOTE: NoteAnnotation = first;
const ravi = (first: number) => ({ ...testStamp(first), at: '2026-01-03T09:00:00Z', by: 'ravi' });

const noteIn = ({ annotations }: Sidecar): NoteAnnotation => {
  const [note] = annotations;
  assert.ok(note?.kind === 'note');
  return note;
};

test('replies carry who and when, the note stays its author’s, and each step can be taken back', () => {
  const edit = replyTo(noted, NOTE.id, ' राज्य का। ', ravi(10));
  const replied = after(noted, edit);
  const { replies = [], ...note } = noteIn(replied.sidecar);
  assert.deepEqual(note, NOTE);
  const [reply] = replies;
  assert.deepEqual(reply, { id: 'id0000000010', text: 'राज्य का।', by: 'ravi', at: '2026-01-03T09:00:00Z' });
  assert.deepEqual(after(replied, invertEdit(edit)).sidecar, noted.sidecar);
  const edited = after(replied, editReply(replied, NOTE.id, reply.id, 'केंद्र का।'));
  assert.deepEqual(noteIn(edited.sidecar).replies, [{ ...reply, text: 'केंद्र का।' }]);
  const solved = after(edited, resolveNote(edited, NOTE.id, true));
  assert.equal(noteIn(solved.sidecar).resolved, true);
  assert.deepEqual(after(solved, resolveNote(solved, NOTE.id, false)).sidecar, edited.sidecar);
  assert.deepEqual(after(edited, deleteReply(edited, NOTE.id, reply.id)).sidecar, noted.sidecar);
  assert.deepEqual(replyTo(noted, NOTE.id, '  ', ravi(11)), []);
  assert.deepEqual(replyTo(noted, 'nonenonenone', 'क', ravi(11)), []);
});

test('a thread is printed on the line of its note, read back the same, and told in words', () => {
  const replied = after(noted, replyTo(noted, NOTE.id, 'राज्य\nका।', ravi(10)));
  const solved = after(replied, resolveNote(replied, NOTE.id, true)).sidecar;
  const text = printSidecar(solved);
  assert.match(
    text,
    /"replies":\[\{"id":"id0000000010","text":"राज्य\\nका।","by":"ravi","at":"2026-01-03T09:00:00Z"\}\],"resolved":true,"anchor"/,
  );
  const parsed = parseSidecar(text);
  assert.ok('sidecar' in parsed);
  assert.equal(printSidecar(parsed.sidecar), text);
  const [line, reply] = readableLines(solved);
  assert.match(line ?? '', /note: कौन सा आयोग\? {2}resolved {2}by asha on 2026-01-02$/);
  assert.match(reply ?? '', /^ +reply: राज्य का। {2}by ravi on 2026-01-03$/);
  const broken = text.replace('"text":"राज्य', '"words":"राज्य');
  assert.ok('problems' in parseSidecar(broken));
});

const withReplies = (replies: readonly Reply[]): Sidecar => ({
  ...EMPTY_SIDECAR,
  annotations: [replies.length > 0 ? { ...NOTE, replies: [...replies] } : NOTE],
});
const reply = (id: string, text: string, at: string): Reply => ({
  id: id.padEnd(12, '0'),
  text,
  at: `2026-02-0${at}T00:00:00Z`,
});

test('two analysts who both reply are both heard, in the order of writing, whoever merges', () => {
  const [a, b, c] = [reply('a', 'क', '3'), reply('b', 'ख', '2'), reply('c', 'ग', '1')];
  const merged = mergeSidecars(withReplies([c]), withReplies([c, a]), withReplies([c, b]));
  assert.deepEqual(merged.conflicts, []);
  assert.deepEqual(noteIn(merged.sidecar).replies, [c, b, a]);
  const both = mergeSidecars(withReplies([]), withReplies([a]), withReplies([b]));
  assert.deepEqual([both.conflicts, noteIn(both.sidecar).replies], [[], [b, a]]);
});

test('a reply that both changed, or one deleted and the other changed, is a conflict that can be decided', () => {
  const old = reply('a', 'क', '1');
  const [ours, theirs] = [
    { ...old, text: 'हाँ' },
    { ...old, text: 'नहीं' },
  ];
  const clash = mergeSidecars(withReplies([old]), withReplies([ours]), withReplies([theirs]));
  const field = `replies.${old.id}`;
  assert.deepEqual(clash.conflicts, [{ id: NOTE.id, field, base: old, ours, theirs }]);
  const marked = markConflicts(clash);
  assert.equal(openConflicts(marked).length, 1);
  assert.deepEqual(noteIn(resolveConflicts(marked, 'theirs')).replies, [theirs]);
  assert.deepEqual(noteIn(resolveConflicts(marked, 'base')).replies, [old]);

  const gone = mergeSidecars(withReplies([old]), withReplies([]), withReplies([theirs]));
  assert.deepEqual(gone.conflicts, [{ id: NOTE.id, field, base: old, ours: undefined, theirs }]);
  const kept = markConflicts(gone);
  assert.deepEqual(noteIn(kept).replies, [theirs], 'nothing is lost meanwhile');
  assert.equal(noteIn(resolveConflicts(kept, 'ours')).replies, undefined);
  assert.deepEqual(noteIn(resolveConflicts(kept, 'theirs')).replies, [theirs]);
  assert.deepEqual(
    noteIn(mergeSidecars(withReplies([old]), withReplies([]), withReplies([old])).sidecar),
    NOTE,
  );
});

test('whatever two sides do to a thread, nothing that either wrote is lost unseen', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const side = fc
    .subarray(ids)
    .chain((some) =>
      fc.tuple(...some.map((id) => fc.constantFrom('क', 'ख').map((text) => reply(id, text, '1')))),
    );
  fc.assert(
    fc.property(side, side, side, (base, ours, theirs) => {
      const merged = mergeSidecars(withReplies(base), withReplies(ours), withReplies(theirs));
      const other = mergeSidecars(withReplies(base), withReplies(theirs), withReplies(ours));
      const replies = noteIn(merged.sidecar).replies ?? [];
      const told = new Set(merged.conflicts.map(({ field }) => field));
      assert.equal(new Set(replies.map(({ id }) => id)).size, replies.length);
      for (const one of [...ours, ...theirs]) {
        const old = base.find(({ id }) => id === one.id);
        if (old?.text === one.text) continue;
        const stands = replies.some(({ id, text }) => id === one.id && text === one.text);
        assert.ok(stands || told.has(`replies.${one.id}`), `${one.id} ${one.text}`);
      }
      if (merged.conflicts.length === 0) {
        assert.equal(printSidecar(merged.sidecar), printSidecar(other.sidecar));
      }
    }),
  );
});
