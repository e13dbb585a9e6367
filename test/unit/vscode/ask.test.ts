import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { QuickInput } from 'vscode';
import { ask, askOn } from '../../../src/vscode/ask';

// VS Code as far as it matters here: a list that is shown takes the place of the one before, which is told that it went.

let shown: Fake | undefined;
/** What was shown, one after the other; nothing is `article`, which has the focus then. */
let seen: string[] = [];

class Fake {
  busy = false;
  #left: (() => void)[] = [];

  constructor(readonly name: string) {}

  onDidHide(listener: () => void) {
    this.#left.push(listener);
    return { dispose: () => undefined };
  }

  show(): void {
    const before = shown;
    shown = this;
    seen.push(this.name);
    before?.went();
  }

  hide(): void {
    if (shown !== this) return;
    shown = undefined;
    seen.push('article');
    this.went();
  }

  went(): void {
    for (const listener of this.#left.splice(0)) listener();
  }

  dispose(): void {
    this.hide();
  }
}

/** Asks in a list of this name, which is answered by its name in the next turn. */
function answered(name: string): Promise<string | undefined> {
  const list = new Fake(name);
  return ask<string>(list as unknown as QuickInput, (answer) => setImmediate(answer, name));
}

const saved = () => new Promise((done) => setTimeout(done, 5));

beforeEach(() => {
  shown = undefined;
  seen = [];
});

test('the article is not seen between two lists of a command, though it saves in between', async () => {
  await askOn(async () => {
    assert.equal(await answered('parts'), 'parts');
    await saved();
    assert.equal(await answered('contexts'), 'contexts');
    await saved();
  });
  assert.deepEqual(seen, ['parts', 'contexts', 'article']);
});

test('a list that follows at once takes the place of the one before', async () => {
  await answered('words');
  await answered('type');
  await saved();
  assert.deepEqual(seen, ['words', 'type', 'article']);
});

test('the last list goes at once, while the command still saves', async () => {
  await answered('type');
  await saved();
  assert.deepEqual(seen, ['type', 'article']);
});

test('who leaves an answered list while it saves is not asked on', async () => {
  await askOn(async () => {
    await answered('parts');
    shown?.hide();
    await saved();
    assert.equal(await answered('contexts'), undefined);
  });
  assert.deepEqual(seen, ['parts', 'article']);
  await answered('parts');
  await saved();
  assert.deepEqual(seen, ['parts', 'article', 'parts', 'article'], 'the next command asks again');
});

test('a command that fails leaves no list open', async () => {
  const failed = askOn(async () => {
    await answered('parts');
    throw new Error('The article changed.');
  });
  await assert.rejects(failed, /changed/);
  assert.deepEqual(seen, ['parts', 'article']);
});

test('leaving a list gives nothing', async () => {
  const list = new Fake('parts');
  const asked = ask<string>(list as unknown as QuickInput, () => undefined);
  list.hide();
  assert.equal(await asked, undefined);
});
