import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import {
  acceptMark,
  acceptMarks,
  addNote,
  deleteMark,
  markSpan,
  placeAnnotation,
  placeAnnotations,
  rejectMark,
  retypeMark,
  reviseMark,
  setPublished,
} from '../../../src/core/sidecar/decide';
import { EMPTY_SIDECAR, isEmptySidecar } from '../../../src/core/sidecar/edit';
import { type Annotation, publishedOf } from '../../../src/core/sidecar/schema';
import { spanIn, testStamp } from './arbitrary';
import { after, glance, markOn, SUGGESTIONS, sceneOf, TEXT } from './scene';

const STAMP = { by: 'asha', at: '2026-01-02T10:00:00Z' };

test('an accepted mention is stored as it was suggested', () => {
  const scene = sceneOf();
  const edit = acceptMark(scene, markOn(scene, 'mention', 'सोरेन', 1), testStamp());
  const expected: Annotation = {
    id: 'id0000000000',
    kind: 'mention',
    status: 'accepted',
    type: 'PERSON',
    entity: 'लीना सोरेन',
    anchor: makeAnchor(TEXT, spanIn(TEXT, 'सोरेन', 1)),
    ...STAMP,
  };
  assert.deepEqual(edit, [{ id: 'id0000000000', before: null, after: expected }]);
  const now = after(scene, edit);
  assert.deepEqual(acceptMark(now, markOn(now, 'mention', 'सोरेन', 1), testStamp(9)), []);
});

test('an accepted event brings the annotations of its roles with it, each once, in one edit', () => {
  const first = sceneOf();
  const scene = after(first, acceptMark(first, markOn(first, 'mention', 'दास'), testStamp(50)));
  const edit = acceptMark(scene, markOn(scene, 'event', 'मुलाकात की'), testStamp());
  const now = after(scene, edit);
  assert.deepEqual(glance(now), [
    'mention accepted PERSON लीना सोरेन',
    'time accepted DATE मंगलवार',
    'mention accepted LOCATION मरुपुर',
    'mention accepted PERSON दास',
    'event accepted CONSULT मुलाकात की',
    'mention suggested PERSON सोरेन',
    'mention accepted ORGANIZATION नदी आयोग',
  ]);
  const { roles, source } = markOn(now, 'event', 'मुलाकात की');
  const idOf = (kind: 'mention' | 'time', quote: string) => markOn(now, kind, quote).id;
  assert.deepEqual(
    roles.actor.map(({ id }) => id),
    [idOf('mention', 'लीना सोरेन'), 'id0000000050'],
  );
  assert.deepEqual(
    roles.date.map(({ id }) => id),
    [idOf('time', 'मंगलवार')],
  );
  assert.equal(source?.id, idOf('mention', 'नदी आयोग'));
  assert.ok(edit.every(({ id }) => id !== 'id0000000050'));
});

test('a filler that the analyst rejected does not fill, one that they widened does', () => {
  let scene = sceneOf();
  scene = after(scene, rejectMark(scene, markOn(scene, 'mention', 'मरुपुर'), testStamp(10)));
  scene = after(scene, markSpan(scene, spanIn(TEXT, 'राष्ट्रपति लीना सोरेन'), 'PERSON', testStamp(20)));
  scene = after(scene, acceptMark(scene, markOn(scene, 'event', 'मुलाकात की'), testStamp(30)));
  const { roles } = markOn(scene, 'event', 'मुलाकात की');
  assert.deepEqual(roles.place, []);
  assert.equal(roles.actor[0]?.id, 'id0000000020');
});

test('all of an article accepted at once is one edit without doubles', () => {
  const scene = sceneOf();
  const now = after(scene, acceptMarks(scene, scene.marks.marks, testStamp()));
  assert.equal(now.sidecar.annotations.length, scene.marks.marks.length);
  assert.ok(now.marks.marks.every(({ status }) => status === 'accepted'));
});

test('a rejection is kept and can be taken back', () => {
  const first = sceneOf();
  const rejected = after(first, rejectMark(first, markOn(first, 'event', 'मुलाकात की'), testStamp()));
  assert.equal(rejected.sidecar.annotations.length, 1);
  const mark = markOn(rejected, 'event', 'मुलाकात की');
  assert.equal(mark.status, 'rejected');
  assert.deepEqual(rejectMark(rejected, mark, testStamp(5)), []);
  const back = after(rejected, acceptMark(rejected, mark, testStamp(5)));
  const accepted = markOn(back, 'event', 'मुलाकात की');
  assert.deepEqual([accepted.status, accepted.roles.actor.length], ['accepted', 2]);
});

test('a rejected filler leaves the roles of events', () => {
  const first = sceneOf();
  const scene = after(first, acceptMark(first, markOn(first, 'event', 'मुलाकात की'), testStamp()));
  for (const decide of [rejectMark, deleteMark]) {
    const edit = decide(scene, markOn(scene, 'mention', 'दास'), testStamp(20));
    const event = edit.find(({ before }) => before?.kind === 'event')?.after;
    assert.equal(event?.kind === 'event' && event.roles.actor.length, 1);
    const source = decide(scene, markOn(scene, 'mention', 'नदी आयोग'), testStamp(20));
    const orphan = source.find(({ before }) => before?.kind === 'event')?.after;
    assert.equal(orphan?.kind === 'event' && orphan.source, null);
  }
});

test('another type is a correction that remembers, and the first type again none', () => {
  const first = sceneOf();
  const corrected = after(first, retypeMark(first, markOn(first, 'mention', 'दास'), 'MISC', testStamp()));
  const mark = markOn(corrected, 'mention', 'दास');
  assert.deepEqual([mark.status, mark.type, mark.annotation?.was], ['corrected', 'MISC', { type: 'PERSON' }]);
  const again = after(corrected, retypeMark(corrected, mark, 'GAME', testStamp(5)));
  assert.deepEqual(markOn(again, 'mention', 'दास').annotation?.was, { type: 'PERSON' });
  const back = after(again, retypeMark(again, markOn(again, 'mention', 'दास'), 'PERSON', testStamp(9)));
  const { status, annotation } = markOn(back, 'mention', 'दास');
  assert.deepEqual([status, annotation && 'was' in annotation], ['accepted', false]);
  const rejected = after(again, rejectMark(again, markOn(again, 'mention', 'दास'), testStamp(9)));
  assert.equal(markOn(rejected, 'mention', 'दास').type, 'PERSON');
});

test('what the analyst added stays added, and goes when it is rejected', () => {
  const first = sceneOf();
  const scene = after(first, markSpan(first, spanIn(TEXT, ' रिपोर्ट '), 'LITERATURE', testStamp()));
  const mark = markOn(scene, 'mention', 'रिपोर्ट');
  assert.equal(mark.status, 'added');
  const changed = after(scene, retypeMark(scene, mark, 'MISC', testStamp(5)));
  assert.equal(markOn(changed, 'mention', 'रिपोर्ट').status, 'added');
  const gone = after(changed, rejectMark(changed, markOn(changed, 'mention', 'रिपोर्ट'), testStamp(9)));
  assert.ok(isEmptySidecar(gone.sidecar));
});

test('a selection on a suggestion accepts it, corrects its extent or its type', () => {
  const scene = sceneOf();
  const marked = (quote: string, type: 'PERSON' | 'MISC') => {
    const now = after(scene, markSpan(scene, spanIn(TEXT, quote), type, testStamp()));
    const { status, annotation } = markOn(now, 'mention', quote);
    return [now.sidecar.annotations.length, status, annotation?.was];
  };
  assert.deepEqual(marked('दास', 'PERSON'), [1, 'accepted', undefined]);
  assert.deepEqual(marked('दास', 'MISC'), [1, 'corrected', { type: 'PERSON' }]);
  assert.deepEqual(marked('प्रधानमंत्री दास', 'PERSON'), [1, 'corrected', { exact: 'दास' }]);
  assert.deepEqual(marked('प्रधानमंत्री दास', 'MISC'), [1, 'corrected', { type: 'PERSON', exact: 'दास' }]);
});

test('a selection across an annotation of the same type moves its ends, one of another type stands beside it', () => {
  const first = sceneOf();
  const scene = after(first, acceptMark(first, markOn(first, 'mention', 'दास'), testStamp()));
  const wider = after(scene, markSpan(scene, spanIn(TEXT, 'प्रधानमंत्री दास'), 'PERSON', testStamp(5)));
  assert.deepEqual(markOn(wider, 'mention', 'प्रधानमंत्री दास').annotation?.was, { exact: 'दास' });
  assert.equal(wider.sidecar.annotations.length, 1);
  const nested = after(scene, markSpan(scene, spanIn(TEXT, 'प्रधानमंत्री दास'), 'MISC', testStamp(5)));
  assert.equal(nested.sidecar.annotations.length, 2);
  const rejected = after(first, rejectMark(first, markOn(first, 'mention', 'दास'), testStamp()));
  const again = after(rejected, markSpan(rejected, spanIn(TEXT, 'दास'), 'PERSON', testStamp(5)));
  assert.deepEqual(
    glance(again).filter((line) => line.endsWith(' दास')),
    ['mention accepted PERSON दास'],
  );
});

test('a role goes to the suggestion exactly at its place, not to one that merely overlaps it', () => {
  const wider = { ...spanIn(TEXT, 'प्रधानमंत्री दास'), type: 'ORGANIZATION' } as const;
  const suggestions = { ...SUGGESTIONS, mentions: [wider, ...SUGGESTIONS.mentions] };
  const scene = sceneOf(EMPTY_SIDECAR, suggestions);
  const edit = acceptMark(scene, markOn(scene, 'event', 'मुलाकात की'), testStamp());
  const types = edit.flatMap(({ after: made }) => (made?.kind === 'mention' ? [made.type] : []));
  assert.deepEqual(types, ['PERSON', 'PERSON', 'LOCATION', 'ORGANIZATION']);
  assert.ok(
    edit.every(({ after: made }) => made?.kind !== 'mention' || made.anchor.exact !== 'प्रधानमंत्री दास'),
  );
});

test('a selection across a rejected mark leaves the rejection alone', () => {
  const first = sceneOf();
  const scene = after(first, rejectMark(first, markOn(first, 'mention', 'दास'), testStamp()));
  const now = after(scene, markSpan(scene, spanIn(TEXT, 'प्रधानमंत्री दास'), 'PERSON', testStamp(5)));
  assert.equal(markOn(now, 'mention', 'दास').status, 'rejected');
  assert.equal(markOn(now, 'mention', 'प्रधानमंत्री दास').status, 'added');
});

test('a mention can become a date, and an event lose the modes of its old type', () => {
  const first = sceneOf();
  const dated = after(first, retypeMark(first, markOn(first, 'mention', 'मरुपुर'), 'DATE', testStamp()));
  assert.deepEqual(
    glance(dated).filter((line) => line.endsWith('मरुपुर')),
    ['mention rejected LOCATION मरुपुर', 'time added DATE मरुपुर'],
  );
  const agreed = after(first, retypeMark(first, markOn(first, 'event', 'मुलाकात की'), 'AGREE', testStamp()));
  const { modes, roles, status } = markOn(agreed, 'event', 'मुलाकात की');
  assert.deepEqual([modes, roles.actor.length, status], [[], 2, 'corrected']);
});

test('a new value is a correction too, whatever the field', () => {
  const first = sceneOf();
  const time = after(
    first,
    reviseMark(first, markOn(first, 'time', 'मंगलवार'), { value: '2025-08-05' }, testStamp()),
  );
  assert.deepEqual(markOn(time, 'time', 'मंगलवार').annotation?.was, { value: '2025-08-12' });
  const change = { aux: ['future'], value: '2025-08-12' } as const;
  const event = after(first, reviseMark(first, markOn(first, 'event', 'मुलाकात की'), change, testStamp()));
  const { status, aux, value, annotation } = markOn(event, 'event', 'मुलाकात की');
  assert.deepEqual(
    [status, aux, value, annotation?.was],
    ['corrected', ['future'], '2025-08-12', { value: null, aux: [] }],
  );
  const named = after(
    first,
    reviseMark(first, markOn(first, 'mention', 'दास'), { entity: 'रवि दास' }, testStamp()),
  );
  const mention = markOn(named, 'mention', 'दास');
  assert.deepEqual([mention.status, mention.entityName], ['corrected', 'रवि दास']);
  assert.equal(
    markOn(after(named, acceptMark(named, mention, testStamp(5))), 'mention', 'दास').status,
    'corrected',
  );
});

test('an empty selection marks nothing', () => {
  const scene = sceneOf();
  const space = TEXT.indexOf(' ');
  assert.deepEqual(markSpan(scene, { start: space, end: space + 1 }, 'PERSON', testStamp()), []);
  assert.deepEqual(markSpan(scene, { start: 3, end: 3 }, 'PERSON', testStamp()), []);
  assert.deepEqual(addNote(scene, { start: space, end: space + 1 }, 'क्यों?', testStamp()), []);
});

test('a selection inside a conjunct marks the whole of it', () => {
  const scene = sceneOf();
  const { start, end } = spanIn(TEXT, 'प्रधानमंत्री');
  const now = after(scene, markSpan(scene, { start: start + 1, end: end - 1 }, 'MISC', testStamp()));
  assert.equal(markOn(now, 'mention', 'प्रधानमंत्री').status, 'added');
});

test('a note goes on an annotation, on a suggestion or on words, and goes away when emptied', () => {
  const first = sceneOf();
  const accepted = after(first, acceptMark(first, markOn(first, 'mention', 'दास'), testStamp()));
  const noted = after(
    accepted,
    addNote(accepted, markOn(accepted, 'mention', 'दास'), ' कौन से दास? ', testStamp(5)),
  );
  assert.equal(markOn(noted, 'mention', 'दास').note, 'कौन से दास?');
  const bare = after(noted, addNote(noted, markOn(noted, 'mention', 'दास'), '', testStamp(6)));
  assert.equal(markOn(bare, 'mention', 'दास').note, undefined);

  const loose = after(first, addNote(first, markOn(first, 'event', 'मुलाकात की'), 'कहाँ?', testStamp()));
  const note = markOn(loose, 'note', 'मुलाकात की');
  assert.equal(note.text, 'कहाँ?');
  assert.equal(markOn(loose, 'event', 'मुलाकात की').status, 'suggested');
  const changed = after(loose, addNote(loose, note, 'किस शहर में?', testStamp(7)));
  assert.equal(markOn(changed, 'note', 'मुलाकात की').text, 'किस शहर में?');
  const gone = after(changed, addNote(changed, markOn(changed, 'note', 'मुलाकात की'), ' ', testStamp(8)));
  assert.ok(isEmptySidecar(gone.sidecar));
});

test('the publication date is set, changed, kept and taken away', () => {
  const first = sceneOf();
  const dated = after(first, setPublished(first, '2025-08-13', testStamp()));
  assert.equal(publishedOf(dated.sidecar), '2025-08-13');
  assert.deepEqual(setPublished(dated, '2025-08-13', { newId: () => '', at: '2027-01-01T00:00:00Z' }), []);
  const later = after(dated, setPublished(dated, '2025-08-14', testStamp()));
  assert.equal(publishedOf(later.sidecar), '2025-08-14');
  assert.deepEqual(after(later, setPublished(later, null, testStamp())).sidecar, EMPTY_SIDECAR);
});

test('a lost annotation is placed where the analyst says, and stays who it was by', () => {
  const anchor = { ...makeAnchor(TEXT, spanIn(TEXT, 'दास')), exact: 'घोष', start: 0, end: 3 };
  const lost: Annotation = {
    id: 'm000000000',
    kind: 'mention',
    status: 'added',
    type: 'PERSON',
    by: 'ravi',
    anchor,
  };
  const scene = sceneOf({ tippani: 1, annotations: [lost] });
  const [unplaced] = scene.marks.unplaced;
  assert.equal(unplaced?.state, 'changed');
  const [proposal] = unplaced?.proposals ?? [];
  assert.ok(proposal);
  const now = after(scene, placeAnnotation(scene, 'm000000000', proposal));
  const mark = markOn(now, 'mention', 'दास');
  assert.deepEqual([mark.by, mark.at, now.marks.unplaced.length], ['ravi', undefined, 0]);
  assert.deepEqual(placeAnnotation(scene, 'nobody0000', proposal), []);
});

test('any number of annotations are placed anew as one step; unknown fields of their anchors stay', () => {
  const known = { kind: 'mention', status: 'accepted', type: 'PERSON' } as const;
  const made = (quote: string, other: string) => ({ ...makeAnchor(TEXT, spanIn(TEXT, quote)), exact: other });
  const scene = sceneOf({
    tippani: 1,
    annotations: [
      { ...known, id: 'm000000000', anchor: { ...made('दास', 'राव'), ...{ hash: 7 } } },
      { ...known, id: 'm000000001', anchor: made('लीना सोरेन', 'मीना सोरेन') },
    ],
  });
  assert.equal(scene.marks.unplaced.length, 2);
  const places = new Map([
    ['m000000000', spanIn(TEXT, 'दास')],
    ['m000000001', spanIn(TEXT, 'लीना सोरेन')],
    ['nobody0000', spanIn(TEXT, 'दास')],
  ]);
  const edit = placeAnnotations(scene, places);
  assert.equal(edit.length, 2);
  const now = after(scene, edit);
  assert.deepEqual([now.marks.unplaced.length, markOn(now, 'mention', 'लीना सोरेन').id], [0, 'm000000001']);
  assert.equal(Reflect.get(markOn(now, 'mention', 'दास').annotation?.anchor ?? {}, 'hash'), 7);
});

test('unknown fields live through every decision', () => {
  const extra = { colour: 'लाल', anchor: { ...makeAnchor(TEXT, spanIn(TEXT, 'दास')), hash: 7 } };
  const known = { id: 'm000000000', kind: 'mention', status: 'accepted', type: 'PERSON' } as const;
  const scene = sceneOf({ tippani: 1, annotations: [{ ...known, ...extra }] });
  const mark = markOn(scene, 'mention', 'दास');
  const edits = [
    retypeMark(scene, mark, 'MISC', testStamp()),
    rejectMark(scene, mark, testStamp()),
    addNote(scene, mark, 'देखें', testStamp()),
  ];
  for (const [step] of edits) {
    assert.ok(step?.after && 'colour' in step.after && 'anchor' in step.after);
    assert.deepEqual([step.after.colour, step.after.anchor], [extra.colour, extra.anchor]);
  }
});
