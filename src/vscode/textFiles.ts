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
 * Puts `content` in the place of `present` (null: no file): writes it beside the file and renames, so that no reader ever
 * sees half of it. What a symbolic link leads to is written in place, for VS Code does not tell where that is, and
 * renaming would leave a copy instead of the link. Gives what the file holds now; undefined, and nothing changed, where
 * the file is no longer `present`: another program was faster.
 */
export async function replaceFile(
  uri: Uri,
  present: string | null,
  content: Content,
): Promise<Written | undefined> {
  const isLink = await isSymbolicLink(uri);
  const text = content.isEmpty && (present === null || !isLink) ? null : content.text;
  if (text === present) return { text };
  if (text === null) {
    await workspace.fs.delete(uri);
    return { text };
  }
  const bytes = new TextEncoder().encode(text);
  const isDone = isLink ? await writeInPlace(uri, present, bytes) : await writeBeside(uri, present, bytes);
  return isDone ? { text } : undefined;
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

function temporaryFor(uri: Uri): Uri {
  return Uri.joinPath(uri, '..', `.${uri.path.split('/').at(-1)}.${Date.now().toString(36)}.tmp`);
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
