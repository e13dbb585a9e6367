// Folders that are gone when they are not needed any more, at the latest with this process.
import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './cleanup.mjs';

// A server that is just ending may still hold or write a file.
const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

/** @typedef {{ readonly path: string, readonly remove: () => Promise<void> }} Folder */

/**
 * Makes an empty folder in the system's folder for temporary files.
 * @param {string} name a word for its name
 * @returns {Promise<Folder>} its absolute path, all links followed
 */
export async function throwAway(name) {
  const path = await realpath(await mkdtemp(join(tmpdir(), `tippani-${name}-`)));
  const remove = async () => {
    await rm(path, options);
    forget();
  };
  const forget = atEnd(remove, () => rmSync(path, options));
  return { path, remove };
}
