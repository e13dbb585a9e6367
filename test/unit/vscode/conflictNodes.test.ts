import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markConflicts } from '../../../src/core/sidecar/conflicts';
import { mergeSidecars } from '../../../src/core/sidecar/merge';
import type { Annotation, MentionAnnotation, Sidecar } from '../../../src/core/sidecar/schema';
import { type ReviewArticle, reviewNodes } from '../../../src/vscode/review/reviewNodes';

const DAS: MentionAnnotation = {
  id: 'm000000000',
  kind: 'mention',
  status: 'accepted',
  type: 'PERSON',
  entity: 'राम दास',
  anchor: { exact: 'दास', start: 0, end: 3, prefix: '', suffix: '' },
};
const of = (...annotations: Annotation[]): Sidecar => ({ tippani: 1, annotations });

function tree(article: Partial<ReviewArticle>) {
  const uri = 'file:///%E0%A4%96.txt';
  return reviewNodes([{ uri, text: 'दास', unplaced: [], ...article }]);
}

test('each conflict is told by annotation and field, with what both sides say', () => {
  const theirs: Sidecar = of(
    { ...DAS, type: 'MISC', entity: 'श्याम दास' },
    { id: 'published', kind: 'published', value: '2025-03-06' },
  );
  const ours = of(
    { ...DAS, type: 'LOCATION', entity: 'दास' },
    { id: 'published', kind: 'published', value: '2025-03-07' },
  );
  const [group] = tree({ conflicted: markConflicts(mergeSidecars(of(DAS), ours, theirs)) });
  assert.deepEqual([group?.label, group?.description], ['Conflicts', '3 · choose a side']);
  assert.deepEqual(
    group?.children.map(({ label, description }) => `${label}: ${description}`),
    [
      '“दास” Location · type: ours LOCATION, theirs MISC',
      '“दास” Location · name: ours दास, theirs श्याम दास',
      'Publication date · value: ours 2025-03-07, theirs 2025-03-06',
    ],
  );
});

test('a deletion is asked about; a conflict on the sidecar itself can only be opened', () => {
  const deleted = markConflicts(mergeSidecars(of(DAS), of({ ...DAS, type: 'MISC' }), of()));
  const [item] = tree({ conflicted: deleted })[0]?.children ?? [];
  assert.equal(item?.description, 'theirs deleted it');
  assert.deepEqual(
    item?.children.map(({ label }) => label),
    ['Ours: keep it', 'Theirs: delete it'],
  );
  const own: Sidecar = { ...of(DAS), conflicts: [{ field: 'x', ours: 1, theirs: 2 }] };
  const [fixed] = tree({ conflicted: own })[0]?.children ?? [];
  assert.deepEqual([fixed?.context, fixed?.children, fixed?.ref?.id], ['fixed', [], '']);
});

test('a sidecar that cannot be read is named, and whether its sides can be merged', () => {
  const item = (broken: ReviewArticle['broken']) => {
    const [node] = tree({ ...(broken && { broken }) })[0]?.children ?? [];
    return [node?.label, node?.description, node?.context];
  };
  assert.deepEqual(item('mergeable'), [
    'ख.txt.annotations.json',
    'holds conflict markers of git',
    'mergeable',
  ]);
  assert.deepEqual(item('marked')[2], 'broken');
  assert.deepEqual(item('unreadable').slice(1), ['cannot be read', 'broken']);
});
