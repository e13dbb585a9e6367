// Marking all places of a name with a veto, and the lexicon, by keys in a real window.
import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/sidecar/schema';
import type { Host, Window } from '../../host/api';
import { marksDecided } from './lib/article';
import { eventually } from './lib/eventually';
import { goTo, rows, title } from './lib/picker';

const FILE = 'अभ्यास.txt';
const LEXICON = 'tippani.lexicon.json';
/** A common noun, so that nothing is suggested for it, whatever model is loaded. */
const NAME = 'दादी';
const TEXT = [
  'दादी का नया घर अब नहर के पास बनेगा, लोगों ने की थी मांग',
  'नई दिल्ली, 6 मार्च 2025',
  '',
  'गांव की दादी ने गुरुवार को बताया कि नया घर नहर के पास बनेगा और दादी के भाई इसमें मदद करेंगे।',
  'लोगों को हर दादी से यही उम्मीद है। बाद में दादी को मंत्री अनिरुद्ध सेनगुप्ता ने दिल्ली बुलाया।',
  '',
].join('\n');

/** Status and type of the mentions on the name, in order. */
async function decided(window: Window): Promise<string[]> {
  const { annotations } = JSON.parse(await window.read(`${FILE}.annotations.json`));
  return annotations
    .filter((one: Annotation | null) => one?.kind === 'mention' && one.anchor.exact === NAME)
    .map((one: Annotation) => ('status' in one ? `${one.status} ${one.type}` : ''));
}

async function listAll(window: Window): Promise<void> {
  await window.select(NAME);
  await window.press('Alt+m', 'Alt+a');
  await title(window, `Mark all “${NAME}” as`);
  await window.press('p');
  await title(window, `Mark all “${NAME}” as PERSON`);
  await eventually(async () => assert.equal(await rows(window).count(), 5), 'every place is listed');
}

/** With everything unticked Enter decides nothing. */
async function markNone(window: Window): Promise<void> {
  await listAll(window);
  await window.page.locator('.quick-input-header .monaco-checkbox').first().click();
  await window.page.locator('.quick-input-count', { hasText: '0' }).waitFor();
  await window.press('Enter');
  await window.page.locator('.notification-toast', { hasText: 'nothing was marked' }).waitFor();
  await assert.rejects(window.read(`${FILE}.annotations.json`), /ENOENT/);
}

async function markAllButOne(window: Window): Promise<void> {
  await listAll(window);
  await goTo(window, `हर «${NAME}» से`);
  await window.press('Space');
  await window.page.locator('.quick-input-count', { hasText: '4' }).waitFor();
  await window.press('Enter');
}

async function addByKey(window: Window): Promise<void> {
  await window.select('घर');
  await window.press('Alt+m', 'Alt+l');
  await title(window, 'Add “घर” to the lexicon as');
  await window.press('l');
  await title(window, 'Canonical name of “घर”');
  await window.press('Enter');
  await eventually(
    async () => assert.match(await window.read(LEXICON), /^\{"name":"घर","type":"LOCATION"\},$/m),
    'the name is in the lexicon',
  );
}

export async function run(host: Host): Promise<void> {
  await host.withWindow({ files: { [FILE]: TEXT } }, async (window) => {
    await window.open(FILE);
    await marksDecided(window, 0);
    await markNone(window);
    await markAllButOne(window);
    await eventually(async () => {
      const person = 'added PERSON';
      assert.deepEqual(await decided(window), [person, person, person, 'rejected PERSON', person]);
    }, 'all but one are marked, that one is rejected');
    await window.click('गांव');
    await window.press('Control+z');
    await eventually(
      () => assert.rejects(window.read(`${FILE}.annotations.json`), /ENOENT/),
      'one step takes all back',
    );

    await addByKey(window);
    const message = window.page.locator('.notification-toast', { hasText: 'is in the lexicon as LOCATION' });
    await message.waitFor();
    await message.locator('.monaco-button', { hasText: 'Undo' }).click();
    await eventually(() => assert.rejects(window.read(LEXICON), /ENOENT/), 'the message takes it back');
  });
}
