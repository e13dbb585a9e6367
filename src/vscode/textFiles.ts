// Text files on any file system of VS Code, written so that nothing is lost.
import { FileSystemError, Uri, workspace } from 'vscode';

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

/**
 * Puts `text` in the place of `present` (null: no file): writes it beside the file and renames, so that no reader ever
 * sees half of it; null deletes the file. False, and nothing changed, where the file is no longer `present`: another program was faster.
 */
export async function replaceFile(uri: Uri, present: string | null, text: string | null): Promise<boolean> {
  if (text === present) return true;
  if (text === null) {
    await workspace.fs.delete(uri);
    return true;
  }
  const bytes = new TextEncoder().encode(text);
  const temporary = Uri.joinPath(uri, '..', `.${uri.path.split('/').at(-1)}.${Date.now().toString(36)}.tmp`);
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
