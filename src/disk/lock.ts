import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';

/** A lock that says of no owner whether it lives is left behind after so many milliseconds. */
const STALE_MS = 5000;

/** A lock whose owner seems to live is left behind after so many: writing takes far less, and numbers of processes recur. */
const OLD_MS = 60_000;

/** How long one waits between two attempts, and in all, in milliseconds. */
const PAUSE_MS = 15;
const PATIENCE_MS = 15_000;

/**
 * Does something while no other process does so under the same lock, a file that is there only meanwhile. A lock whose
 * owner was killed is taken over. Rejects where the folder cannot be written to, or the lock is held for 15 seconds.
 */
export async function withLock<T>(lock: string, act: () => Promise<T>): Promise<T> {
  await acquire(lock);
  try {
    return await act();
  } finally {
    await rm(lock, { force: true }).catch(() => undefined);
  }
}

async function acquire(lock: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await create(lock))) {
    if (await clearLock(lock)) continue;
    if (Date.now() > end) throw new Error(`${lock} is held by another program`);
    await new Promise((next) => setTimeout(next, PAUSE_MS * (0.5 + Math.random())));
  }
}

async function create(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx');
    await sign(file, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || isBusy(error)) return false;
    throw error;
  }
}

/** Says in a new lock whose it is; on a full disk the lock goes. */
async function sign(file: FileHandle, lock: string): Promise<void> {
  try {
    await file.writeFile(`${process.pid} ${hostname()}`).finally(() => file.close());
  } catch (error) {
    await rm(lock, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Windows says so of a file that is just being deleted or looked at. */
function isBusy(error: unknown): boolean {
  return process.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error));
}

/** Takes a lock away whose owner lives no more; false where it is held. */
export async function clearLock(lock: string): Promise<boolean> {
  if (!(await isLeftBehind(lock))) return false;
  await breakLock(lock);
  return true;
}

/** Whether the owner of a lock lives no more; where that cannot be known, its age decides. */
async function isLeftBehind(lock: string): Promise<boolean> {
  try {
    const [pid, host] = (await readFile(lock, 'utf8')).split(' ');
    const age = Date.now() - (await stat(lock)).mtimeMs;
    if (pid && host === hostname()) return !isAlive(Number(pid)) || age > OLD_MS;
    return age > STALE_MS;
  } catch {
    return false;
  }
}

/** Whether a process of this machine lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Takes a lock that was left behind out of the way. Two may try at once, and one of them find the lock of a third that
 * came between: it is put back.
 */
async function breakLock(lock: string): Promise<void> {
  const aside = `${lock}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(lock, aside);
    if (!(await isLeftBehind(aside))) await writeFile(lock, await readFile(aside), { flag: 'wx' });
  } catch {
    // Another one was faster.
  }
  await rm(aside, { force: true }).catch(() => undefined);
}

/** The code of an error of the file system. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
