// A working day in short: real keys in a real window, and the sidecar on disk compared to the byte.
import assert from 'node:assert/strict';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import { printSidecar } from '../../../src/core/sidecar/codec';

const NAME = 'अभ्यास.txt';
const SIDECAR = `${NAME}.annotations.json`;
const TEXT = [
  'नॉर्वे के प्रधानमंत्री ने दिल्ली में की मुलाकात',
  'नई दिल्ली, 6 मार्च 2025',
  '',
  'प्रधानमंत्री लार्स एरिक्सन ने गुरुवार को विदेश मंत्री अनिरुद्ध सेनगुप्ता से मुलाकात की।',
  'भारत ने सूडान को राहत सामग्री भेजी थी। बैठक में पुराने साथी भी मौजूद थे।',
  '',
].join('\n');

/** @param {string} quote */
function anchorOf(quote) {
  const start = TEXT.indexOf(quote);
  const anchor = makeAnchor(TEXT, { start, end: start + quote.length });
  assert.equal([...TEXT].slice(anchor.start, anchor.end).join(''), quote);
  return anchor;
}

/** What the sidecar must hold, but for the random ids and the times, which are read from the file. */
function expected(stored, wanted) {
  assert.equal(stored.length, wanted.length, JSON.stringify(stored));
  const annotations = wanted.map(({ quote, ...rest }) => {
    const anchor = anchorOf(quote);
    const found = stored.find((one) => one?.anchor?.start === anchor.start && one.kind === rest.kind);
    assert.match(found?.id ?? '', /^[A-Za-z0-9_-]{10,64}$/);
    assert.match(found.at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    return { id: found.id, ...rest, anchor, at: found.at };
  });
  return printSidecar({ tippani: 1, annotations });
}

async function eventually(probe, what) {
  for (let left = 100; left > 0; left--) {
    try {
      return await probe();
    } catch (error) {
      if (left === 1) throw new Error(`${what}: ${error instanceof Error ? error.message : error}`);
      await new Promise((next) => setTimeout(next, 100));
    }
  }
}

/** Waits until the sidecar on disk is exactly what is wanted. */
function sidecarIs(window, wanted, what) {
  return eventually(async () => {
    const text = await window.read(SIDECAR);
    const stored = JSON.parse(text).annotations.filter((one) => one !== null);
    assert.equal(text, expected(stored, wanted));
    return text;
  }, what);
}

const sidecarIsGone = (window) =>
  eventually(() => assert.rejects(window.read(SIDECAR), /ENOENT/), 'an empty sidecar is no file');

const ACCEPTED = {
  quote: 'लार्स एरिक्सन',
  kind: 'mention',
  status: 'accepted',
  type: 'PERSON',
  entity: 'लार्स एरिक्सन',
};
const MARKED = { quote: 'पुराने साथी', kind: 'mention', status: 'added', type: 'PERSON' };
const REJECTED = { quote: 'सूडान', kind: 'mention', status: 'rejected', type: 'LOCATION', entity: 'सूडान' };
const NOTED = { ...MARKED, note: 'नाम पता करना है' };

/** @param {import('../../host/window.mjs').Host} host */
export async function run(host) {
  await host.withWindow({ files: { [NAME]: TEXT }, name: 'annotate' }, async (window) => {
    await window.open(NAME);
    await window.page.locator('[id$="tippani.progress"]', { hasText: '0/' }).waitFor();

    await window.click('प्रधानमंत्री लार्स');
    await window.press('Alt+n', 'Alt+a');
    await sidecarIs(window, [ACCEPTED], 'the next suggestion is accepted');

    await window.select('पुराने साथी');
    await window.press('Alt+m', 'p');
    await sidecarIs(window, [ACCEPTED, MARKED], 'the selection is marked as PERSON');

    await window.click('सूडान');
    await window.press('Alt+x');
    await sidecarIs(window, [ACCEPTED, REJECTED, MARKED], 'a suggestion is rejected');

    await window.click('पुराने साथी');
    await window.press('Alt+i');
    await window.page.locator('.quick-input-widget input').waitFor();
    await window.page.keyboard.insertText('नाम पता करना है');
    await window.press('Enter');
    const all = await sidecarIs(window, [ACCEPTED, REJECTED, NOTED], 'a note is added');

    await window.press('Control+z');
    await sidecarIs(window, [ACCEPTED, REJECTED, MARKED], 'Ctrl+Z takes the note back');
    await window.press('Control+Shift+z');
    await sidecarIs(window, [ACCEPTED, REJECTED, NOTED], 'Ctrl+Shift+Z brings it back');

    await window.reload();
    await window.open(NAME);
    await window.page.locator('[id$="tippani.progress"]', { hasText: /^\s*3\// }).waitFor();
    assert.match(await window.hover('पुराने साथी'), /नाम पता करना है/);
    assert.match(await window.hover('लार्स एरिक्सन'), /accepted/);
    assert.equal(await window.read(SIDECAR), all, 'reloading changes no byte');

    for (const rest of [[ACCEPTED, REJECTED, MARKED], [ACCEPTED, MARKED], [ACCEPTED]]) {
      await window.command('Tippani: Undo Annotation');
      await sidecarIs(window, rest, `undo leaves ${rest.length}`);
    }
    await window.command('Tippani: Undo Annotation');
    await sidecarIsGone(window);
    assert.equal(await window.read(NAME), TEXT, 'the article was never touched');
  });
}
