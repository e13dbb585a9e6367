// Files on a disk, replaced whole. Editor and command line write by the same code, so that neither undoes the other's work.
import { createHash, randomBytes } from 'node:crypto';
import {
  access,
  constants,
  lstat,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, withLock } from './lock';
import { OWNER, sweep } from './sweep';

/**
 * Puts a text in the place of what a file holds, if that is still `present`; null: no file. It is written beside the
 * file, flushed to the disk and renamed over it while no other process of Tippani writes there, so that a reader finds
 * the old text or the new one, whole, and nobody's change is lost. What a symbolic link leads to is replaced, and
 * permissions stay. False, and nothing changed, where the file holds something else. Rejects, with the old file
 * untouched, where the file system refuses.
 */
export async function replaceFile(
  path: string,
  present: string | null,
  text: string | null,
): Promise<boolean> {
  const target = await targetOf(path);
  await sweep(dirname(target));
  return withLock(besides(target, 'lock'), async () => {
    if (!isSame(await bytesOf(target), present)) return false;
    if (text === null) await rm(target, { force: true });
    else await putInPlace(target, text);
    return true;
  });
}

/** As replaceFile, whatever the file holds. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = await targetOf(path);
  await sweep(dirname(target));
  await withLock(besides(target, 'lock'), () => putInPlace(target, text));
}

/**
 * A file of ours beside another one: hidden, and told from all others by its ending. A hash stands for the name, which may
 * be as long as a name can be: that of a Hindi headline of 70 letters is.
 */
function besides(path: string, ending: string): string {
  const stem = createHash('sha256').update(basename(path)).digest('hex').slice(0, 16);
  return join(dirname(path), `.${stem}.tippani-${ending}`);
}

/** Where a path leads to in the end, also if nothing is there yet. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const isLink = await lstat(path).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
  return isLink ? targetOf(resolve(dirname(path), await readlink(path))) : path;
}

async function bytesOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** A byte order mark is no difference: some readers drop it. */
function isSame(bytes: Buffer | null, text: string | null): boolean {
  if (bytes === null || text === null) return bytes === text;
  return bytes.equals(Buffer.from(text)) || bytes.equals(Buffer.from(`\ufeff${text}`));
}

async function putInPlace(path: string, text: string): Promise<void> {
  const temporary = besides(path, `${OWNER}-${randomBytes(6).toString('hex')}`);
  try {
    await writeFlushed(temporary, text, path);
    await renameOver(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await flushFolder(dirname(path));
}

/** Writes a new file with the permissions of the one that it will replace, which must allow that. */
async function writeFlushed(path: string, text: string, like: string): Promise<void> {
  const old = await stat(like).catch(() => undefined);
  if (old) await access(like, constants.W_OK);
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    if (old) {
      await file.chown(old.uid, old.gid).catch(() => undefined);
      await file.chmod(old.mode & 0o7777);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Milliseconds after which a renaming that was refused is tried again. */
const PAUSES_MS = [20, 60, 180, 540];

/** On Windows a scanner or indexer may hold the file for a moment. */
async function renameOver(from: string, to: string): Promise<void> {
  for (const pause of process.platform === 'win32' ? PAUSES_MS : []) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
      await new Promise((next) => setTimeout(next, pause));
    }
  }
  await rename(from, to);
}

/** Makes the renaming last through a power failure, where the system can: Windows opens no folders. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path).catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
