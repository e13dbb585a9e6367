// A browser of the Chromium family: one that is installed, else one from the npm registry.
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { browsers } from '../versions.mjs';
import { piece } from './cache.mjs';
import { folderOf } from './nodeBinary.mjs';
import { unpackPackage } from './npm.mjs';
import { untar } from './tar.mjs';

/** @typedef {{ readonly path: string, readonly env: Readonly<Record<string, string>> }} BrowserBinary */

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPaths = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * Where an installed browser may be, best first.
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string[]} absolute paths; most of them will not exist
 */
export function browserCandidates(platform, env) {
  if (platform === 'darwin') return macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (path) => path !== undefined,
    );
    return windowsPaths.flatMap((path) => roots.map((programs) => `${programs}\\${path}`));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Whether a browser starts at all: some Linux commands are only stubs. @param {string} path */
function runs(path) {
  // On Windows and macOS the question would open a window.
  if (process.platform !== 'linux') return true;
  try {
    execFileSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} source */
const unbrotli = (source) => createReadStream(source).pipe(createBrotliDecompress());

/** Makes the npm package's compressed parts a folder with the browser and the libraries it needs. @param {string} draft */
async function unpackBrowser(draft) {
  const bin = join(draft, 'bin');
  await pipeline(
    unbrotli(join(bin, 'chromium.br')),
    createWriteStream(join(draft, 'chromium'), { mode: 0o755 }),
  );
  await untar(unbrotli(join(bin, 'al2023.tar.br')), draft);
  await untar(unbrotli(join(bin, 'swiftshader.tar.br')), draft);
  await rm(bin, { recursive: true });
}

/** @param {string} spec @returns {Promise<BrowserBinary>} */
async function npmBrowser(spec) {
  const dir = await piece(folderOf(spec), 'a headless Chromium (70 MB)', async (draft) => {
    await unpackPackage(spec, draft, (name) => name.startsWith('bin/') || name === 'LICENSE');
    await unpackBrowser(draft);
  });
  const libraries = [join(dir, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return { path: join(dir, 'chromium'), env: { LD_LIBRARY_PATH: libraries } };
}

/**
 * A browser to drive: `CHROME_PATH`, else an installed Chrome, Chromium or Edge, else one from the npm registry.
 * @returns {Promise<BrowserBinary>} its path, and the environment variables that it needs besides the usual ones
 */
export async function fetchBrowser() {
  const given = process.env.CHROME_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROME_PATH names no file: ${given}`);
  if (given) return { path: given, env: {} };
  const installed = browserCandidates(process.platform, process.env).find(
    (path) => existsSync(path) && runs(path),
  );
  if (installed) return { path: installed, env: {} };
  const spec = browsers[`${process.platform}-${process.arch}`];
  if (spec) return npmBrowser(spec);
  throw new Error(
    'No browser found. Install Chrome, Chromium or Edge, or let CHROME_PATH name one, and run again.',
  );
}
