import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Decoded, decodeUtf8, MAX_BYTES } from './decode';
import { fileErrorMessage } from './problems';

/** A file to work on: `path` as the user sees it, `fullPath` to open it by. */
export interface FoundFile {
  readonly path: string;
  readonly fullPath: string;
  /** Whether the user named this very file rather than a folder above it. */
  readonly named: boolean;
}

/** A path that leads to nothing that can be read. */
export interface Unreadable {
  readonly path: string;
  readonly message: string;
}

/** Which files of a folder are meant, and what to say of a folder that has none if that is a mistake. */
export interface Wanted {
  readonly isWanted: (name: string) => boolean;
  readonly whenNone?: string;
}

/**
 * The files that arguments stand for, one at a time: a file as named; of a folder all wanted files below it, sorted by
 * code unit, without dot folders, node_modules and linked folders. No file comes twice.
 */
export async function* findFiles(
  args: readonly string[],
  cwd: string,
  wanted: Wanted,
): AsyncGenerator<FoundFile | Unreadable> {
  const seen = new Set<string>();
  for (const path of args) {
    for await (const found of findIn({ path, fullPath: resolve(cwd, path), named: true }, wanted)) {
      const key = 'fullPath' in found ? found.fullPath : found.path;
      if (!seen.has(key)) yield found;
      seen.add(key);
    }
  }
}

async function* findIn(place: FoundFile, wanted: Wanted): AsyncGenerator<FoundFile | Unreadable> {
  let found = 0;
  try {
    if (!(await stat(place.fullPath)).isDirectory()) return yield place;
  } catch (error) {
    return yield { path: place.path, message: fileErrorMessage(error) };
  }
  for await (const file of findBelow(place, wanted)) {
    found++;
    yield file;
  }
  if (found === 0 && wanted.whenNone) yield { path: place.path, message: wanted.whenNone };
}

async function* findBelow(folder: FoundFile, wanted: Wanted): AsyncGenerator<FoundFile | Unreadable> {
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder.fullPath, { withFileTypes: true });
  } catch (error) {
    return yield { path: folder.path, message: fileErrorMessage(error) };
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    const place = { path: join(folder.path, name), fullPath: join(folder.fullPath, name), named: false };
    if (entry.isDirectory()) {
      if (!isLeftOut(name)) yield* findBelow(place, wanted);
    } else if (wanted.isWanted(name) && !(await isLinkedFolder(entry, place.fullPath))) {
      yield place;
    }
  }
}

function isLeftOut(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}

async function isLinkedFolder(entry: Dirent, fullPath: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  return stat(fullPath).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** Reads a UTF-8 text file of at most MAX_BYTES; says what is wrong, and at which line, where it cannot. */
export async function readText(fullPath: string): Promise<Decoded> {
  try {
    const stats = await stat(fullPath);
    if (!stats.isFile()) return { line: 1, message: 'not a regular file; pipe such input into --stdin' };
    if (stats.size > MAX_BYTES) return { line: 1, message: tooLarge(stats.size) };
    return decodeUtf8(await readFile(fullPath));
  } catch (error) {
    return { line: 1, message: fileErrorMessage(error) };
  }
}

function tooLarge(size: number): string {
  const [has, most] = [size, MAX_BYTES].map((bytes) => Math.ceil(bytes / 1024 / 1024));
  return `${has} MB is more than one article (at most ${most} MB); split it into one file an article`;
}

/** Whether anything is at the path. */
export async function exists(fullPath: string): Promise<boolean> {
  return stat(fullPath).then(
    () => true,
    () => false,
  );
}
