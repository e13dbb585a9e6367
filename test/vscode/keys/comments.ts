// Notes as threads of comments: begun, answered and resolved by keys and buttons in a real window.
import assert from 'node:assert/strict';
import type { NoteAnnotation } from '../../../src/core/sidecar/schema';
import type { Host, Window } from '../../host/api';
import { NAME, openArticle, SIDECAR, TEXT } from './lib/article';
import { eventually } from './lib/eventually';

async function note(window: Window): Promise<NoteAnnotation> {
  const { annotations } = JSON.parse(await window.read(SIDECAR));
  return annotations.find((one: NoteAnnotation | null) => one?.kind === 'note');
}

/** Whether the note is there and resolved; undoing more than that takes it away, and its file. */
async function isResolved(window: Window): Promise<boolean> {
  return note(window).then(
    (found) => found?.resolved === true,
    () => false,
  );
}

/** Types into the box of the thread that is open, and submits it with the keyboard. */
async function say(window: Window, text: string): Promise<void> {
  await window.page.keyboard.insertText(text);
  // The button is enabled a moment after the first letter; the key means the button.
  const button = window.page.locator('.review-widget .form-actions .monaco-button:not(.disabled)');
  await button.first().waitFor();
  await window.press('ControlOrMeta+Enter');
}

export async function run(host: Host): Promise<void> {
  const settings = { 'tippani.analyst': 'asha' };
  await host.withWindow({ files: { [NAME]: TEXT }, settings }, async (window) => {
    await openArticle(window);
    await window.select('राहत सामग्री');
    await window.command('Tippani: Open Comments');
    await window.page.locator('.review-widget .comment-form').waitFor();
    await say(window, 'कितनी?');
    await eventually(async () => {
      const { text, anchor, by } = await note(window);
      assert.deepEqual([text, anchor.exact, by], ['कितनी?', 'राहत सामग्री', 'asha']);
    }, 'the note is written');

    const thread = window.page.locator('.review-widget', { hasText: 'कितनी?' });
    await thread.locator('.review-thread-reply-button, .comment-form').first().click();
    await say(window, '20 टन');
    await eventually(async () => {
      assert.deepEqual(
        (await note(window)).replies?.map(({ text, by }) => [text, by]),
        [['20 टन', 'asha']],
      );
    }, 'the reply is written');

    // The keyboard alone: what is typed after the command never goes into the article.
    await window.select('राहत सामग्री');
    await window.command('Tippani: Open Comments');
    await window.page.locator('.comments-container:focus').waitFor();
    // One Tab a comment, and one more.
    await window.press('Tab', 'Tab', 'Tab');
    await say(window, 'जांचें');
    await eventually(async () => assert.equal((await note(window)).replies?.length, 2), 'the second reply');
    assert.equal(await window.read(NAME), TEXT, 'the article is as it was');

    await thread.locator('[aria-label^="Resolve"]').first().click();
    await eventually(async () => assert.equal((await note(window)).resolved, true), 'it is resolved');
    // The thread takes the focus once more when it is resolved: what a person would do then is click and press again.
    await eventually(async () => {
      await window.click('दिल्ली');
      await window.press('Control+z');
      assert.ok(!(await isResolved(window)));
    }, 'undo opens it');
  });
}
