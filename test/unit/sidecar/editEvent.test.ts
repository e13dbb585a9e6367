import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Role } from '../../../src/core/model';
import { printSidecar } from '../../../src/core/sidecar/codec';
import {
  acceptMark,
  addEvent,
  type EventChange,
  editEvent,
  markSpan,
  mergeEvents,
  rejectMark,
  type Situation,
  splitEvent,
  toggleFiller,
} from '../../../src/core/sidecar/decide';
import { applyEdit, type Edit, EMPTY_SIDECAR, invertEdit } from '../../../src/core/sidecar/edit';
import { liveEvents } from '../../../src/core/sidecar/editEvent';
import type { EventMark } from '../../../src/core/sidecar/marks';
import { readableLines } from '../../../src/core/sidecar/readable';
import { schemaIssues } from '../../../src/core/sidecar/schema';
import { storyKey } from '../../../src/core/sidecar/stories';
import { randomIds, spanIn, testStamp } from './arbitrary';
import { after, event, glance, markOn, SUGGESTIONS, sceneOf, TEXT, wordsOf } from './scene';

const TRIGGER = 'मुलाकात की';
const meeting = (scene: Situation) => markOn(scene, 'event', TRIGGER);

/** The scene after a change of the meeting. */
function edited(scene: Situation, change: EventChange, first = 0): Situation {
  return after(scene, editEvent(scene, meeting(scene), change, testStamp(first)));
}

/** What fills a role, in words. */
const wordsIn = (scene: Situation, role: Role) => meeting(scene).roles[role].map(wordsOf);
const spanOf = (quote: string, n = 0) => spanIn(TEXT, quote, n);

test('a suggested event whose actor is taken out is corrected; the mention stays a suggestion', () => {
  const scene = edited(sceneOf(), { roles: { actor: [spanOf('लीना सोरेन')] } });
  assert.deepEqual(wordsIn(scene, 'actor'), ['लीना सोरेन']);
  const { status, annotation } = meeting(scene);
  assert.deepEqual([status, annotation?.was], ['corrected', { actor: ['लीना सोरेन', 'दास'] }]);
  assert.equal(markOn(scene, 'mention', 'दास').status, 'suggested');
  assert.equal(markOn(scene, 'mention', 'मरुपुर').status, 'accepted');
});

test('what goes back to how it was suggested is accepted again', () => {
  const one = edited(sceneOf(), { roles: { actor: [spanOf('लीना सोरेन')] }, modes: [] });
  assert.deepEqual(meeting(one).annotation?.was, { modes: ['visit'], actor: ['लीना सोरेन', 'दास'] });
  const two = edited(one, { roles: { actor: [spanOf('लीना सोरेन'), spanOf('दास')] } }, 20);
  assert.deepEqual(meeting(two).annotation?.was, { modes: ['visit'] });
  const three = edited(two, { modes: ['visit'] }, 40);
  assert.deepEqual([meeting(three).status, meeting(three).annotation?.was], ['accepted', undefined]);
});

test('another mention of the same words is another filler', () => {
  const moved = { ...sceneOf(), sidecar: EMPTY_SIDECAR };
  const first = edited(moved, { roles: { actor: [spanOf('सोरेन', 1)], recipient: [spanOf('दास')] } });
  const again = after(first, acceptMark(first, markOn(first, 'mention', 'लीना सोरेन'), testStamp(30)));
  assert.equal(meeting(again).status, 'corrected');
  assert.deepEqual(wordsIn(again, 'actor'), ['सोरेन']);
});

test('words become a mention in the same step, and the step is one', () => {
  const first = sceneOf();
  const filler = { ...spanOf('रिपोर्ट'), as: { type: 'MISC' } } as const;
  const edit = toggleFiller(first, meeting(first), 'recipient', filler, testStamp());
  const scene = after(first, edit);
  assert.deepEqual(wordsIn(scene, 'recipient'), ['रिपोर्ट']);
  assert.equal(markOn(scene, 'mention', 'रिपोर्ट').status, 'added');
  const undone = applyEdit(scene.sidecar, invertEdit(edit));
  assert.deepEqual('sidecar' in undone && undone.sidecar.annotations, []);
});

test('a suggested filler that is widened is one mention, and fills the role once', () => {
  const first = sceneOf();
  const filler = { ...spanOf('प्रधानमंत्री दास'), as: { type: 'PERSON' } } as const;
  const scene = after(first, toggleFiller(first, meeting(first), 'actor', filler, testStamp()));
  assert.deepEqual(wordsIn(scene, 'actor'), ['लीना सोरेन', 'प्रधानमंत्री दास']);
  const decided = scene.sidecar.annotations.filter(
    (one) => one.kind === 'mention' && one.anchor.exact.endsWith('दास'),
  );
  assert.deepEqual(
    decided.map((one) => 'status' in one && [one.status, one.was]),
    [['corrected', { exact: 'दास' }]],
  );
  assert.equal(meeting(scene).annotation?.roles.actor.length, 2);
});

test('a key pressed twice puts in and takes out, and deletes no mention', () => {
  const first = sceneOf();
  const board = spanOf('नदी आयोग');
  const put = after(first, toggleFiller(first, meeting(first), 'recipient', board, testStamp()));
  assert.deepEqual(wordsIn(put, 'recipient'), ['नदी आयोग']);
  const out = after(put, toggleFiller(put, meeting(put), 'recipient', board, testStamp(20)));
  assert.deepEqual([wordsIn(out, 'recipient'), meeting(out).status], [[], 'accepted']);
  assert.equal(markOn(out, 'mention', 'नदी आयोग').status, 'accepted');
});

test('the source is one: another takes its place, the same goes', () => {
  const first = sceneOf();
  const das = spanOf('दास');
  const named = after(first, toggleFiller(first, meeting(first), 'source', das, testStamp()));
  assert.equal(wordsOf(meeting(named).source ?? { start: 0, end: 0 }), 'दास');
  assert.deepEqual(meeting(named).annotation?.was, { source: 'नदी आयोग' });
  const none = after(named, toggleFiller(named, meeting(named), 'source', das, testStamp(20)));
  assert.equal(meeting(none).source, null);
});

test('a filler that has lost its place stays where nobody could see it', () => {
  const filled = edited(sceneOf(), { roles: { recipient: [spanOf('नदी आयोग')] } });
  const [id = ''] = meeting(filled).annotation?.roles.recipient ?? [];
  const annotations = filled.sidecar.annotations.map((one) =>
    one.id === id && one.kind === 'mention'
      ? {
          ...one,
          anchor: { ...one.anchor, exact: 'पुराना नाम', prefix: 'कहीं', suffix: 'और', start: 900, end: 910 },
        }
      : one,
  );
  const lost = sceneOf({ ...filled.sidecar, annotations });
  assert.deepEqual(meeting(lost).roles.recipient, []);
  const scene = edited(lost, { roles: { recipient: [spanOf('दास')] } }, 40);
  assert.equal(meeting(scene).annotation?.roles.recipient.length, 2);
  assert.ok(meeting(scene).annotation?.roles.recipient.includes(id));
});

test('the date follows the date role until it is set by hand', () => {
  const undated = edited(sceneOf(), { roles: { date: [] } });
  assert.equal(meeting(undated).value, null);
  const dated = edited(undated, { roles: { date: [spanOf('मंगलवार')] } }, 20);
  assert.equal(meeting(dated).value, '2025-08-12');
  const other = { ...spanOf('अगले महीने'), as: { type: 'DATE', value: '2025-09' } } as const;
  const moved = edited(dated, { roles: { date: [other] } }, 40);
  assert.equal(meeting(moved).value, '2025-09');
  const byHand = edited(moved, { value: '2025-09-03' }, 60);
  const kept = edited(byHand, { roles: { date: [spanOf('मंगलवार')] } }, 80);
  assert.equal(meeting(kept).value, '2025-09-03');
});

test('a date that the analysis took from elsewhere comes back when the date role is emptied', () => {
  const suggestions = { ...SUGGESTIONS, events: [event(TRIGGER, 'CONSULT', { value: '2025-08-13' })] };
  const first = sceneOf(EMPTY_SIDECAR, suggestions);
  const date = [spanOf('मंगलवार')];
  const dated = after(first, editEvent(first, meeting(first), { roles: { date } }, testStamp()), suggestions);
  assert.equal(meeting(dated).value, '2025-08-12');
  const edit = editEvent(dated, meeting(dated), { roles: { date: [] } }, testStamp(20));
  assert.equal(meeting(after(dated, edit, suggestions)).value, '2025-08-13');
});

test('a rejected correction is a rejection of what had been suggested, and keeps no words of roles', () => {
  const one = edited(sceneOf(), { roles: { actor: [] }, modes: ['phone'], contexts: ['diplomatic'] });
  const scene = after(one, rejectMark(one, meeting(one), testStamp(50)));
  const { annotation } = meeting(scene);
  assert.deepEqual(annotation?.modes, ['visit']);
  assert.deepEqual([annotation?.contexts, annotation?.was], [[], undefined]);
  assert.ok(annotation && !('actor' in annotation));
});

test('an added event has the fillers that were chosen, and their date; its trigger may have another event', () => {
  const first = sceneOf();
  const roles = { actor: [spanOf('दास')], date: [spanOf('मंगलवार')] };
  const edit = addEvent(first, spanOf(TRIGGER), { type: 'AGREE', aux: ['future'], roles }, testStamp());
  const scene = after(first, edit);
  const events = liveEvents(scene);
  assert.deepEqual(
    events.map(({ type, status, value, aux }) => [type, status, value, aux]),
    [
      ['AGREE', 'added', '2025-08-12', ['future']],
      ['CONSULT', 'suggested', null, []],
    ],
  );
  const changed = editEvent(scene, events[1] as EventMark, { modes: [] }, testStamp(30));
  assert.deepEqual(
    liveEvents(after(scene, changed))
      .map(({ type, status }) => [type, status])
      .sort(),
    [
      ['AGREE', 'added'],
      ['CONSULT', 'corrected'],
    ],
  );
});

test('a rejected filler fills nothing', () => {
  const first = sceneOf();
  const rejected = after(first, rejectMark(first, markOn(first, 'mention', 'दास'), testStamp(90)));
  const scene = edited(rejected, { roles: { actor: [spanOf('दास')] } });
  assert.deepEqual(wordsIn(scene, 'actor'), []);
});

/** Three tellings, the first two of one event. */
const TOLD = {
  ...SUGGESTIONS,
  events: [event(TRIGGER, 'CONSULT'), event('कहा', 'CONSULT'), event('रिपोर्ट', 'AID', { coref: 2 })],
};

/** The words of the events by what is one event. */
function stories(scene: Situation): string[][] {
  const groups = new Map<string, string[]>();
  for (const mark of liveEvents(scene)) {
    groups.set(storyKey(mark), [...(groups.get(storyKey(mark)) ?? []), wordsOf(mark.span)]);
  }
  return [...groups.values()];
}

test('merging accepts both and makes one event of all their tellings; splitting takes one out', () => {
  const first = sceneOf(EMPTY_SIDECAR, TOLD);
  const [, said, report] = liveEvents(first) as [EventMark, EventMark, EventMark];
  const merged = after(first, mergeEvents(first, [said, report], testStamp()), TOLD);
  assert.deepEqual(stories(merged), [[TRIGGER, 'कहा', 'रिपोर्ट']]);
  assert.deepEqual(
    liveEvents(merged).map(({ status }) => status),
    ['suggested', 'accepted', 'accepted'],
  );
  const split = after(merged, splitEvent(merged, liveEvents(merged)[2] as EventMark, testStamp(50)), TOLD);
  assert.deepEqual(stories(split), [[TRIGGER, 'कहा'], ['रिपोर्ट']]);
  assert.deepEqual(splitEvent(split, liveEvents(split)[2] as EventMark, testStamp(70)), []);
});

test('events that are one already are not merged', () => {
  const scene = sceneOf(EMPTY_SIDECAR, TOLD);
  const [one, two] = liveEvents(scene) as [EventMark, EventMark];
  assert.deepEqual(mergeEvents(scene, [one, two], testStamp()), []);
  assert.deepEqual(mergeEvents(scene, [one], testStamp()), []);
});

test('merging two merged events makes one of all', () => {
  const suggestions = {
    ...SUGGESTIONS,
    events: [TRIGGER, 'कहा', 'रिपोर्ट', 'आएगी'].map((quote, coref) => event(quote, 'CONSULT', { coref })),
  };
  let scene = sceneOf(EMPTY_SIDECAR, suggestions);
  const merge = (a: number, b: number, first: number) => {
    const events = [liveEvents(scene)[a], liveEvents(scene)[b]] as EventMark[];
    scene = after(scene, mergeEvents(scene, events, testStamp(first)), suggestions);
  };
  merge(0, 1, 0);
  merge(2, 3, 20);
  assert.equal(stories(scene).length, 2);
  merge(1, 2, 40);
  assert.deepEqual(stories(scene), [[TRIGGER, 'कहा', 'रिपोर्ट', 'आएगी']]);
});

test('a correction of roles is told in words', () => {
  const scene = edited(sceneOf(), {
    roles: { actor: [spanOf('दास')], recipient: [spanOf('लीना सोरेन')] },
    aux: ['future'],
  });
  const line = readableLines(scene.sidecar).find((one) => one.includes('CONSULT'));
  assert.match(line ?? '', /corrected from aux: none, actor: लीना सोरेन \+ दास, recipient: none/);
});

/** One step of an analyst who edits events. */
type Step = readonly [kind: number, which: number, filler: number];
const PLACES = [spanOf('लीना सोरेन'), spanOf('दास'), spanOf('नदी आयोग'), spanOf('मरुपुर')];
const PARTS = ['actor', 'recipient', 'place', 'source'] as const;

/** The edit of a step in a scene. */
function editOf(scene: Situation, [kind, which, filler]: Step, seed: number): Edit {
  const stamp = { newId: randomIds(seed) };
  const events = liveEvents(scene);
  const mark = events[which % Math.max(1, events.length)];
  const other = events[filler % Math.max(1, events.length)];
  const place = PLACES[filler % PLACES.length] ?? spanOf('दास');
  const words = { ...spanOf('रिपोर्ट'), as: { type: 'MISC' } } as const;
  if (!mark || !other) return [];
  switch (kind) {
    case 0:
      return toggleFiller(scene, mark, PARTS[which % 4] ?? 'actor', filler % 5 === 0 ? words : place, stamp);
    case 1:
      return editEvent(scene, mark, { roles: { date: filler % 2 ? [] : [spanOf('मंगलवार')] } }, stamp);
    case 2:
      return editEvent(scene, mark, { modes: filler % 2 ? ['phone'] : ['visit'], aux: ['negation'] }, stamp);
    case 3:
      return editEvent(
        scene,
        mark,
        { type: filler % 2 ? 'AID' : 'CONSULT', contexts: ['legal', 'media'] },
        stamp,
      );
    case 4:
      return addEvent(scene, spanOf('कहा'), { type: 'AGREE', roles: { actor: [place] } }, stamp);
    case 5:
      return mergeEvents(scene, [mark, other], stamp);
    case 6:
      return splitEvent(scene, mark, stamp);
    case 7:
      return markSpan(scene, place, 'PERSON', stamp);
    default:
      return rejectMark(scene, mark, stamp);
  }
}

test('whatever the steps: the sidecar stays whole, keeps every mention, and undoing gives the first bytes', () => {
  const start = after(sceneOf(), acceptMark(sceneOf(), markOn(sceneOf(), 'mention', 'दास'), testStamp(900)));
  const first = printSidecar(start.sidecar);
  const steps = fc.array(fc.tuple(fc.nat(8), fc.nat(7), fc.nat(9)), { maxLength: 8 });
  fc.assert(
    fc.property(steps, (all) => {
      let scene = start;
      const done: Edit[] = [];
      for (const [at, step] of all.entries()) {
        const before = mentions(scene);
        const edit = editOf(scene, step, at + 1);
        scene = after(scene, edit);
        done.push(edit);
        assert.deepEqual(schemaIssues(scene.sidecar), []);
        for (const id of before) assert.ok(mentions(scene).includes(id), 'no mention is deleted');
        for (const mark of liveEvents(scene)) assertWhole(scene, mark);
      }
      let { sidecar } = scene;
      for (const edit of done.reverse()) {
        const undone = applyEdit(sidecar, invertEdit(edit));
        assert.ok('sidecar' in undone);
        sidecar = undone.sidecar;
      }
      assert.equal(printSidecar(sidecar), first);
    }),
    { numRuns: 60 },
  );
});

const mentions = ({ sidecar }: Situation) =>
  sidecar.annotations.filter(({ kind }) => kind === 'mention').map(({ id }) => id);

/** Every filler is an annotation of its kind that is not rejected, and stands there once. */
function assertWhole({ sidecar }: Situation, { annotation }: EventMark): void {
  for (const role of ['actor', 'recipient', 'place', 'date'] as const) {
    const ids = annotation?.roles[role] ?? [];
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) {
      const filler = sidecar.annotations.find((one) => one.id === id);
      assert.equal(filler?.kind, role === 'date' ? 'time' : 'mention');
    }
  }
}

test('the marks of a scene with two events on one trigger stay in order', () => {
  const first = sceneOf();
  const scene = after(first, addEvent(first, spanOf(TRIGGER), { type: 'AGREE' }, testStamp()));
  assert.deepEqual(
    glance(scene).filter((line) => line.startsWith('event')),
    [`event added AGREE ${TRIGGER}`, `event suggested CONSULT ${TRIGGER}`],
  );
});
