// Accepting and rejecting many suggestions at once, by keys in a real window.
import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/sidecar/schema';
import type { Host, Window } from '../../host/api';
import { NAME, openArticle, SIDECAR, TEXT } from './lib/article';
import { eventually } from './lib/eventually';
import { goTo, rows, title } from './lib/picker';

/** Status, type and words of what is in the sidecar, in order. */
async function decided(window: Window): Promise<string[]> {
  const { annotations } = JSON.parse(await window.read(SIDECAR));
  return annotations.flatMap((one: Annotation | null) =>
    one && 'status' in one ? [`${one.status} ${one.type} ${one.anchor.exact}`] : [],
  );
}

const noSidecar = (window: Window, what: string) =>
  eventually(() => assert.rejects(window.read(SIDECAR), /ENOENT/), what);

/** Types “per” to find people, ticks nothing, leaves one of two unticked. */
async function acceptPeople(window: Window): Promise<void> {
  await window.click('प्रधानमंत्री लार्स');
  await window.command('Tippani: Accept All …');
  await title(window, 'Accept all in this article');
  await window.page.keyboard.insertText('PERSON');
  await rows(window).filter({ hasText: 'All types' }).waitFor({ state: 'detached' });
  await window.press('Enter');
  await title(window, 'Accept 2 suggestions');
  await goTo(window, '«अनिरुद्ध सेनगुप्ता»');
  await window.press('Space');
  await window.page.locator('.quick-input-count', { hasText: '1' }).waitFor();
  await window.press('Enter');
  await eventually(async () => {
    assert.deepEqual(await decided(window), ['accepted PERSON लार्स एरिक्सन']);
  }, 'the one that stayed ticked is accepted, the other is open');
}

async function rejectLine(window: Window): Promise<void> {
  await window.select('भारत ने सूडान');
  await window.command('Tippani: Reject All …');
  await title(window, 'Reject all in the selected lines');
  await goTo(window, 'Location');
  await window.press('Space', 'Enter');
  await title(window, 'Reject 2 suggestions');
  await window.press('Enter');
  await eventually(async () => {
    const rejected = ['rejected LOCATION भारत', 'rejected LOCATION सूडान'];
    assert.deepEqual(await decided(window), rejected);
  }, 'the places of the selected line are rejected');
}

export async function run(host: Host): Promise<void> {
  await host.withWindow({ files: { [NAME]: TEXT } }, async (window) => {
    await openArticle(window);
    await acceptPeople(window);
    await window.press('Control+z');
    await noSidecar(window, 'one step takes it back');
    await rejectLine(window);
    await window.press('Control+z');
    await noSidecar(window, 'one step takes both rejections back');
  });
}
