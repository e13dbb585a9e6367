// Dates by keys in a real window: hints behind the words, the list of days, typing one, the publication date.
import assert from 'node:assert/strict';
import type { Host, Window } from '../../host/api';
import { marksDecided } from './lib/article';
import { eventually } from './lib/eventually';

const FILE = 'तारीख.txt';
const TEXT = [
  'नॉर्वे के प्रधानमंत्री ने दिल्ली में की मुलाकात',
  '',
  'प्रधानमंत्री लार्स एरिक्सन ने गुरुवार को विदेश मंत्री अनिरुद्ध सेनगुप्ता से मुलाकात की।',
  '13 सितंबर 2023 को दोनों देशों ने बातचीत की थी। अगले ही दिन समझौते पर हस्ताक्षर हुए।',
  '',
].join('\n');

const status = ({ page }: Window, text: string) =>
  page.locator('[id$="tippani.published"]', { hasText: text }).waitFor({ timeout: 10_000 });

/** Waits until a line on the screen shows a hint. */
const hintIs = ({ page }: Window, text: string) =>
  page.locator('.view-line', { hasText: text }).first().waitFor({ timeout: 10_000 });

const question = ({ page }: Window, title: string) =>
  page.locator('.quick-input-widget .quick-input-title', { hasText: title }).waitFor();

const sidecarHas = (window: Window, what: RegExp) =>
  eventually(async () => assert.match(await window.read(`${FILE}.annotations.json`), what), `${what}`);

async function setPublished(window: Window): Promise<void> {
  await status(window, 'Publication date unknown');
  await window.page.locator('[id$="tippani.published"] a').click();
  await question(window, `Publication date of ${FILE}`);
  await window.page.keyboard.insertText('६ मार्च 2025');
  await window.press('Enter');
  await sidecarHas(window, /"kind":"published","value":"2025-03-06"/);
  await status(window, 'Thu 6 Mar 2025 (analyst)');
  await hintIs(window, '⟨6 Mar 2025⟩');
}

async function setValues(window: Window): Promise<void> {
  await window.click('गुरुवार');
  await window.press('Alt+c', 'v');
  await question(window, 'Date of “गुरुवार”');
  await window.press('ArrowUp', 'ArrowUp', 'Enter');
  await sidecarHas(window, /"status":"corrected","type":"DATE","value":"2025-03-04"/);
  await hintIs(window, '⟨4 Mar 2025⟩');

  await window.click('गुरुवार');
  await window.press('Alt+c', 'v');
  await question(window, 'Date of “गुरुवार”');
  await window.page.keyboard.insertText('बुध');
  await window.press('Enter');
  await sidecarHas(window, /"value":"2025-03-05"/);

  await window.click('गुरुवार');
  await window.press('Alt+c', 'v');
  await question(window, 'Date of “गुरुवार”');
  await window.page.keyboard.insertText('2025-02-30');
  await window.page.locator('.quick-input-list', { hasText: 'is not understood' }).waitFor();
  await window.press('Enter', 'Escape');
  await window.press('Control+z', 'Control+z');
  await hintIs(window, '⟨6 Mar 2025⟩');
}

export async function run(host: Host): Promise<void> {
  await host.withWindow({ files: { [FILE]: TEXT } }, async (window) => {
    await window.open(FILE);
    await marksDecided(window, 0);
    await setPublished(window);
    await setValues(window);

    assert.match(await window.hover('अगले ही दिन'), /counted from “13 सितंबर 2023” in line 4/);
    await window.page.locator('.monaco-hover a', { hasText: '13 सितंबर 2023' }).first().click();
    const selected = window.page.locator('.statusbar-item', { hasText: /Ln 4, .*selected/ });
    await selected.waitFor({ timeout: 10_000 });

    await window.click('प्रधानमंत्री लार्स');
    await window.press('Control+z');
    await status(window, 'Publication date unknown');
    await eventually(
      () => assert.rejects(window.read(`${FILE}.annotations.json`), /ENOENT/),
      'the last step takes the publication date back',
    );
  });
}
