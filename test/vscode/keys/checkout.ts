// Another branch is checked out while its article is open: article and sidecar change under the window.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, Window } from '../../host/api';
import { marksDecided, NAME, SIDECAR, TEXT } from './lib/article';
import { eventually } from './lib/eventually';

const LONGER = TEXT.replace('\n\n', '\n\nकोलकाता में भी गुरुवार को एक बैठक हुई।\n');

type Git = (...args: readonly string[]) => string;

/** A repository with the article in it, on the branch main. */
function repository(): { readonly folder: string; readonly git: Git } {
  const folder = mkdtempSync(join(tmpdir(), 'tippani-checkout-'));
  const git: Git = (...args) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'आशा');
  git('config', 'user.email', 'asha@example.org');
  git('config', 'core.autocrlf', 'false');
  writeFileSync(join(folder, NAME), TEXT);
  git('add', '.');
  git('commit', '-q', '-m', 'article');
  return { folder, git };
}

/** Commits all; the git extension may hold the index for a moment. */
async function commit(git: Git, message: string): Promise<void> {
  await eventually(() => git('add', '.'), 'git adds');
  await eventually(() => git('commit', '-q', '-m', message), 'git commits');
}

async function decideOnBoth(window: Window, git: Git): Promise<void> {
  await window.click('प्रधानमंत्री लार्स');
  await window.press('Alt+n', 'Alt+a');
  await marksDecided(window, 1);
  await eventually(async () => assert.match(await window.read(SIDECAR), /"accepted"/), 'it is on disk');
  await commit(git, 'one annotation');

  await eventually(() => git('checkout', '-q', '-b', 'other'), 'git branches');
  await window.write(NAME, LONGER);
  await window.page.locator('.view-line', { hasText: 'कोलकाता' }).waitFor();
  await window.click('सूडान');
  await window.press('Alt+x');
  await marksDecided(window, 2);
  await eventually(async () => assert.match(await window.read(SIDECAR), /"rejected"/), 'it is on disk');
  await commit(git, 'another one, in a longer article');
}

/** Checks a branch out and waits until the window shows its article and its marks: either can be first. */
async function checkOut(window: Window, git: Git, branch: 'main' | 'other'): Promise<void> {
  const isLonger = branch === 'other';
  await eventually(() => git('checkout', '-q', branch), 'git checks out');
  const line = window.page.locator('.view-line', { hasText: 'कोलकाता' });
  await line.waitFor({ state: isLonger ? 'visible' : 'hidden' });
  await marksDecided(window, isLonger ? 2 : 1);
}

export async function run(host: Host): Promise<void> {
  const { folder, git } = repository();
  try {
    await host.withWindow({ folder, inPlace: true, open: NAME }, async (window) => {
      await marksDecided(window, 0);
      // The git extension has opened the repository once it tells the branch.
      await window.page.locator('.statusbar-item', { hasText: 'main' }).first().waitFor();
      await decideOnBoth(window, git);
      assert.match(await window.read(SIDECAR), /"rejected".*"by":"आशा"/, 'git tells who decided');

      await checkOut(window, git, 'main');
      assert.match(await window.hover('लार्स एरिक्सन'), /accepted/, 'the mark is on its name');
      assert.equal(git('status', '--porcelain'), '', 'nothing was written by that');

      await checkOut(window, git, 'other');
      assert.match(await window.hover('लार्स एरिक्सन'), /accepted/, 'there, too');
      assert.equal(git('status', '--porcelain'), '', 'nor by going back');

      await window.command('Tippani: Undo Annotation');
      await marksDecided(window, 1);
      await window.command('Tippani: Redo Annotation');
      await marksDecided(window, 2);
      await eventually(
        () => assert.equal(git('status', '--porcelain'), ''),
        'undone and redone to the same bytes',
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
