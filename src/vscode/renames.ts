import {
  Disposable,
  type FileWillRenameEvent,
  type Memento,
  type Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import type { Articles } from './articles';
import { sidecarUri } from './sidecarFile';
import { unwrittenKey } from './unwritten';

/**
 * Takes the sidecar along when its article is renamed or moved inside VS Code, in the same step, so that undoing the
 * one undoes the other. A sidecar that is there already under the new name is never replaced.
 */
export function followRenames(articles: Articles, memory: Memento): Disposable {
  const forget = workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri } of files) {
      const key = unwrittenKey(oldUri);
      if (memory.get(key) !== undefined) void memory.update(key, undefined);
    }
  });
  const take = workspace.onWillRenameFiles((event) => {
    event.waitUntil(sidecarMoves(event.files, articles));
    for (const { oldUri, newUri } of event.files) {
      const kept = memory.get(unwrittenKey(oldUri));
      if (kept === undefined) continue;
      void memory.update(unwrittenKey(newUri), kept);
    }
  });
  return Disposable.from(take, forget);
}

async function sidecarMoves(files: FileWillRenameEvent['files'], articles: Articles): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  const renamed = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    await articles.at(oldUri)?.idle();
    await articles.histories.rename(oldUri, newUri);
    const from = sidecarUri(oldUri);
    if (renamed.has(from.toString()) || !(await exists(from))) continue;
    edit.renameFile(from, sidecarUri(newUri), { overwrite: false, ignoreIfExists: true });
  }
  return edit;
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
