// Whose name it is, with real keys: next mention, “same as …” from the list, and F2; the sidecar on disk is looked at.
import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/sidecar/schema';
import type { Host, Window } from '../../host/api';
import { marksDecided } from './lib/article';
import { eventually } from './lib/eventually';

const NAME = 'नाम.txt';
const SIDECAR = `${NAME}.annotations.json`;
const TEXT = [
  'राहुल वर्मा और सोनिया वर्मा ने दिल्ली में की मुलाकात',
  '',
  'राहुल वर्मा और सोनिया वर्मा ने गुरुवार को दिल्ली में मुलाकात की।',
  'वर्मा ने बाद में कहा कि बातचीत अच्छी रही।',
  'प्रधानमंत्री लार्स एरिक्सन ने इसका स्वागत किया। एरिक्सन शुक्रवार को मुंबई जाएंगे।',
  '',
].join('\n');

/** Waits until the sidecar says exactly that these texts name these entities. */
function sidecarSays(window: Window, wanted: readonly string[]): Promise<void> {
  return eventually(
    async () => {
      const listed: (Annotation | null)[] = JSON.parse(await window.read(SIDECAR)).annotations;
      const found = listed.flatMap((one) =>
        one?.kind === 'mention' ? [`${one.anchor.exact} = ${one.entity}`] : [],
      );
      assert.deepEqual(found.sort(), [...wanted].sort());
    },
    `the sidecar says ${wanted.join(', ')}`,
  );
}

/** The status bar tells which mention of how many the cursor is on. */
function mentionIs({ page }: Window, words: string): Promise<void> {
  return page.locator('.statusbar-item', { hasText: words }).first().waitFor({ timeout: 10_000 });
}

export async function run(host: Host): Promise<void> {
  await host.withWindow({ files: { [NAME]: TEXT } }, async (window) => {
    await window.open(NAME);
    await marksDecided(window, 0);

    await window.click('एरिक्सन शुक्रवार');
    await window.press('Alt+j');
    await mentionIs(window, 'लार्स एरिक्सन: 1 of 2');
    await window.press('Alt+Shift+j');
    await mentionIs(window, 'लार्स एरिक्सन: 2 of 2');

    await window.click('वर्मा ने बाद');
    await window.press('Alt+k');
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'सोनिया वर्मा' }).waitFor();
    await window.page.keyboard.insertText('सोनिया');
    await window.press('Enter');
    await sidecarSays(window, ['वर्मा = सोनिया वर्मा']);

    await window.click('एरिक्सन शुक्रवार');
    await window.press('F2');
    const input = window.page.locator('.rename-box input:focus');
    await input.waitFor();
    await eventually(
      async () => assert.equal(await input.inputValue(), 'लार्स एरिक्सन'),
      'the box holds the canonical name',
    );
    await input.selectText();
    await window.page.keyboard.insertText('लार्स ओलाफ एरिक्सन');
    await window.press('Enter');
    await sidecarSays(window, ['वर्मा = सोनिया वर्मा', 'एरिक्सन = लार्स ओलाफ एरिक्सन']);
    await window.press('Alt+j');
    await mentionIs(window, 'लार्स ओलाफ एरिक्सन: 1 of 2');

    await window.press('Control+z');
    await sidecarSays(window, ['वर्मा = सोनिया वर्मा']);
    assert.equal(await window.read(NAME), TEXT, 'the article was never touched');
  });
}
