import assert from 'node:assert/strict';
import type { Window } from '../../../host/api';
import { eventually } from './eventually';

/** The rows of the list that is open. */
export const rows = ({ page }: Window) => page.locator('.quick-input-list .monaco-list-row');

/** Waits until the picker of this very title takes keys: the one before may be seen for a moment. */
export async function title({ page }: Window, text: string): Promise<void> {
  const exactly = new RegExp(`^${text}$`, 'u');
  await page.locator('.quick-input-widget .quick-input-title', { hasText: exactly }).waitFor();
  await page.locator('.quick-input-widget input:focus').waitFor();
}

/** Goes down the list with the arrow key as far as a row. */
export async function goTo(window: Window, text: string): Promise<void> {
  const row = rows(window).filter({ hasText: text });
  await eventually(async () => {
    if (/focused/.test((await row.getAttribute('class')) ?? '')) return;
    await window.press('ArrowDown');
    assert.match((await row.getAttribute('class')) ?? '', /focused/);
  }, `the arrow key goes to ${text}`);
}
