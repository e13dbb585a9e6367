import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../src/core/analyse';
import { mergeLexicons } from '../../../src/core/lexicon/lexicon';
import type { Situation, Stamp } from '../../../src/core/sidecar/decide';
import { applyEdit, EMPTY_SIDECAR, invertEdit } from '../../../src/core/sidecar/edit';
import { learnedLexicon } from '../../../src/core/sidecar/learned';
import type { MentionMark } from '../../../src/core/sidecar/marks';
import { reconcile } from '../../../src/core/sidecar/reconcile';
import type { MentionAnnotation, Sidecar } from '../../../src/core/sidecar/schema';
import { groupMentions, groupOf, mentionAt } from '../../../src/vscode/mentionGroups';
import { sameAs } from '../../../src/vscode/sameAs';

/** What the editor shows: analysis and sidecar together, what was decided taught. */
function situationOf(text: string, sidecar: Sidecar): Situation {
  const lexicon = mergeLexicons([learnedLexicon(sidecar)]);
  const analysis = analyse(text, lexicon ? { lexicon } : {});
  return { text, sidecar, marks: reconcile(text, analysis, sidecar) };
}

let counter = 0;
const stamp: Stamp = { newId: () => `annotation${counter++}` };

function mentionOf({ text, marks }: Situation, words: string): MentionMark {
  const start = text.indexOf(words);
  const mark = mentionAt(marks.marks, { start, end: start });
  assert.ok(mark, words);
  return mark;
}

/** Says that the first mention that begins with some words is the same as a name. */
function say(text: string, words: string, name: string, before = EMPTY_SIDECAR) {
  const situation = situationOf(text, before);
  const edit = sameAs(situation, mentionOf(situation, words), name, stamp);
  const applied = applyEdit(before, edit);
  assert.ok('sidecar' in applied);
  return { edit, sidecar: applied.sidecar, after: situationOf(text, applied.sidecar) };
}

/** The texts of the mentions that now stand for a name. */
function namedBy({ text, marks }: Situation, name: string): string[] {
  const group = groupMentions(text, marks.marks).find((one) => one.name === name);
  return (group?.mentions ?? []).map(({ span }) => text.slice(span.start, span.end));
}

const written = ({ annotations }: Sidecar) =>
  annotations.flatMap((one) => (one.kind === 'mention' ? [`${one.anchor.exact} = ${one.entity}`] : []));

const GANDHIS =
  'राहुल गांधी और सोनिया गांधी ने दिल्ली में बैठक की।\nगांधी ने कहा कि चर्चा अच्छी रही। बाद में गांधी ने बयान दिया।';
const PUTIN = 'व्लादिमीर पुतिन ने मॉस्को में कहा। पुतिन ने यह भी बताया। पुतिन ने चेतावनी दी।';
const PARTY = 'भारतीय जनता पार्टी ने दिल्ली में कहा। बीजेपी ने बयान दिया। भाजपा ने इसे दोहराया। भाजपा ने कहा।';

test('a shared surname goes to the one named, with all its mentions, by one line', () => {
  const { sidecar, after } = say(GANDHIS, 'गांधी ने कहा', 'सोनिया गांधी');
  assert.deepEqual(written(sidecar), ['गांधी = सोनिया गांधी']);
  assert.deepEqual(namedBy(after, 'सोनिया गांधी'), ['सोनिया गांधी', 'गांधी', 'गांधी']);
  assert.deepEqual(namedBy(after, 'राहुल गांधी'), ['राहुल गांधी']);
});

test('a surname that went to the wrong one moves alone', () => {
  const first = say(GANDHIS, 'गांधी ने कहा', 'सोनिया गांधी');
  const { sidecar, after } = say(GANDHIS, 'गांधी ने कहा', 'राहुल गांधी', first.sidecar);
  assert.deepEqual(written(sidecar), ['गांधी = राहुल गांधी']);
  assert.deepEqual(namedBy(after, 'सोनिया गांधी'), ['सोनिया गांधी']);
  assert.deepEqual(namedBy(after, 'राहुल गांधी'), ['राहुल गांधी', 'गांधी', 'गांधी']);
});

test('on the full name the whole entity is renamed, by one line', () => {
  const { sidecar, after } = say(PUTIN, 'व्लादिमीर पुतिन', 'रूस के नेता पुतिन');
  assert.deepEqual(written(sidecar), ['व्लादिमीर पुतिन = रूस के नेता पुतिन']);
  assert.deepEqual(namedBy(after, 'रूस के नेता पुतिन'), ['व्लादिमीर पुतिन', 'पुतिन', 'पुतिन']);
});

test('a fuller name typed on a short one renames the whole entity', () => {
  const name = 'व्लादिमीर व्लादिमीरोविच पुतिन';
  const { sidecar, after } = say(PUTIN, 'पुतिन ने यह', name);
  assert.deepEqual(written(sidecar), [`पुतिन = ${name}`]);
  assert.equal(namedBy(after, name).length, 3);
});

test('names that linking would not take along get a line each', () => {
  const { sidecar, after } = say(PARTY, 'भाजपा ने इसे', 'पार्टी');
  assert.deepEqual(written(sidecar).sort(), ['बीजेपी = पार्टी', 'भाजपा = पार्टी', 'भारतीय जनता पार्टी = पार्टी']);
  assert.equal(namedBy(after, 'पार्टी').length, 4);
});

test('annotations that named the entity otherwise are changed along', () => {
  const first = say(PUTIN, 'पुतिन ने यह', 'व्लादिमीर पुतिन');
  assert.equal(first.edit.length, 1, 'agreeing with the name is a decision too');
  const { sidecar } = say(PUTIN, 'व्लादिमीर पुतिन', 'पुतिन, व्लादिमीर', first.sidecar);
  assert.deepEqual(written(sidecar).sort(), ['पुतिन = पुतिन, व्लादिमीर', 'व्लादिमीर पुतिन = पुतिन, व्लादिमीर']);
});

test('nothing is written where nothing changes, and one step takes all back', () => {
  const { sidecar, edit } = say(PARTY, 'भाजपा ने इसे', 'पार्टी');
  const again = situationOf(PARTY, sidecar);
  assert.deepEqual(sameAs(again, mentionOf(again, 'भाजपा ने इसे'), ' पार्टी ', stamp), []);
  assert.deepEqual(sameAs(again, mentionOf(again, 'भाजपा ने इसे'), '  ', stamp), []);
  assert.deepEqual(applyEdit(sidecar, invertEdit(edit)), { sidecar: EMPTY_SIDECAR });
});

test('groups hold the mentions of one type and name that are not rejected, with what is known of them', () => {
  const situation = situationOf(PARTY, EMPTY_SIDECAR);
  const groups = groupMentions(PARTY, situation.marks.marks);
  const party = groupOf(PARTY, groups, mentionOf(situation, 'बीजेपी'));
  assert.equal(party?.mentions.length, 4);
  assert.equal(party?.wikidata, 'Q10230');
  const rejected: MentionAnnotation['status'] = 'rejected';
  const marks = situation.marks.marks.map((mark) =>
    mark.kind === 'mention' ? { ...mark, status: rejected } : mark,
  );
  assert.deepEqual(groupMentions(PARTY, marks), []);
});
