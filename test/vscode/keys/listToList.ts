// From list to list of the event editor: the focus never goes back to the article, and a word is searched for after a space.
import assert from 'node:assert/strict';
import type { EventAnnotation } from '../../../src/core/sidecar/schema';
import type { Host, Window } from '../../host/api';
import { marksDecided, NAME, SIDECAR, TEXT } from './lib/article';
import { eventually } from './lib/eventually';
import { rows, title } from './lib/picker';

async function eventOf(window: Window): Promise<EventAnnotation> {
  const { annotations } = JSON.parse(await window.read(SIDECAR));
  return annotations.find((one: EventAnnotation | null) => one?.kind === 'event');
}

/** Notes from now on whenever something outside of the lists gets the focus. */
const watchFocus = ({ page }: Window) =>
  page.evaluate(`
    globalThis.strayed = [];
    document.addEventListener('focusin', ({ target }) => {
      if (!target.closest('.quick-input-widget')) globalThis.strayed.push(target.className);
    });
  `);

const strayed = ({ page }: Window) => page.evaluate('globalThis.strayed');

/** Looks for a type by a word, with a space first, and takes it. */
async function addCoercion(window: Window): Promise<void> {
  await window.select('मौजूद थे');
  await window.press('Alt+q', 'n');
  await title(window, 'Event “मौजूद थे”');
  await watchFocus(window);
  await window.press('Space');
  await window.page.keyboard.type('coerce');
  await rows(window).filter({ hasText: 'AGREE' }).waitFor({ state: 'hidden' });
  await window.press('Enter');
  await title(window, 'Edit event COERCE ‘मौजूद थे’');
}

/** Ticks a context, and opens the next list as soon as the parts are there. */
async function editParts(window: Window): Promise<void> {
  await window.press('c');
  await title(window, 'Contexts of COERCE ‘मौजूद थे’');
  await window.press('ArrowDown', 'Space', 'Enter');
  await title(window, 'Edit event COERCE ‘मौजूद थे’');
  await eventually(async () => assert.equal((await eventOf(window)).contexts.length, 1), 'the context');
  await window.press('r');
  await title(window, 'Recipient of COERCE ‘मौजूद थे’');
  await window.press('ArrowDown', 'Space', 'Enter');
  await title(window, 'Edit event COERCE ‘मौजूद थे’');
  await eventually(async () => assert.equal((await eventOf(window)).roles.recipient.length, 1), 'the role');
}

export async function run(host: Host): Promise<void> {
  await host.withWindow({ files: { [NAME]: TEXT }, open: NAME }, async (window) => {
    await marksDecided(window, 0);
    await addCoercion(window);
    await editParts(window);
    assert.deepEqual(await strayed(window), [], 'the focus stayed in the lists');
    await window.press('Escape');
    await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.equal(await window.read(NAME), TEXT, 'the article was never touched');
  });
}
