// The Events view by keys in a real window: filtered by the list, by command, shown whole again; the row with the focus decided.
import assert from 'node:assert/strict';
import type { Annotation, EventAnnotation } from '../../../src/core/sidecar/schema';
import type { Host, Window } from '../../host/api';
import { marksDecided, NAME, SIDECAR, TEXT } from './lib/article';
import { eventually } from './lib/eventually';

const view = ({ page }: Window) => page.locator('.pane', { has: page.locator('[aria-label*="Events"]') });

/** Waits until the view's message says this. */
const says = (window: Window, words: RegExp) =>
  view(window).locator('.message', { hasText: words }).first().waitFor({ timeout: 10_000 });

/** Ticks the row of the open list that holds a text. */
async function tick(window: Window, text: string): Promise<void> {
  const row = window.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  await window.page.keyboard.insertText(text);
  await row.waitFor();
  await eventually(async () => {
    await window.press('ArrowDown');
    if (!/focused/.test((await row.getAttribute('class')) ?? '')) throw new Error('another row');
  }, `the arrow key goes to ${text}`);
  await window.press('Space');
  await row.locator('[aria-checked="true"]').waitFor();
}

/** Goes to a row with the arrow keys and accepts it: not the one that was clicked before. */
async function acceptFocused(window: Window): Promise<void> {
  await view(window).locator('.monaco-list-row', { hasText: 'CONSULT' }).first().click();
  const row = view(window).locator('.monaco-list-row.focused', { hasText: 'AID' });
  await eventually(async () => {
    await window.press('ArrowDown');
    await row.waitFor({ timeout: 500 });
  }, 'the arrow key goes to AID');
  await window.press('Alt+a');
  await eventually(async () => {
    const { annotations } = JSON.parse(await window.read(SIDECAR));
    const events = annotations.filter((one: Annotation | null) => one?.kind === 'event');
    assert.deepEqual(
      events.map(({ type, status }: EventAnnotation) => [type, status]),
      [['AID', 'accepted']],
    );
  }, 'the event with the focus is accepted');
  await view(window).locator('.monaco-list:focus').waitFor();
}

export async function run(host: Host): Promise<void> {
  await host.withWindow({ files: { [NAME]: TEXT } }, async (window) => {
    await window.open(NAME);
    await marksDecided(window, 0);
    await window.page
      .locator('[id="workbench.view.extension.tippani"], .activitybar [aria-label^="Tippani"]')
      .first()
      .click();
    await window.command('Tippani: Filter Events …');
    const title = window.page.locator('.quick-input-widget .quick-input-title', {
      hasText: 'Show only events',
    });
    await title.waitFor();
    await window.page.locator('.quick-input-widget input:focus').waitFor();
    await tick(window, 'AID');
    await window.press('Enter');
    await says(window, /^Only AID: \d+ of \d+ events (is|are) hidden\.$/);
    await window.command('Tippani: Show All Events');
    await view(window)
      .locator('.message', { hasText: /Only AID/ })
      .first()
      .waitFor({ state: 'hidden' });
    await acceptFocused(window);
  });
}
