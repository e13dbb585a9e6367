// The side bar and the hover with the mouse: a click reveals, links and inline buttons decide.
import assert from 'node:assert/strict';
import type { Host, Window } from '../../host/api';
import { NAME, openArticle, SIDECAR, TEXT } from './lib/article';
import { eventually } from './lib/eventually';

const row = ({ page }: Window, text: string) => page.locator('.monaco-list-row', { hasText: text }).first();

export async function run(host: Host): Promise<void> {
  await host.withWindow({ files: { [NAME]: TEXT } }, async (window) => {
    await openArticle(window);
    await window.page.locator('.action-item a[aria-label^="Tippani"]').first().click();

    const event = row(window, 'CONSULT');
    await event.click();
    const selected = window.page.locator('.statusbar-item', { hasText: /Ln \d+, .*selected/ });
    await selected.waitFor({ timeout: 10_000 });

    await event.hover();
    await event.locator('a[aria-label^="Accept"]').click();
    await eventually(
      async () =>
        assert.match(await window.read(SIDECAR), /"kind":"event","status":"accepted","type":"CONSULT"/),
      'the inline button of the tree accepts the event',
    );

    await window.hover('सूडान');
    await window.page.locator('.monaco-hover a', { hasText: 'Reject' }).first().click();
    await eventually(
      async () => assert.match(await window.read(SIDECAR), /"status":"rejected".*"exact":"सूडान"/),
      'the link of the hover rejects the mention',
    );
  });
}
