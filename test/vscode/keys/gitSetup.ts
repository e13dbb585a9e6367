// Git is set up from the editor, after a question; real git then merges sidecars by the extension's own tool.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, Window } from '../../host/api';
import { commitAll, git } from '../repository';
import { mentionOn, sidecarOn } from '../twoAnalysts';
import { marksDecided, NAME, SIDECAR, TEXT } from './lib/article';
import { eventually } from './lib/eventually';

const LINE = '*.annotations.json text eol=lf merge=tippani diff=tippani\n';

/** Runs the command and presses a button of its question. */
async function answer(window: Window, button: string): Promise<void> {
  await window.command('Tippani: Set Up Git for Sidecars …');
  const dialog = window.page.locator('.monaco-dialog-box', { hasText: 'merge.tippani.driver' });
  await dialog.locator('.monaco-button', { hasText: button }).click({ timeout: 20_000 });
}

/** Two branches that change two fields of one annotation, which git alone cannot merge: they are on one line. */
async function twoBranches(folder: string): Promise<void> {
  const commit = async (message: string, more: object) => {
    await writeFile(join(folder, SIDECAR), sidecarOn(TEXT, [mentionOn(TEXT, 'सूडान', more)]));
    commitAll(folder, message);
  };
  await commit('asha', { type: 'PERSON' });
  git(folder, 'checkout', '-q', '-b', 'ravi');
  await commit('ravi', { type: 'LOCATION' });
  git(folder, 'checkout', '-q', 'main');
  await commit('meena', { type: 'PERSON', note: 'देश है' });
}

export async function run(host: Host): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tippani-setup-'));
  try {
    git(folder, 'init', '-q', '-b', 'main');
    await writeFile(join(folder, NAME), TEXT);
    commitAll(folder, 'article');
    await host.withWindow({ folder, inPlace: true }, async (window) => {
      await window.open(NAME);
      await marksDecided(window, 0);
      await answer(window, 'Cancel');
      await assert.rejects(window.read('.gitattributes'), /ENOENT/);
      await answer(window, 'Set Up');
      await eventually(
        async () => assert.equal(await window.read('.gitattributes'), LINE),
        'the line is written',
      );
      await eventually(
        () => assert.match(git(folder, 'config', 'diff.tippani.textconv'), /tippani\.sh'? textconv$/m),
        'git is configured',
      );
      await answer(window, 'Set Up');
      assert.equal(git(folder, 'config', '--get-all', 'merge.tippani.driver').trim().split('\n').length, 1);

      await twoBranches(folder);
      git(folder, 'merge', '-q', '-m', 'both', 'ravi');
      const merged = await window.read(SIDECAR);
      assert.match(merged, /"type":"LOCATION".*"note":"देश है"/u, 'both fields are merged');
      assert.match(git(folder, 'diff', 'HEAD~1', '--', SIDECAR), /^\+\d+–\d+ {2}“सूडान” {2}LOCATION/mu);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
