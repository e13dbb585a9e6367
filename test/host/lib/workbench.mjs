// What a person does in the workbench, with the keyboard and the mouse of a page.
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { findText } from './findText.mjs';

/** @typedef {import('playwright-core').Page} Page */

const READY_LIMIT_MS = 60_000;
const STEP_LIMIT_MS = 15_000;
const HOVER_MS = 1_500;

/** Long enough for the editor to tokenise and decorate, and for fades to end. */
const SETTLE_MS = 800;

/**
 * Waits until the workbench has drawn everything that it opens with.
 * @param {Page} page
 */
export async function whenReady(page) {
  // The workbench notes its phases among the browser's performance marks.
  const restored = () => performance.getEntriesByName('code/LifecyclePhase/Restored').length > 0;
  await page.waitForFunction(restored, undefined, { timeout: READY_LIMIT_MS });
}

/** @param {Page} page @param {string} key @param {string} text */
async function quickInput(page, key, text) {
  const input = page.locator('.quick-input-widget .quick-input-box input');
  await page.keyboard.press(key);
  await input.waitFor({ timeout: STEP_LIMIT_MS });
  await input.fill(text);
}

/** Picks the row of the quick input that shows a text. @param {Page} page @param {string} text */
async function pick(page, text) {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  await row.waitFor({ timeout: STEP_LIMIT_MS });
  await row.click();
}

/**
 * Runs a command by its title from the command palette; a command that asks something leaves its question open.
 * @param {Page} page
 * @param {string} title as the palette shows it, with its category: `Tippani: Accept`
 */
export async function runCommand(page, title) {
  await quickInput(page, 'F1', `>${title}`);
  await pick(page, title);
}

/**
 * Waits until a file is shown in the active editor.
 * @param {Page} page
 * @param {string} name its name or path
 */
export async function whenOpen(page, name) {
  const base = name.split('/').at(-1) ?? name;
  await page.locator('.tab.active', { hasText: base }).waitFor({ timeout: STEP_LIMIT_MS });
  await page.locator('.editor-instance .view-line').first().waitFor({ timeout: STEP_LIMIT_MS });
}

/**
 * Opens a file of the workspace in an editor.
 * @param {Page} page
 * @param {string} name its name, or a part of its path that no other file has
 */
export async function openFile(page, name) {
  await quickInput(page, 'ControlOrMeta+p', name);
  await pick(page, name.split('/').at(-1) ?? name);
  await whenOpen(page, name);
}

/**
 * Where a text stands in the visible part of the active editor.
 * @param {Page} page
 * @param {string} text within one line on the screen
 * @param {number} [nth] which occurrence, from 0
 * @returns {Promise<{ x: number, y: number, width: number, height: number }>} in CSS pixels
 */
export async function placeOf(page, text, nth = 0) {
  const handle = await page.waitForFunction(findText, { text, nth }, { timeout: STEP_LIMIT_MS }).catch(() => {
    throw new Error(`The editor does not show “${text}”.`);
  });
  const place = await handle.jsonValue();
  if (!place) throw new Error(`The editor does not show “${text}”.`);
  return place;
}

/**
 * Selects a text in the active editor with the mouse.
 * @param {Page} page @param {string} text within one line on the screen @param {number} [nth] which occurrence, from 0
 */
export async function selectText(page, text, nth = 0) {
  const { x, y, width, height } = await placeOf(page, text, nth);
  const middle = y + height / 2;
  await page.mouse.click(x + 1, middle);
  await page.keyboard.down('Shift');
  await page.mouse.click(x + width - 1, middle);
  await page.keyboard.up('Shift');
}

/**
 * Puts the cursor into a text of the active editor.
 * @param {Page} page @param {string} text within one line on the screen @param {number} [nth] which occurrence, from 0
 */
export async function clickText(page, text, nth = 0) {
  const { x, y, width, height } = await placeOf(page, text, nth);
  await page.mouse.click(x + Math.min(width / 2, 8), y + height / 2);
}

/**
 * Rests the mouse on a text of the active editor until its hover is shown. Moves it again when nothing comes: an
 * extension that has only just started answers the next time.
 * @param {Page} page @param {string} text within one line on the screen @param {number} [nth] which occurrence, from 0
 * @returns {Promise<string>} what the hover says
 */
export async function hoverText(page, text, nth = 0) {
  const hover = page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-contents');
  for (let left = STEP_LIMIT_MS; left > 0; left -= HOVER_MS) {
    // Each time anew: the text may still have moved.
    const { x, y, width, height } = await placeOf(page, text, nth);
    await page.mouse.move(x + width / 2, y + height / 2 + 200);
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
    const shown = hover.first().waitFor({ timeout: HOVER_MS });
    if (
      await shown.then(
        () => true,
        () => false,
      )
    )
      return (await hover.allInnerTexts()).join('\n');
  }
  throw new Error(`No hover came for “${text}”.`);
}

/**
 * Hides the bar on the right, where the workbench puts its chat.
 * @param {Page} page
 */
export async function closeChat(page) {
  if ((await page.locator('.part.auxiliarybar:visible').count()) === 0) return;
  await runCommand(page, 'View: Hide Secondary Side Bar');
  await page.locator('.part.auxiliarybar').waitFor({ state: 'hidden', timeout: STEP_LIMIT_MS });
}

/**
 * Closes the messages in the lower right corner.
 * @param {Page} page
 */
export async function clearMessages(page) {
  if ((await page.locator('.notification-toast:visible').count()) === 0) return;
  await runCommand(page, 'Notifications: Clear All Notifications');
}

/**
 * Saves a picture of a window: fonts loaded, nothing moving, no blinking cursor.
 * @param {Page} page
 * @param {string} file where to save the PNG
 * @param {{ clip?: { x: number, y: number, width: number, height: number } }} [options] the part to keep; default: all
 */
export async function screenshot(page, file, options = {}) {
  await mkdir(dirname(file), { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide', ...options });
}
