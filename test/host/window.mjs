// A fresh VS Code window with Tippani in it, for scripts that drive it like a person.
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { launchBrowser, openWindow } from './browser.mjs';
import { root } from './lib/cache.mjs';
import { undoing } from './lib/cleanup.mjs';
import { userSettings } from './lib/settings.mjs';
import * as workbench from './lib/workbench.mjs';
import { copyOf, fixtureWorkspace, writeFiles } from './lib/workspace.mjs';
import { startServer } from './server.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./api.js').Setup} Setup */
/** @typedef {import('./api.js').Window} Window */
/** @typedef {import('./api.js').Host} Host */

/**
 * What a script can do in a window.
 * @param {Page} page @param {string} folder @param {readonly string[]} log
 * @returns {Window}
 */
const handle = (page, folder, log) => ({
  page,
  folder,
  log,
  command: (title) => workbench.runCommand(page, title),
  open: (name) => workbench.openFile(page, name),
  click: (text, nth) => workbench.clickText(page, text, nth),
  select: (text, nth) => workbench.selectText(page, text, nth),
  hover: (text, nth) => workbench.hoverText(page, text, nth),
  press: async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  },
  read: (name) => readFile(join(folder, name), 'utf8'),
  write: (name, content) => writeFiles(folder, { [name]: content }),
  reload: async () => {
    await page.reload({ waitUntil: 'commit' });
    await workbench.whenReady(page);
  },
  screenshot: (file) => workbench.screenshot(page, file),
});

/**
 * Keeps a picture of a window in which something went wrong.
 * @param {Page} page @param {string} name
 */
async function keepEvidence(page, name) {
  const file = join(root, 'out', 'failures', `${name.replace(/[^\p{L}\p{M}\p{N}.-]+/gu, '-')}.png`);
  await mkdir(dirname(file), { recursive: true });
  const saved = await page.screenshot({ path: file }).then(
    () => true,
    () => false,
  );
  if (saved) console.error(`The window at that moment: ${file}`);
}

/**
 * Starts a browser for any number of windows.
 * @returns {Promise<Host>}
 */
export async function openHost() {
  const browser = await launchBrowser();
  return {
    withWindow: (setup, script) => withWindow(browser, setup, script),
    close: () => browser.close(),
  };
}

/** @param {Setup} setup @returns {Promise<import('./lib/throwAway.mjs').Folder>} */
async function prepareFolder({ folder = fixtureWorkspace, inPlace, files = {} }) {
  const workspace = inPlace ? { path: folder, remove: async () => undefined } : await copyOf(folder);
  await writeFiles(workspace.path, files);
  return workspace;
}

/**
 * @template T
 * @param {import('playwright-core').Browser} browser
 * @param {Setup} setup
 * @param {(window: Window) => Promise<T>} script
 * @returns {Promise<T>}
 */
function withWindow(browser, setup, script) {
  const { open, theme, trust = true, settings, extension = root, host, viewport, scale } = setup;
  // In the Node host the extension counts as installed, as a user has it; a web host loads it from a web server.
  const web = host === 'web';
  return undoing(async (later) => {
    const { path: folder, remove } = await prepareFolder(setup);
    later(remove);
    const server = await startServer({
      trust,
      settings: userSettings(theme, settings),
      ...(!web && { installed: extension }),
    });
    later(server.stop);
    const window = await openWindow(browser, server, {
      folder,
      file: open === undefined ? undefined : join(folder, open),
      viewport,
      scale,
      ...(web && { extension, host }),
    });
    later(window.close);
    return ready(window.page, open)
      .then(() => script(handle(window.page, folder, window.console)))
      .catch(async (error) => {
        await keepEvidence(window.page, setup.name ?? 'window');
        throw error;
      });
  });
}

/** @param {Page} page @param {string | undefined} file */
async function ready(page, file) {
  await workbench.whenReady(page);
  if (file !== undefined) await workbench.whenOpen(page, file);
}
