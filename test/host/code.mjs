#!/usr/bin/env node
// Stands for the program `code` where no desktop VS Code is to be had: understands what @vscode/test-electron passes,
// runs the tests in a VS Code from the npm registry, prints what they print and ends with their exit code.
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser, openWindow } from './browser.mjs';
import { undoing } from './lib/cleanup.mjs';
import { userSettings } from './lib/settings.mjs';
import { timely } from './lib/timely.mjs';
import { startServer } from './server.mjs';

/** Options whose value may be the next argument. */
const withValue = new Set([
  '--user-data-dir',
  '--extensions-dir',
  '--locale',
  '--log',
  '--profile',
  '--sync',
]);

/**
 * Reads the arguments of `code`.
 * @param {readonly string[]} args
 * @returns {{ extension: string | undefined, tests: string | undefined, folder: string | undefined, web: boolean,
 *   trust: boolean }} absolute paths; `web` asks for the web-worker extension host
 */
export function readArguments(args) {
  const value = (/** @type {string} */ name) =>
    args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
  const absolute = (/** @type {string | undefined} */ path) =>
    path === undefined || isAbsolute(path) ? path : resolve(path);
  const folder = args.find((arg, at) => !arg.startsWith('-') && !withValue.has(args[at - 1] ?? ''));
  return {
    extension: absolute(value('--extensionDevelopmentPath')),
    tests: absolute(value('--extensionTestsPath')),
    folder: absolute(folder),
    web: value('--extensionDevelopmentKind') === 'web',
    trust: args.includes('--disable-workspace-trust'),
  };
}

/**
 * Runs the tests of an extension.
 * @param {readonly string[]} args as `code` takes them
 * @returns {Promise<number>} the tests' exit code
 */
export async function main(args) {
  const { extension, tests, folder, web, trust } = readArguments(args);
  if (!extension || !tests) {
    console.error('Usage: code.mjs --extensionDevelopmentPath=… --extensionTestsPath=… [FOLDER]');
    return 2;
  }
  return undoing(async (later) => {
    const server = await startServer({ trust, automation: true, settings: userSettings(undefined) });
    later(server.stop);
    const browser = await launchBrowser();
    later(() => browser.close());
    const host = web ? 'web' : 'node';
    const window = await openWindow(browser, server, {
      folder,
      extension,
      tests,
      host,
      onTestLog: console.log,
    });
    later(window.close);
    return timely(window.exit).catch((error) => {
      console.error(window.console.slice(-20).join('\n'));
      throw error;
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2)).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
}
