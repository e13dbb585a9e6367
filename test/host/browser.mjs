// Starts a browser and opens the workbench in it.
import { chromium } from 'playwright-core';
import { fetchBrowser, fetchFonts } from './fetch.mjs';
import {
  developmentPayload,
  openPayload,
  servedPath,
  webConfiguration,
  withConfiguration,
  workbenchAddress,
} from './lib/address.mjs';
import { atEnd } from './lib/cleanup.mjs';
import { serveFolder } from './lib/httpFiles.mjs';
import { marking, testLine, wrapTests } from './lib/testLog.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} WindowOptions
 * @property {string | undefined} [folder] the workspace folder, absolute
 * @property {string | undefined} [file] a file to open in an editor, absolute
 * @property {string | undefined} [extension] the extension in development, absolute; default: only the installed ones
 * @property {string | undefined} [tests] the test module whose run() is called, absolute
 * @property {'node' | 'web' | undefined} [host] which extension host runs the extension (default: node)
 * @property {{ width: number, height: number } | undefined} [viewport] default: 1280 x 800
 * @property {number | undefined} [scale] device pixels per CSS pixel (default 1)
 * @property {((line: string) => void) | undefined} [onTestLog] called with each thing that the tests print
 */

/**
 * @typedef {object} Window
 * @property {Page} page
 * @property {Promise<number>} exit the tests' exit code; fails when the page dies before
 * @property {string[]} console what the page printed to its console
 * @property {() => Promise<void>} close
 */

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update', '--font-render-hinting=none'],
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets',
];

/**
 * Starts a headless browser; fetches one when none is installed. It ends with this process.
 * @returns {Promise<Browser>}
 */
export async function launchBrowser() {
  const { path, env } = await fetchBrowser();
  const fonts = await fetchFonts();
  const browser = await chromium.launch({
    executablePath: path,
    args: flags,
    env: { ...process.env, ...env, ...fonts },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  // Playwright itself ends the browser when this process is already ending.
  const forget = atEnd(
    () => browser.close(),
    () => undefined,
  );
  browser.once('disconnected', forget);
  return browser;
}

/** @typedef {{ payload: readonly (readonly string[])[], undo: () => Promise<void> }} Loading */

/** @param {string} authority @param {WindowOptions} options @returns {Promise<Loading>} */
async function useNodeHost(authority, { extension, tests }) {
  const wrapped = tests ? await wrapTests(tests) : undefined;
  const extensions = extension ? [extension] : [];
  return {
    payload: developmentPayload(authority, { extensions, tests: wrapped?.path }),
    undo: wrapped?.remove ?? (async () => undefined),
  };
}

/**
 * Prepares the page for an extension in the web-worker host: its folder is served, the page's configuration names it.
 * @param {BrowserContext} context @param {string} url @param {string} extension @param {string | undefined} tests
 * @returns {Promise<Loading>}
 */
async function useWebHost(context, url, extension, tests) {
  const files = await serveFolder(extension, tests ? { file: tests, text: marking } : undefined);
  const change = webConfiguration(files.authority, tests && servedPath(extension, tests));
  await context.route(
    (address) => address.href.startsWith(`${url}/?`),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withConfiguration(await response.text(), change) });
    },
  );
  return { payload: [], undo: files.stop };
}

/** @param {Page} page @param {(line: string) => void} onTestLog */
const listenToTests = (page, onTestLog) =>
  page.exposeFunction('codeAutomationLog', (/** @type {string} */ _, /** @type {unknown[]} */ args) => {
    const line = testLine(args);
    if (line !== undefined) onTestLog(line);
  });

/**
 * The end of the tests that run in a page.
 * @param {Page} page
 * @returns {Promise<number>} the exit code
 */
function testExit(page) {
  /** @type {Promise<number>} */
  const exit = new Promise((done, fail) => {
    page.exposeFunction('codeAutomationExit', done).catch(fail);
    page.on('crash', () => fail(new Error('The page of the workbench crashed.')));
    page.on('close', () => fail(new Error('The page of the workbench was closed before the tests ended.')));
  });
  // A window without tests is closed as usual, and nobody waits for its exit.
  exit.catch(() => undefined);
  return exit;
}

/**
 * Opens a workbench window of its own: nothing is shared with other windows but the server.
 * @param {Browser} browser
 * @param {import('./server.mjs').Server} server started with `automation` when tests are given, or an extension for the
 *   Node host
 * @param {WindowOptions} options
 * @returns {Promise<Window>}
 */
export async function openWindow(browser, server, options) {
  const {
    folder,
    file,
    extension,
    tests,
    host = 'node',
    viewport = { width: 1280, height: 800 },
    scale = 1,
  } = options;
  const web = host === 'web' ? extension : undefined;
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: scale,
    bypassCSP: web !== undefined,
  });
  const { payload, undo } = web
    ? await useWebHost(context, server.url, web, tests)
    : await useNodeHost(server.authority, options);
  const page = await context.newPage();
  /** @type {string[]} */
  const lines = [];
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`uncaught: ${error.message}`));
  await listenToTests(page, options.onTestLog ?? (() => undefined));
  const exit = testExit(page);
  const address = workbenchAddress(server.url, {
    folder,
    payload: [...openPayload(server.authority, file), ...payload],
  });
  await page.goto(address, { waitUntil: 'commit' });
  const close = async () => {
    await context.close();
    await undo();
  };
  return { page, exit, console: lines, close };
}
