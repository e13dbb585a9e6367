// The folder that keeps what was fetched. A piece is there whole or not at all.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[\\/]$/, '');

const HOUR = 3_600_000;

/** The cache folder: `TIPPANI_HOST_CACHE`, else `.vscode-test` in the repository. */
export const cacheDir = () => resolve(process.env.TIPPANI_HOST_CACHE || join(root, '.vscode-test'));

/** Removes what killed runs left half-made. @param {string} cache */
async function sweep(cache) {
  for (const name of await readdir(cache)) {
    if (!name.includes('.part-')) continue;
    const path = join(cache, name);
    const seen = await stat(path).catch(() => undefined);
    if (seen && Date.now() - seen.mtimeMs > HOUR) await rm(path, { recursive: true, force: true });
  }
}

/**
 * Moves a finished draft to its place. When another process was faster, its copy stays and the draft goes.
 * @param {string} draft @param {string} target
 */
async function settle(draft, target) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await rename(draft, target);
    } catch (error) {
      if (existsSync(target)) return await rm(draft, { recursive: true, force: true });
      // A virus scanner on Windows may hold a fresh file for a moment.
      if (attempt === 20) throw error;
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}

/**
 * A piece of the host: the folder `name` in the cache, made on first use.
 * @param {string} name the folder's name; holds the version, so that a new version is a new piece
 * @param {string} progress what to say while it is made, e.g. `VS Code server (47 MB)`
 * @param {(draft: string) => Promise<void>} make fills the folder that it is given; it is moved to its place afterwards
 * @returns {Promise<string>} the absolute path of the folder
 */
export async function piece(name, progress, make) {
  const cache = cacheDir();
  const target = join(cache, name);
  if (existsSync(target)) return target;
  await mkdir(cache, { recursive: true });
  await sweep(cache);
  const draft = await mkdtemp(join(cache, `${name}.part-`));
  console.error(`Fetching ${progress} …`);
  try {
    await make(draft);
    await settle(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  return target;
}
