// Takes the picture of the README, draws the icon, and takes pictures in other themes to look at (out/pictures), all in
// the VS Code that the tests run in: `npm run pictures`.
import { openHost } from '../test/host/window.mjs';

const THEMES = ['light', 'dark', 'hc-dark'];

const ICON = `<body style="margin:0;background:transparent"><div style="width:128px;height:128px;border-radius:28px;
  background:#8a1c3b;display:grid;place-items:center;color:#fff;font:600 62px 'Noto Sans Devanagari'">
  <span style="border-bottom:6px double #f6c945;line-height:1.25;padding:0 4px">टि</span></div></body>`;

/** @param {import('../test/host/window.mjs').Host} host @param {string} theme */
async function overview(host, theme) {
  const file = theme === 'light' ? 'media/readme/overview.png' : `out/pictures/overview-${theme}.png`;
  const setup = { folder: 'samples', theme, viewport: { width: 1280, height: 760 }, scale: 1.5 };
  await host.withWindow(setup, async (window) => {
    await window.open('visit-oslo-delhi.txt');
    await window.page.locator('[id$="tippani.progress"]', { hasText: '0/' }).waitFor();
    await window.command('View: Show Tippani');
    await window.click('इंग्रिड हालवर्सन');
    await window.press('Alt+a', 'Alt+a', 'Alt+a');
    await window.hover('अनिरुद्ध सेनगुप्ता');
    await window.screenshot(file);
    if (theme === 'light') await icon(window.page);
  });
}

/** @param {import('playwright-core').Page} page a page of the browser that has the fonts */
async function icon(page) {
  const sheet = await page.context().newPage();
  await sheet.setViewportSize({ width: 128, height: 128 });
  await sheet.setContent(ICON);
  await sheet.screenshot({ path: 'media/icon.png', omitBackground: true });
  await sheet.close();
}

const host = await openHost();
for (const theme of THEMES) await overview(host, theme);
await host.close();
