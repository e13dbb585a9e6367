// Text files on any file system of VS Code, written so that nothing is lost.
import { FileSystemError, FileType, Uri, workspace } from 'vscode';

/** The text of a UTF-8 file, or null where there is none. Rejects where it cannot be read. */
export async function readText(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(
      await workspace.fs.readFile(uri),
    );
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
    if (error instanceof TypeError)
      throw new Error(`${uri.path} is not UTF-8. Convert it to UTF-8 and try again.`);
    throw error;
  }
}

/** Replaces files on real disks better than VS Code can; only the Node host has one. */
export interface Disk {
  /** Puts a text (null: no file) in the place of what is `present`, whole; false where the file holds something else. */
  replaceFile(path: string, present: string | null, text: string | null): Promise<boolean>;
}

let disk: Disk | undefined;

/** Says what writes files on disks from now on; without it, or elsewhere, VS Code's file system does. */
export function useDisk(given: Disk | undefined): void {
  disk = given;
}

/** What a file is to hold. An empty one is no file: it is deleted, save where it is a link. */
export interface Content {
  readonly text: string;
  readonly isEmpty: boolean;
}

/** What a file holds now; null where there is none. */
export interface Written {
  readonly text: string | null;
}

/**
 * Puts `content` in the place of `present` (null: no file), whole: no reader ever sees half of it. Gives what the file
 * holds now; undefined, and nothing changed, where the file is no longer `present`: another program was faster.
 */
export async function replaceFile(
  uri: Uri,
  present: string | null,
  content: Content,
): Promise<Written | undefined> {
  const isLink = await isSymbolicLink(uri);
  const text = content.isEmpty && (present === null || !isLink) ? null : content.text;
  if (text === present) return { text };
  const isDone =
    disk && uri.scheme === 'file'
      ? await disk.replaceFile(uri.fsPath, present, text)
      : await replaceElsewhere(uri, { present, text, isLink });
  return isDone ? { text } : undefined;
}

interface Replacement {
  readonly present: string | null;
  readonly text: string | null;
  readonly isLink: boolean;
}

/**
 * Writes beside the file and renames. What a symbolic link leads to is written in place, for VS Code does not tell where
 * that is, and renaming would leave a copy instead of the link.
 */
async function replaceElsewhere(uri: Uri, { present, text, isLink }: Replacement): Promise<boolean> {
  if (text === null) {
    if ((await readText(uri)) !== present) return false;
    await workspace.fs.delete(uri);
    return true;
  }
  const bytes = new TextEncoder().encode(text);
  return isLink ? writeInPlace(uri, present, bytes) : writeBeside(uri, present, bytes);
}

/** Writes a file of our own that nobody else writes; its folder is made where it is missing. */
export async function writeText(uri: Uri, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const temporary = temporaryFor(uri);
  try {
    await workspace.fs.writeFile(temporary, bytes);
    await moveOver(temporary, uri, bytes);
  } catch (error) {
    await discard(temporary);
    throw error;
  }
}

/** Not named after the file, whose name may be as long as a name can be. */
function temporaryFor(uri: Uri): Uri {
  const random = Math.random().toString(36).slice(2, 10);
  return Uri.joinPath(uri, '..', `.tippani-${Date.now().toString(36)}-${random}.tmp`);
}

async function writeInPlace(uri: Uri, present: string | null, bytes: Uint8Array): Promise<boolean> {
  if ((await readText(uri)) !== present) return false;
  await workspace.fs.writeFile(uri, bytes);
  return true;
}

async function writeBeside(uri: Uri, present: string | null, bytes: Uint8Array): Promise<boolean> {
  const temporary = temporaryFor(uri);
  try {
    await workspace.fs.writeFile(temporary, bytes);
    if ((await readText(uri)) !== present) {
      await discard(temporary);
      return false;
    }
    await moveOver(temporary, uri, bytes);
    return true;
  } catch (error) {
    await discard(temporary);
    throw error;
  }
}

async function isSymbolicLink(uri: Uri): Promise<boolean> {
  const type = await workspace.fs.stat(uri).then(
    (stat) => stat.type,
    () => FileType.Unknown,
  );
  return (type & FileType.SymbolicLink) !== 0;
}

/** Schemes of real disks, where writing in place could leave half a file. */
const DISKS: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/** Renames the temporary file; a virtual file system that cannot rename takes the bytes in one call instead. */
async function moveOver(temporary: Uri, uri: Uri, bytes: Uint8Array): Promise<void> {
  try {
    await workspace.fs.rename(temporary, uri, { overwrite: true });
  } catch (error) {
    if (DISKS.has(uri.scheme)) throw error;
    await workspace.fs.writeFile(uri, bytes);
    await discard(temporary);
  }
}

async function discard(uri: Uri): Promise<void> {
  await workspace.fs.delete(uri).then(undefined, () => undefined);
}
