import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinFullNames } from '../../../src/core/entities/fullNames';
import { Scan } from '../../../src/core/entities/scan';
import { bodyArticle } from './marked';

function joined(text: string, names: readonly (readonly [from: number, to: number])[]): string[] {
  const scan = new Scan(bodyArticle(text), []);
  for (const [from, to] of names) scan.add(from, to, 'PERSON');
  joinFullNames(scan);
  return scan.mentions().map(({ start, end }) => text.slice(start, end));
}

test('two names side by side that are one elsewhere in the text are one', () => {
  const names = joined('कल जाबेल फोर्नी हारे। बने जाबेल फोर्नी लौटे।', [
    [1, 3],
    [6, 7],
    [7, 8],
  ]);
  assert.deepEqual(names, ['जाबेल फोर्नी', 'जाबेल फोर्नी']);
});

test('two people side by side are two', () => {
  const names = joined('कल जाबेल फोर्नी हारे। बने फोर्नी जाबेल लौटे।', [
    [1, 3],
    [6, 7],
    [7, 8],
  ]);
  assert.deepEqual(names, ['जाबेल फोर्नी', 'फोर्नी', 'जाबेल']);
});
