// Opens Tippani: in the desktop VS Code if one is installed, else in a VS Code that runs here and is used in the
// browser. node test/host/start.mjs [FOLDER | ARTICLE] [--browser]
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openPayload, workbenchAddress } from './lib/address.mjs';
import { cacheDir, root } from './lib/cache.mjs';
import { installedDesktop } from './lib/desktop.mjs';
import { userSettings } from './lib/settings.mjs';
import { startServer } from './server.mjs';

/** Tried first, so that the browser finds its window as it left it. */
const USUAL_PORT = 8470;

const samples = join(root, 'samples');

/**
 * What to open: a folder as it is, an article with the folder that it is in, and the samples with their first article.
 * @param {string | undefined} argument
 * @returns {Promise<{ folder: string, file: string | undefined }>} absolute paths
 */
async function whatToOpen(argument) {
  // npm runs this in the repository's root, and tells where its user was.
  const path = resolve(process.env.INIT_CWD ?? '', argument ?? samples);
  if (!existsSync(path)) throw new Error(`There is no such file or folder: ${path}`);
  if (!statSync(path).isDirectory()) return { folder: dirname(path), file: path };
  if (path !== samples) return { folder: path, file: undefined };
  const first = (await readdir(path)).sort().find((name) => name.endsWith('.txt'));
  return { folder: path, file: first && join(path, first) };
}

/** @param {string} script @param {{ folder: string, file: string | undefined }} what */
async function startDesktop(script, { folder, file }) {
  const args = [`--extensionDevelopmentPath=${root}`, folder, ...(file ? [file] : [])];
  const windows = process.platform === 'win32';
  const quoted = windows ? args.map((arg) => `"${arg}"`) : args;
  const child = spawn(windows ? `"${script}"` : script, quoted, { shell: windows, stdio: 'inherit' });
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0)
    throw new Error(`${script} ended with code ${code}. Try again with: npm start -- --browser`);
  console.log(`Tippani is open in VS Code on ${folder}`);
}

/** @param {number} port @returns {Promise<boolean>} */
const isFree = (port) =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });

/** The secret in the address: without it any web page could talk to the server. @param {string} dataDir */
async function secret(dataDir) {
  const file = join(dataDir, 'token');
  if (!existsSync(file)) await writeFile(file, randomBytes(16).toString('hex'), { mode: 0o600 });
  return readFile(file, 'utf8');
}

/** @param {{ folder: string, file: string | undefined }} what */
async function startInBrowser({ folder, file }) {
  const dataDir = join(cacheDir(), 'start');
  await mkdir(dataDir, { recursive: true });
  // The server's memory of extensions does not notice a changed package.json.
  await rm(join(dataDir, 'data', 'CachedProfilesData'), { recursive: true, force: true });
  const isFirst = !existsSync(join(dataDir, 'data', 'User', 'settings.json'));
  const token = await secret(dataDir);
  const server = await startServer({
    dataDir,
    token,
    ownHome: true,
    installed: root,
    port: (await isFree(USUAL_PORT)) ? USUAL_PORT : 0,
    // Any other folder opens in Restricted Mode, where Tippani works in full, until its reader trusts it.
    trust: folder === samples,
    ...(isFirst && { settings: userSettings(undefined) }),
  });
  const payload = openPayload(server.authority, file);
  console.log(
    `Tippani is open on ${folder} at\n\n  ${workbenchAddress(server.url, { folder, token, payload })}\n`,
  );
  console.log('Open this address in a browser. Stop with Ctrl+C.');
  await server.ended;
}

/** @param {readonly string[]} args */
async function main(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { browser: { type: 'boolean' } },
  });
  const what = await whatToOpen(positionals[0]);
  if (!existsSync(join(root, 'dist', 'node.js')))
    throw new Error('Tippani is not built yet: run npm start, or npm run build.');
  const desktop = values.browser ? undefined : installedDesktop();
  await (desktop ? startDesktop(desktop.script, what) : startInBrowser(what));
}

await main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
