// Pictures of the real thing.
// node test/host/screenshots.mjs ARTICLE PICTURE.png [--theme dark] [--size 1280x800] [--scale 2] [--command TITLE]…
//   [--hover TEXT] [--host web]
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { clearMessages, hoverText, runCommand, screenshot } from './lib/workbench.mjs';
import { openHost } from './window.mjs';

export { screenshot };

/**
 * @typedef {object} Picture
 * @property {string} article the file to show; the window opens a copy of its folder
 * @property {string} file where to save the PNG
 * @property {string} [theme] `light` (default), `dark`, `hc-dark`, `hc-light`, or the name of a VS Code theme
 * @property {{ width: number, height: number }} [viewport] default: 1280 x 800
 * @property {number} [scale] device pixels per CSS pixel (default 1)
 * @property {readonly string[]} [commands] palette titles of commands to run first
 * @property {string} [hover] a visible text to rest the mouse on
 * @property {'node' | 'web'} [host]
 * @property {Readonly<Record<string, unknown>>} [settings] user settings
 * @property {number} [patience] how long to wait, after opening, for the extension to draw, in ms (default 2500)
 */

/**
 * Takes one picture.
 * @param {import('./api.js').Host} host
 * @param {Picture} picture
 */
export async function takePicture(host, picture) {
  const { article, file, theme = 'light', commands = [], hover, patience = 2500, ...rest } = picture;
  const setup = {
    ...rest,
    theme,
    folder: dirname(resolve(article)),
    open: basename(article),
    name: basename(file),
  };
  await host.withWindow(setup, async ({ page }) => {
    await page.waitForTimeout(patience);
    for (const title of commands) await runCommand(page, title);
    await clearMessages(page);
    if (hover) await hoverText(page, hover);
    await screenshot(page, file);
  });
}

async function main() {
  const option = /** @type {const} */ ({ type: 'string' });
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      theme: option,
      size: option,
      scale: option,
      hover: option,
      host: option,
      command: /** @type {const} */ ({ type: 'string', multiple: true }),
    },
  });
  const [article, file] = positionals;
  if (!article || !file)
    throw new Error('Usage: node test/host/screenshots.mjs ARTICLE PICTURE.png [options]');
  const [width, height] = (values.size ?? '1280x800').split('x').map(Number);
  const host = await openHost();
  await takePicture(host, {
    article,
    file,
    theme: values.theme ?? 'light',
    viewport: { width: width || 1280, height: height || 800 },
    scale: Number(values.scale ?? 1),
    commands: values.command ?? [],
    host: values.host === 'web' ? 'web' : 'node',
    ...(values.hover && { hover: values.hover }),
  }).finally(() => host.close());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
