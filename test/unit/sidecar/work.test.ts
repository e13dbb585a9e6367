import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptMarks, markPlaces, rejectMarks, type Situation } from '../../../src/core/sidecar/decide';
import { type Edit, EMPTY_SIDECAR, invertEdit } from '../../../src/core/sidecar/edit';
import type { Mark } from '../../../src/core/sidecar/marks';
import { reconcile } from '../../../src/core/sidecar/reconcile';
import type { Sidecar } from '../../../src/core/sidecar/schema';
import { invertStep, takeStep } from '../../../src/core/sidecar/step';
import { takeBack } from '../../../src/core/sidecar/takeBack';
import { testStamp } from './arbitrary';

// Thousands of marks of one article are decided on at once: the work is counted, as looks at spans of marks and at ids of
// annotations, and must grow as the article does.

/** The object with a field that counts how often it is read. */
function counting<T extends object>(object: T, key: keyof T & string, count: () => void): T {
  const value = object[key];
  const get = () => {
    count();
    return value;
  };
  return Object.defineProperty({ ...object }, key, { enumerable: true, get });
}

const SENTENCE = 'मंत्री रवि दास ने सभा में लोगों से बात की।\n';

interface Scale {
  readonly situation: Situation;
  readonly sidecar: Sidecar;
  looks(): number;
}

/** An article of so many sentences, each with a name that is suggested or, with a sidecar, accepted. */
function scale(size: number, made?: Edit): Scale {
  const text = SENTENCE.repeat(size);
  let looks = 0;
  const look = () => {
    looks++;
  };
  const mentions = Array.from({ length: size }, (_, index) => {
    const start = index * SENTENCE.length + SENTENCE.indexOf('रवि');
    return { start, end: start + 7, type: 'PERSON' as const };
  });
  const annotations = (made ?? []).flatMap(({ after }) => (after ? [counting(after, 'id', look)] : []));
  const sidecar = { ...EMPTY_SIDECAR, annotations };
  const { marks, unplaced } = reconcile(
    text,
    { mentions, entities: [], times: [], events: [] },
    EMPTY_SIDECAR,
  );
  const coded = marks.map((mark, index) => {
    const annotation = annotations[index];
    const decided = annotation ? { ...mark, annotation, id: annotation.id, status: 'accepted' } : mark;
    return counting(decided as Mark, 'span', look);
  });
  looks = 0;
  return { situation: { text, sidecar, marks: { marks: coded, unplaced } }, sidecar, looks: () => looks };
}

const acceptAll = ({ situation }: Scale) => acceptMarks(situation, situation.marks.marks, testStamp());
const madeFor = (size: number) => acceptAll(scale(size));

const DEEDS: Readonly<Record<string, (size: number) => number>> = {
  'marking places': (size) => {
    const one = scale(size);
    const places = one.situation.marks.marks.map(({ span }) => span);
    assert.equal(markPlaces(one.situation, places, 'LOCATION', testStamp()).length, size);
    return one.looks();
  },
  accepting: (size) => {
    const one = scale(size);
    assert.equal(acceptAll(one).length, size);
    return one.looks();
  },
  'rejecting what was accepted': (size) => {
    const one = scale(size, madeFor(size));
    assert.equal(rejectMarks(one.situation, one.situation.marks.marks, testStamp()).length, size);
    return one.looks();
  },
  'taking a step back': (size) => {
    const edit = madeFor(size);
    const one = scale(size, edit);
    assert.ok('step' in takeStep(one.sidecar, { edit: invertEdit(edit), texts: {} }));
    const taken = takeBack(one.sidecar, { edit, texts: {} });
    assert.equal(taken.step.edit.length, size);
    assert.ok('step' in takeStep(one.sidecar, invertStep({ edit, texts: {} })));
    return one.looks();
  },
};

for (const [name, deed] of Object.entries(DEEDS)) {
  test(`${name}: ten times the marks are about ten times the work`, (context) => {
    const [few, many] = [deed(100), deed(1000)];
    context.diagnostic(`${few} looks at 100 marks, ${many} at 1,000`);
    assert.ok(many < 20 * few, `${few} → ${many}`);
  });
}
