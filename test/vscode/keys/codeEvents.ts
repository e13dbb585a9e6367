// Coding an event by keys alone: add it, fill its roles from the text, its modes from lists, merge it, and take it all back.
import assert from 'node:assert/strict';
import type { EventAnnotation } from '../../../src/core/sidecar/schema';
import type { Host, Window } from '../../host/api';
import { marksDecided, NAME, SIDECAR, TEXT } from './lib/article';
import { eventually } from './lib/eventually';

const question = ({ page }: Window, title: string) =>
  page.locator('.quick-input-widget .quick-input-title', { hasText: title }).waitFor({ timeout: 10_000 });

const closed = ({ page }: Window) => page.locator('.quick-input-widget').waitFor({ state: 'hidden' });

/** Waits until the status bar names the event that roles are filled for. */
const eventIs = ({ page }: Window, name: string) =>
  page.locator('[id$="tippani.event"]', { hasText: name }).waitFor({ timeout: 10_000 });

async function eventsOf(window: Window): Promise<EventAnnotation[]> {
  const { annotations } = JSON.parse(await window.read(SIDECAR));
  return annotations.filter((one: EventAnnotation | null) => one?.kind === 'event');
}

/** Waits until the only event says what is wanted. */
const eventHas = (window: Window, wanted: (event: EventAnnotation) => boolean, what: string) =>
  eventually(async () => {
    const [event] = await eventsOf(window);
    assert.ok(event && wanted(event), JSON.stringify(event));
  }, what);

async function addEvent(window: Window): Promise<void> {
  await window.select('मौजूद थे');
  await window.press('Alt+q', 'n');
  await question(window, 'Event “मौजूद थे”');
  await window.press('c');
  await question(window, 'Edit event CONSULT ‘मौजूद थे’');
  await window.press('Escape');
  await closed(window);
  await eventHas(
    window,
    ({ type, status }) => type === 'CONSULT' && status === 'added',
    'the event is added',
  );
  await eventIs(window, 'CONSULT ‘मौजूद थे’');
}

async function fillRoles(window: Window): Promise<void> {
  await window.click('भारत ने');
  await window.press('Alt+q', 'a');
  await eventHas(window, ({ roles }) => roles.actor.length === 1, 'the actor is filled');
  await window.click('सूडान');
  await window.press('Alt+q', 'r');
  await eventHas(window, ({ roles }) => roles.recipient.length === 1, 'the recipient is filled');
  await window.click('गुरुवार');
  await window.press('Alt+q', 'd');
  const isDated = ({ roles, value }: EventAnnotation) => roles.date.length === 1 && value === '2025-03-06';
  await eventHas(window, isDated, 'the date is filled, and its value');
}

async function setCodes(window: Window): Promise<void> {
  await window.press('Alt+q', 'q');
  await question(window, 'Edit event CONSULT');
  await window.press('m');
  await question(window, 'Modes of CONSULT');
  await window.press('Escape');
  await question(window, 'Edit event CONSULT');
  await window.press('m');
  await question(window, 'Modes of CONSULT');
  await window.press('ArrowDown', 'Space', 'Enter');
  await eventHas(window, ({ modes }) => modes.join() === 'visit', 'the mode is set');
  await question(window, 'Edit event CONSULT');
  await window.press('x');
  await question(window, 'Auxiliary modes of CONSULT');
  await window.press('ArrowDown', 'ArrowDown', 'Space', 'Enter');
  await eventHas(window, ({ aux }) => aux.join() === 'historical', 'the auxiliary mode is set');
  await question(window, 'Edit event CONSULT');
  await window.press('Escape');
  await closed(window);
}

async function mergeWithAnother(window: Window): Promise<void> {
  await window.press('Alt+q', 'm');
  await question(window, 'CONSULT ‘मौजूद थे’ is the same event as');
  await window.press('ArrowDown', 'Enter');
  await eventually(async () => {
    const [one, two, ...more] = await eventsOf(window);
    assert.ok(one?.coref !== undefined && one.coref === two?.coref && more.length === 0);
  }, 'both are one event');
}

export async function run(host: Host): Promise<void> {
  await host.withWindow({ files: { [NAME]: TEXT }, open: NAME }, async (window) => {
    await marksDecided(window, 0);
    await window.click('सूडान');
    await window.press('Alt+a');
    const first = await eventually(() => window.read(SIDECAR), 'a mention is accepted');

    await addEvent(window);
    await fillRoles(window);
    await setCodes(window);
    await mergeWithAnother(window);

    for (let step = 7; step > 0; step--) {
      const before = await window.read(SIDECAR);
      assert.notEqual(before, first, `${step} steps are left`);
      await window.press('Control+z');
      await eventually(
        async () => assert.notEqual(await window.read(SIDECAR), before),
        `step ${step} is undone`,
      );
    }
    assert.equal(await window.read(SIDECAR), first, 'all steps undone, the bytes are the first');
    assert.equal(await window.read(NAME), TEXT, 'the article was never touched');
  });
}
