import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { clearLock, isAlive } from './lock';

/** Tells this machine from others that may write to the same folder. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** A temporary file: hidden, with machine and process in its name. */
const TEMPORARY = /^\..+\.tippani-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}$/;

const LOCK = /^\..+\.tippani-lock$/;

/** Writing takes far less than this, in milliseconds. */
const OLD_MS = 60_000;

/** Folders that were swept by this process. */
const swept = new Set<string>();

/** What the name of a temporary file of this process ends with, before what is random. */
export const OWNER = `${HOST}-${process.pid}`;

/** Deletes what writers that were killed left in a folder; once for each folder. Never rejects. */
export async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if (LOCK.test(name)) await clearLock(path);
    const [, host, pid] = TEMPORARY.exec(name) ?? [];
    if (host === undefined) continue;
    const isDead = host === HOST && !isAlive(Number(pid));
    if (isDead || (await isOld(path))) await rm(path, { force: true }).catch(() => undefined);
  }
}

async function isOld(path: string): Promise<boolean> {
  return stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > OLD_MS,
    () => false,
  );
}
