// Installs a packaged extension into a VS Code and runs tests on it. node test/host/vsix.mjs FILE.vsix [TESTS.js]
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser, openWindow } from './browser.mjs';
import { root } from './lib/cache.mjs';
import { undoing } from './lib/cleanup.mjs';
import { userSettings } from './lib/settings.mjs';
import { throwAway } from './lib/throwAway.mjs';
import { timely } from './lib/timely.mjs';
import { copyOf, fixtureWorkspace } from './lib/workspace.mjs';
import { runServer, startServer } from './server.mjs';

/**
 * Installs a VSIX into the data folder of a server.
 * @param {string} file the VSIX, absolute
 * @param {string} dataDir
 * @returns {Promise<string>} the name of the folder that it was unpacked to
 */
export async function installVsix(file, dataDir) {
  const home = join(dataDir, 'home');
  await mkdir(home, { recursive: true });
  const { ended, log } = await runServer(['--install-extension', file, '--server-data-dir', dataDir], home);
  const code = await ended;
  const folders = await readdir(join(dataDir, 'extensions')).catch(() => []);
  const folder = folders.find((name) => !name.startsWith('.') && name !== 'extensions.json');
  if (code !== 0 || !folder) throw new Error(`${file} could not be installed:\n${log().trim()}`);
  return folder;
}

/**
 * VS Code runs tests only beside an extension in development: an empty one, so that nothing but the VSIX is tested.
 * @param {string} dir where to make it
 */
async function emptyExtension(dir) {
  const manifest = { name: 'empty', publisher: 'test', version: '0.0.1', engines: { vscode: '^1.100.0' } };
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, 'package.json'), JSON.stringify(manifest));
  return dir;
}

/**
 * Runs a test module in the Node extension host of a VS Code that has a data folder's extensions installed.
 * @param {string} dataDir @param {string} tests @param {string} folder the workspace
 * @returns {Promise<number>} its exit code
 */
const runOn = (dataDir, tests, folder) =>
  undoing(async (later) => {
    const extension = await emptyExtension(join(dataDir, 'empty'));
    const server = await startServer({ dataDir, automation: true, settings: userSettings(undefined) });
    later(server.stop);
    const browser = await launchBrowser();
    later(() => browser.close());
    const window = await openWindow(browser, server, { folder, extension, tests, onTestLog: console.log });
    later(window.close);
    return timely(window.exit);
  });

/**
 * Installs a VSIX into a throw-away VS Code and runs tests there, on a copy of the fixture workspace.
 * @param {string} file the VSIX
 * @param {string} [tests] a CommonJS module that exports run(); default: the suite of the Node host
 * @returns {Promise<boolean>} whether they passed
 */
export async function testVsix(file, tests = join(root, 'out', 'vscode', 'node.js')) {
  for (const path of [file, tests]) if (!existsSync(path)) throw new Error(`There is no such file: ${path}`);
  return undoing(async (later) => {
    const data = await throwAway('vsix');
    later(data.remove);
    const workspace = await copyOf(fixtureWorkspace);
    later(workspace.remove);
    console.log(`Installed ${await installVsix(resolve(file), data.path)}`);
    return (await runOn(data.path, resolve(tests), workspace.path)) === 0;
  });
}

async function main() {
  const [file, tests] = process.argv.slice(2);
  if (!file) throw new Error('Usage: node test/host/vsix.mjs FILE.vsix [TESTS.js]');
  const passed = await testVsix(file, tests);
  console.log(`Suite vsix: ${passed ? 'passed' : 'FAILED'}`);
  return passed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const passed = await main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return false;
  });
  process.exit(passed ? 0 : 1);
}
