// Restricted Mode: in a folder that is not trusted everything works, because no code of the folder is run.
import assert from 'node:assert/strict';
import type { Host } from '../../host/api';
import { NAME, openArticle, SIDECAR, TEXT } from './lib/article';
import { eventually } from './lib/eventually';

export async function run(host: Host): Promise<void> {
  await host.withWindow({ files: { [NAME]: TEXT }, trust: false }, async (window) => {
    await window.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await openArticle(window);
    await window.click('सूडान');
    await window.press('Alt+a');
    await eventually(
      async () => assert.match(await window.read(SIDECAR), /"exact":"सूडान"/),
      'it is annotated',
    );
  });
}
