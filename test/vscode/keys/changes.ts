// A review of what a colleague committed, with real keys: one change rejected, one accepted, one taken back again.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, Window } from '../../host/api';
import { commitAll, git } from '../repository';
import { IDS, twoStates } from '../twoAnalysts';
import { marksDecided, NAME, SIDECAR, TEXT } from './lib/article';
import { eventually } from './lib/eventually';

const LARS = '“लार्स एरिक्सन”';
const DELHI = '“दिल्ली”';
const SUDAN = '“सूडान”';

/** A repository with two commits by two analysts. */
async function repository(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tippani-changes-'));
  const { asha, ravi } = twoStates(TEXT);
  git(folder, 'init', '-q', '-b', 'main');
  await writeFile(join(folder, NAME), TEXT);
  for (const [who, sidecar] of Object.entries({ asha, ravi })) {
    await writeFile(join(folder, SIDECAR), sidecar);
    commitAll(folder, who);
  }
  return folder;
}

const rows = ({ page }: Window) => page.locator('[id="workbench.parts.sidebar"] .monaco-list-row');

/** Waits until exactly these changes are listed. */
function listed(window: Window, wanted: readonly string[]): Promise<void> {
  return eventually(
    async () => {
      const all = await rows(window).locator('.label-name').allTextContents();
      assert.deepEqual(
        [DELHI, LARS, SUDAN].filter((quote) => all.includes(quote)),
        wanted,
      );
    },
    `listed: ${wanted.join(', ')}`,
  );
}

/** Waits until the focused row begins with these words. */
function focusIsOn({ page }: Window, words: string): Promise<void> {
  return page
    .locator('[id="workbench.parts.sidebar"] .monaco-list-row.focused', { hasText: words })
    .waitFor({ timeout: 15_000 });
}

async function typeOfLars(window: Window): Promise<string | undefined> {
  const found = new RegExp(`"id":"${IDS.changed}".*?"type":"(\\w+)"`, 'u').exec(await window.read(SIDECAR));
  return found?.[1];
}

export async function run(host: Host): Promise<void> {
  const folder = await repository();
  try {
    await host.withWindow({ folder }, async (window) => {
      await window.open(NAME);
      await marksDecided(window, 2);
      await window.command('Tippani: Review Changes Since …');
      const picker = window.page.locator('.quick-input-widget');
      await picker.locator('.quick-input-title', { hasText: 'Review Changes Since' }).waitFor();
      await window.page.keyboard.insertText('HEAD~1');
      await picker.locator('.monaco-list-row.focused', { hasText: 'as typed' }).waitFor();
      await window.press('Enter');
      await listed(window, [DELHI, LARS, SUDAN]);
      await focusIsOn(window, DELHI);

      await window.press('ArrowDown', 'Enter');
      await focusIsOn(window, LARS);
      await window.press('x');
      await listed(window, [DELHI, SUDAN]);
      await eventually(async () => assert.equal(await typeOfLars(window), 'PERSON'), 'the type is as it was');
      await focusIsOn(window, SUDAN);
      await window.press('y');
      await listed(window, [DELHI]);

      await window.click('बैठक');
      await window.press('Control+z');
      await eventually(async () => assert.equal(await typeOfLars(window), 'ORGANIZATION'), 'undone');
      await listed(window, [DELHI, LARS]);
      assert.equal(await window.read(SIDECAR), twoStates(TEXT).ravi, 'the sidecar is as it was committed');
      assert.equal(await window.read(NAME), TEXT, 'the article was never touched');
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
