// Undoing a long day's work after the window was reloaded, by keys, to the first bytes.
import assert from 'node:assert/strict';
import type { Host, Window } from '../../host/api';
import { marksDecided, NAME, openArticle, SIDECAR, TEXT } from './lib/article';
import { eventually } from './lib/eventually';

/** More than two hundred steps must outlive a reload. */
const STEPS = 210;

const TYPES = ['p', 'l'] as const;

/** What the sidecar says of the name: its type. */
async function typeOf(window: Window): Promise<string> {
  const { annotations } = JSON.parse(await window.read(SIDECAR));
  return annotations[0].type;
}

/** Marks the same name now as the one, now as the other, over and over. */
async function decide(window: Window): Promise<void> {
  await window.select('पुराने साथी');
  for (let step = 0; step < STEPS; step++) {
    const type = TYPES[step % 2] ?? 'p';
    await window.press('Alt+m', type);
    const wanted = type === 'p' ? 'PERSON' : 'LOCATION';
    await eventually(async () => assert.equal(await typeOf(window), wanted), `step ${step}`);
  }
}

export async function run(host: Host): Promise<void> {
  await host.withWindow({ files: { [NAME]: TEXT } }, async (window) => {
    await openArticle(window);
    await decide(window);

    await window.reload();
    await openArticle(window, 1);
    // The first step after a reload is taken back by command; from then on Ctrl+Z means the annotations.
    await window.command('Tippani: Undo Annotation');
    await eventually(async () => assert.equal(await typeOf(window), 'PERSON'), 'the first undo');
    for (let left = STEPS - 1; left > 1; left--) {
      await window.press('Control+z');
      const wanted = left % 2 ? 'LOCATION' : 'PERSON';
      await eventually(async () => assert.equal(await typeOf(window), wanted), `${left - 1} left`);
    }
    await window.press('Control+z');
    await eventually(() => assert.rejects(window.read(SIDECAR), /ENOENT/), 'no file, as at first');
    await marksDecided(window, 0);
    assert.equal(await window.read(NAME), TEXT, 'the article was never touched');

    for (let step = 0; step < 3; step++) await window.press('Control+Shift+z');
    await eventually(async () => assert.equal(await typeOf(window), 'PERSON'), 'redone');
  });
}
