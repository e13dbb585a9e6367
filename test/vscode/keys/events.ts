// The Events view by keys in a real window: filtered by the list, by command, and shown whole again.
import type { Host, Window } from '../../host/api';
import { marksDecided, NAME, TEXT } from './lib/article';
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
  });
}
