import { FileType, Uri, workspace } from 'vscode';

/** How many text files are looked at, and how much text is read; a larger folder is cut, and the user told. */
export const MOST_FILES = 2000;
export const MOST_BYTES = 20_000_000;
/** Longer files, in bytes, are left out: analysing one would hold up all else. */
export const LONGEST_FILE = 300_000;

/** What changes of text files and their sidecars are followed by: all that a search for them finds. */
export const WATCHED = '**/*.{[tT][xX][tT],[tT][xX][tT].annotations.json}';

const DEEPEST = 8;

/** The text files of the workspace, in order of their paths; `cut` where there are more than are looked at. */
export async function textFiles(): Promise<{ readonly files: readonly Uri[]; readonly cut: boolean }> {
  const found = await workspace.findFiles('**/*.[tT][xX][tT]', undefined, MOST_FILES + 1);
  const files = found.length > 0 ? found : await walkAll();
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: sorted.slice(0, MOST_FILES), cut: sorted.length > MOST_FILES };
}

/** For file systems without a search of their own. */
async function walkAll(): Promise<Uri[]> {
  const found: Uri[] = [];
  for (const { uri } of workspace.workspaceFolders ?? []) await walk(uri, 0, found);
  return found;
}

async function walk(folder: Uri, depth: number, found: Uri[]): Promise<void> {
  if (depth > DEEPEST || found.length > MOST_FILES) return;
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  for (const [name, type] of entries) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const uri = Uri.joinPath(folder, name);
    if ((type & FileType.Directory) !== 0) await walk(uri, depth + 1, found);
    else if (name.toLowerCase().endsWith('.txt') && found.length <= MOST_FILES) found.push(uri);
  }
}
