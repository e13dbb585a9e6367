// A working day in short: real keys in a real window, and the sidecar on disk compared to the byte.
import assert from 'node:assert/strict';
import { anchorResolver, makeAnchor } from '../../../src/core/sidecar/anchors';
import { printSidecar } from '../../../src/core/sidecar/codec';
import type { Annotation, MentionAnnotation } from '../../../src/core/sidecar/schema';
import type { Host, Window } from '../../host/api';
import { marksDecided, NAME, openArticle, SIDECAR, TEXT } from './lib/article';
import { eventually } from './lib/eventually';

/** An annotation as wanted, without what is random or of the moment. */
interface Wanted extends Pick<MentionAnnotation, 'kind' | 'status' | 'type' | 'entity' | 'note'> {
  readonly quote: string;
}

const LARS = 'लार्स एरिक्सन';
const ACCEPTED: Wanted = { quote: LARS, kind: 'mention', status: 'accepted', type: 'PERSON', entity: LARS };
const MARKED: Wanted = { quote: 'पुराने साथी', kind: 'mention', status: 'added', type: 'PERSON' };
const NOTED: Wanted = { ...MARKED, note: 'नाम पता करना है' };
const REJECTED: Wanted = {
  quote: 'सूडान',
  kind: 'mention',
  status: 'rejected',
  type: 'LOCATION',
  entity: 'सूडान',
};

function anchorOf(quote: string): MentionAnnotation['anchor'] {
  const start = TEXT.indexOf(quote);
  const anchor = makeAnchor(TEXT, { start, end: start + quote.length });
  assert.equal([...TEXT].slice(anchor.start, anchor.end).join(''), quote);
  return anchor;
}

/** The bytes that the sidecar must hold; the random ids and the times are read from the file itself. */
function expected(stored: readonly Annotation[], wanted: readonly Wanted[]): string {
  assert.equal(stored.length, wanted.length, JSON.stringify(stored));
  const annotations = wanted.map(({ quote, ...rest }): MentionAnnotation => {
    const anchor = anchorOf(quote);
    const found = stored.find((one) => 'anchor' in one && one.anchor.start === anchor.start);
    assert.match(found?.id ?? '', /^[A-Za-z0-9_-]{10,64}$/);
    assert.match(found?.at ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    return { id: found?.id ?? '', ...rest, anchor, at: found?.at };
  });
  return printSidecar({ tippani: 1, annotations, fingerprint: anchorResolver(TEXT).fingerprint() });
}

/** Waits until the sidecar on disk is exactly what is wanted, and gives its text. */
function sidecarIs(window: Window, wanted: readonly Wanted[], what: string): Promise<string> {
  return eventually(async () => {
    const text = await window.read(SIDECAR);
    const listed: (Annotation | null)[] = JSON.parse(text).annotations;
    const stored = listed.filter((one) => one !== null);
    assert.equal(text, expected(stored, wanted));
    return text;
  }, what);
}

async function decideOnThree(window: Window): Promise<string> {
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
  await window.page.locator('.quick-input-widget input').first().waitFor();
  await window.page.keyboard.insertText('नाम पता करना है');
  await window.press('Enter');
  return sidecarIs(window, [ACCEPTED, REJECTED, NOTED], 'a note is added');
}

async function undoOneByOne(window: Window): Promise<void> {
  for (const rest of [[ACCEPTED, REJECTED, MARKED], [ACCEPTED, MARKED], [ACCEPTED]]) {
    await window.command('Tippani: Undo Annotation');
    await sidecarIs(window, rest, `undo leaves ${rest.length}`);
  }
  await window.command('Tippani: Undo Annotation');
  await eventually(() => assert.rejects(window.read(SIDECAR), /ENOENT/), 'an empty sidecar is no file');
}

export async function run(host: Host): Promise<void> {
  await host.withWindow({ files: { [NAME]: TEXT } }, async (window) => {
    await openArticle(window);
    const all = await decideOnThree(window);

    await window.press('Control+z');
    await sidecarIs(window, [ACCEPTED, REJECTED, MARKED], 'Ctrl+Z takes the note back');
    await window.press('Control+Shift+z');
    await sidecarIs(window, [ACCEPTED, REJECTED, NOTED], 'Ctrl+Shift+Z brings it back');

    // A browser writes its storage a little later; a reload by a person leaves it the time.
    await window.page.waitForTimeout(1000);
    await window.reload();
    await openArticle(window, 3);
    // The hover before may still be shown for a moment.
    const hoverSays = (text: string, what: RegExp) =>
      eventually(async () => assert.match(await window.hover(text), what), `the hover of ${text}`);
    await hoverSays('पुराने साथी', /नाम पता करना है/);
    await hoverSays(LARS, /accepted/);
    assert.equal(await window.read(SIDECAR), all, 'reloading changes no byte');

    await undoOneByOne(window);
    await marksDecided(window, 0);
    assert.equal(await window.read(NAME), TEXT, 'the article was never touched');
  });
}
