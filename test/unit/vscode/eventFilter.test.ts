import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analyse';
import { rejectMark } from '../../../src/core/sidecar/decide';
import { applyEdit, EMPTY_SIDECAR } from '../../../src/core/sidecar/edit';
import { reconcile } from '../../../src/core/sidecar/reconcile';
import { chosenFilter, filterChoices } from '../../../src/vscode/filterChoices';
import {
  DECISIONS,
  type EventFilter,
  filterCounts,
  filterReport,
  filterWords,
  NO_FILTER,
  passes,
} from '../../../src/vscode/views/eventFilter';
import { eventTree } from '../../../src/vscode/views/eventNodes';
import type { TreeNode } from '../../../src/vscode/views/nodes';

const TEXT = [
  'जापान की रूस को चेतावनी',
  'टोक्यो, 6 मार्च 2025',
  '',
  'जापान के प्रधानमंत्री ने बुधवार को रूस की निंदा की। रूसी राष्ट्रपति व्लादिमीर पुतिन ने केन्या के राष्ट्रपति से मुलाकात की।',
  'पुतिन ने सोमवार को पेरू को गेहूं भेजा था।',
].join('\n');
const analysis = analyse(TEXT);

function listed(filter: EventFilter = NO_FILTER, sidecar = EMPTY_SIDECAR) {
  const { marks } = reconcile(TEXT, analysis, sidecar);
  return eventTree({ uri: 'file:///a.txt', text: TEXT, analysis, marks, grouping: 'type', filter });
}

/** Rejects the first event of the article. */
function withRejection() {
  const marks = reconcile(TEXT, analysis, EMPTY_SIDECAR);
  const mark = marks.marks.find(({ kind }) => kind === 'event');
  assert.ok(mark);
  const situation = { text: TEXT, sidecar: EMPTY_SIDECAR, marks };
  const applied = applyEdit(
    EMPTY_SIDECAR,
    rejectMark(situation, mark, { at: '2026-01-01T00:00:00Z', newId: () => 'abcdefghij' }),
  );
  assert.ok('sidecar' in applied);
  return applied.sidecar;
}

const labels = (nodes: readonly TreeNode[]): string[] => nodes.map(({ label }) => label);
const participant = (name: string, events = listed().listed) => {
  const found = filterCounts(events).participants.find((one) => one.participant.name === name);
  assert.ok(found, `${name} takes part`);
  return found;
};

test('a filter by type leaves the groups of those types', () => {
  assert.deepEqual(labels(listed({ ...NO_FILTER, types: ['ACCUSE'] }).nodes), ['Accuse']);
  assert.ok(listed().nodes.length > 2);
});

test('a participant is found by all its spellings', () => {
  const { count } = participant('व्लादिमीर पुतिन');
  assert.ok(count >= 2, `पुतिन and व्लादिमीर पुतिन are one: ${count}`);
  const { participant: russia } = participant('रूस');
  const filter = { ...NO_FILTER, participants: [russia] };
  for (const node of listed(filter).nodes.flatMap(({ children }) => children)) {
    assert.match(node.label, /रूस/);
  }
});

test('what is asked of different lists must all be in one report, of one list any', () => {
  const { participant: putin } = participant('व्लादिमीर पुतिन');
  assert.deepEqual(labels(listed({ ...NO_FILTER, types: ['ACCUSE'], participants: [putin] }).nodes), []);
  const both = listed({ ...NO_FILTER, types: ['ACCUSE', 'AID'] }).nodes;
  assert.deepEqual(labels(both), ['Aid', 'Accuse']);
});

test('rejected events are shown when asked for, and only then alone', () => {
  const sidecar = withRejection();
  assert.deepEqual(labels(listed({ ...NO_FILTER, decisions: ['rejected'] }, sidecar).nodes), ['Rejected']);
  assert.ok(!labels(listed({ ...NO_FILTER, decisions: ['suggested'] }, sidecar).nodes).includes('Rejected'));
});

test('the report tells what is asked for and how much is hidden', () => {
  const filter: EventFilter = {
    types: ['AID', 'ACCUSE'],
    participants: [participant('रूस').participant],
    decisions: ['suggested'],
  };
  assert.equal(filterWords(filter), 'AID or ACCUSE; रूस; suggested');
  const events = listed().listed;
  const hidden = events.filter((event) => !passes(filter, event)).length;
  const report = filterReport(filter, events);
  assert.equal(
    report?.message,
    `Only AID or ACCUSE; रूस; suggested: ${hidden} of ${events.length} events are hidden.`,
  );
  assert.equal(report?.description, `${events.length - hidden}/${events.length}`);
  assert.equal(filterReport(NO_FILTER, events), undefined);
  assert.equal(filterReport(filter, []), undefined);
});

test('choices tell counts, and keep what is asked for though nothing has it', () => {
  const gone = { name: 'पेरू', type: 'LOCATION', keys: ['LOCATION nowhere'] } as const;
  const filter: EventFilter = { types: ['COERCE'], participants: [gone], decisions: [] };
  const choices = filterChoices(filter, filterCounts(listed().listed));
  const picked = choices.filter((choice) => choice.picked);
  assert.deepEqual(chosenFilter(picked), filter);
  assert.equal(choices.find(({ label }) => label === 'COERCE')?.description, 'Coerce (दमन) · 0');
  assert.match(
    choices.find(({ label }) => label === 'व्लादिमीर पुतिन')?.description ?? '',
    /^Vladimir Putin · \d/,
  );
});

test('asking for more in one list never hides, asking in one more list never shows', () => {
  const events = listed(NO_FILTER, withRejection()).listed;
  const { types, participants } = filterCounts(events);
  const arbitrary = fc.record({
    types: fc.subarray([...types.keys()]),
    participants: fc.subarray(participants.map((one) => one.participant)),
    decisions: fc.subarray([...DECISIONS]),
  });
  fc.assert(
    fc.property(arbitrary, (filter) => {
      for (const event of events) {
        const isShown = passes(filter, event);
        if (isShown) assert.ok(passes({ ...filter, types: [] }, event));
        if (isShown) assert.ok(passes({ ...filter, decisions: [...DECISIONS] }, event));
      }
    }),
  );
});
