// Throw-away copies of workspace folders.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { root } from './cache.mjs';
import { throwAway } from './throwAway.mjs';

/** The folder that the tests open unless they say otherwise. */
export const fixtureWorkspace = join(root, 'test', 'fixtures', 'workspace');

/**
 * Makes a throw-away copy of a folder, of the same name.
 * @param {string} folder absolute path
 * @returns {Promise<import('./throwAway.mjs').Folder>}
 */
export async function copyOf(folder) {
  const parent = await throwAway('workspace');
  const path = join(parent.path, basename(folder));
  await cp(folder, path, { recursive: true });
  return { path, remove: parent.remove };
}

/**
 * Writes files into a folder, and the folders that they need.
 * @param {string} folder
 * @param {Readonly<Record<string, string | Uint8Array>>} files contents by relative path
 */
export async function writeFiles(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}
