import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isOpen } from '../../../src/core/sidecar/bulk';
import { acceptMarks, addNote, deleteMark, rejectMarks, retypeMark } from '../../../src/core/sidecar/decide';
import type { Situation } from '../../../src/core/sidecar/draft';
import type { Edit } from '../../../src/core/sidecar/edit';
import { referencesOf } from '../../../src/core/sidecar/references';
import type { Sidecar } from '../../../src/core/sidecar/schema';
import { editOn, type Step, takeStep } from '../../../src/core/sidecar/step';
import { takeBack } from '../../../src/core/sidecar/takeBack';
import { testStamp } from './arbitrary';
import { after, glance, markOn, sceneOf } from './scene';

const open = sceneOf();
const everything = acceptMarks(open, open.marks.marks.filter(isOpen), testStamp());
const accepted = after(open, everything);
const step = stepMade(open.sidecar, everything);

function stepMade(sidecar: Sidecar, edit: Edit): Step {
  const taken = takeStep(sidecar, { edit, texts: {} });
  assert.ok('step' in taken);
  return taken.step;
}

/** What is shown once a step is taken back as far as it can be, and what stays. */
function takenBack(now: Situation) {
  const taken = takeBack(now.sidecar, step);
  const { edit } = taken.step;
  return { left: taken.left, edit, after: after(now, editOn(now.sidecar, edit)) };
}

test('what nobody touched since is taken back whole', () => {
  const back = takenBack(accepted);
  assert.deepEqual(back.left, []);
  assert.deepEqual(glance(back.after), glance(open));
});

test('an annotation that was changed since stays, and with an event what fills its roles', () => {
  const city = markOn(accepted, 'mention', 'मरुपुर');
  const changed = after(accepted, retypeMark(accepted, city, 'ORGANIZATION', testStamp(50)));
  const one = takenBack(changed);
  assert.deepEqual(one.left, [city.id]);
  assert.deepEqual(
    glance(one.after).filter((line) => !line.includes('suggested')),
    ['mention corrected ORGANIZATION मरुपुर'],
  );
  const meeting = markOn(accepted, 'event', 'मुलाकात की');
  const noted = after(accepted, addNote(accepted, meeting, 'देखें', testStamp(50)));
  const two = takenBack(noted);
  const stays = [meeting.id, ...referencesOf(meeting.annotation ?? assert.fail())];
  assert.deepEqual([...two.left].sort(), stays.sort());
});

test('whatever was done since, taking back fits and leaves no name without its annotation', () => {
  const marks = accepted.marks.marks.filter(({ kind }) => kind !== 'note');
  const deeds = fc.array(
    fc.tuple(fc.nat(marks.length - 1), fc.constantFrom(deleteMark, rejectMarks, addNote)),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(deeds, (list) => {
      let now = accepted;
      for (const [index, deed] of list) {
        const { id } = marks[index] ?? {};
        const mark = now.marks.marks.find((one) => one.id === id);
        if (!mark) continue;
        if (deed === addNote) now = after(now, addNote(now, mark, 'क', testStamp(90)));
        else if (deed === deleteMark) now = after(now, deleteMark(now, mark, testStamp(90)));
        else now = after(now, rejectMarks(now, [mark], testStamp(90)));
      }
      const { edit, left, after: back } = takenBack(now);
      const { annotations } = back.sidecar;
      const ids = new Set(annotations.map(({ id }) => id));
      for (const name of annotations.flatMap(referencesOf)) assert.ok(ids.has(name));
      assert.equal(edit.length + left.length, everything.length);
    }),
  );
});
