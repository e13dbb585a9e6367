import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesFor, nearestEvent, rolesOffered } from '../../../src/core/sidecar/candidates';
import { addEvent, editEvent, type Part, rejectMark, type Situation } from '../../../src/core/sidecar/decide';
import { spanIn, testStamp } from './arbitrary';
import { after, markOn, sceneOf, TEXT, wordsOf } from './scene';

const FIRST = { start: 0, end: TEXT.indexOf('\n') };
const SECOND = { start: FIRST.end + 1, end: TEXT.length };

/** The list for a role of the meeting, in words. */
function list(scene: Situation, part: Part): string[] {
  const event = markOn(scene, 'event', 'मुलाकात की');
  return candidatesFor({ text: TEXT, marks: scene.marks.marks, event, part, sentence: FIRST }).map(
    ({ mark, nearness }) => `${nearness} ${wordsOf(mark.span)}`,
  );
}

test('present fillers stand first, in the order of the text, then the sentence, then each entity once', () => {
  assert.deepEqual(list(sceneOf(), 'actor'), [
    'present लीना सोरेन',
    'present दास',
    'sentence मरुपुर',
    'article नदी आयोग',
    'again सोरेन',
  ]);
});

test('for a place the places come first', () => {
  assert.deepEqual(list(sceneOf(), 'place'), [
    'present मरुपुर',
    'sentence दास',
    'sentence लीना सोरेन',
    'article नदी आयोग',
    'again सोरेन',
  ]);
});

test('dates are filled by time expressions', () => {
  assert.deepEqual(list(sceneOf(), 'date'), ['present मंगलवार']);
});

test('what was rejected cannot fill a role', () => {
  const first = sceneOf();
  const scene = after(first, rejectMark(first, markOn(first, 'mention', 'नदी आयोग'), testStamp()));
  assert.ok(!list(scene, 'source').some((row) => row.includes('नदी आयोग')));
});

test('an event without roles is offered those of its sentence, and none from elsewhere', () => {
  const first = sceneOf();
  const scene = after(first, addEvent(first, spanIn(TEXT, 'मंगलवार को'), { type: 'AGREE' }, testStamp()));
  const added = markOn(scene, 'event', 'मंगलवार को');
  const offer = rolesOffered(scene.marks.marks, added, FIRST);
  assert.equal(wordsOf(offer?.from.span ?? FIRST), 'मुलाकात की');
  assert.deepEqual(
    offer?.change.roles.actor?.map((filler) => wordsOf(filler as never)),
    ['लीना सोरेन', 'दास'],
  );
  const taken = after(scene, editEvent(scene, added, offer?.change ?? {}, testStamp(20)));
  const filled = markOn(taken, 'event', 'मंगलवार को');
  assert.deepEqual(filled.roles.place.map(wordsOf), ['मरुपुर']);
  assert.equal(filled.value, '2025-08-12');
  assert.equal(rolesOffered(taken.marks.marks, filled, FIRST), undefined);

  const far = after(first, addEvent(first, spanIn(TEXT, 'आएगी'), { type: 'AGREE' }, testStamp()));
  assert.equal(rolesOffered(far.marks.marks, markOn(far, 'event', 'आएगी'), SECOND), undefined);
});

test('the nearest event is one of the sentence', () => {
  const { marks } = sceneOf().marks;
  assert.equal(nearestEvent(marks, spanIn(TEXT, 'दास'), FIRST)?.type, 'CONSULT');
  assert.equal(nearestEvent(marks, spanIn(TEXT, 'आयोग'), SECOND), undefined);
});
