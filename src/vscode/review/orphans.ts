import { ProgressLocation, type QuickPickItem, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { parseSidecar } from '../../core/sidecar/codec';
import { likelyArticles } from '../../core/sidecar/orphans';
import type { Sidecar } from '../../core/sidecar/schema';
import { DecisionError } from '../article';
import { LONGEST_FILE, textFiles } from '../folder/folderFiles';
import { isSidecar, sidecarUri } from '../sidecarFile';
import { readText } from '../textFiles';
import type { Review } from './review';
import type { ReviewNode } from './reviewNodes';

interface ArticleItem extends QuickPickItem {
  readonly uri: Uri;
}

/** The sidecar without article that is meant: without an argument the one selected or shown last, else the first. */
export function orphanOf({ view, shown }: Review, argument: unknown): ReviewNode | undefined {
  const given = argument ?? view.chosen(isOrphan, shown.current);
  const ref = typeof given === 'object' && given !== null && 'ref' in given ? given.ref : given;
  const uri = typeof ref === 'object' && ref !== null && 'uri' in ref ? ref.uri : undefined;
  return view.items.find((node) => isOrphan(node) && node.ref?.uri === uri);
}

function isOrphan({ context }: ReviewNode): boolean {
  return context === 'orphan';
}

/** Gives a sidecar whose article is gone to the article that the user chooses: most likely the one that it was made on. */
export async function attachSidecar(review: Review, argument: unknown): Promise<void> {
  const orphan = orphanOf(review, argument)?.ref;
  if (!orphan) throw new DecisionError('No sidecar without an article is chosen in the Review view.');
  const from = sidecarUri(Uri.parse(orphan.uri));
  const stored = await readText(from);
  const parsed = stored === null ? undefined : parseSidecar(stored);
  if (!parsed || 'problems' in parsed) throw new DecisionError('The sidecar cannot be read any more.');
  const items = await likelyItems(parsed.sidecar);
  if (items.length === 0) {
    void window.showInformationMessage(
      'No article without a sidecar has the words of this one. Rename the sidecar after its article by hand.',
    );
    return;
  }
  const picked = await window.showQuickPick(items, {
    title: `Attach ${workspace.asRelativePath(from)} to`,
    placeHolder: 'Choose the article that it belongs to; the sidecar is renamed after it',
    matchOnDescription: true,
  });
  if (!picked) return;
  const edit = new WorkspaceEdit();
  edit.renameFile(from, sidecarUri(picked.uri), { overwrite: false });
  if (!(await workspace.applyEdit(edit))) throw new DecisionError('The sidecar could not be renamed.');
  await review.articles.at(picked.uri)?.reloadIfChanged();
}

/** The articles without a sidecar that have most of the words, best first. */
async function likelyItems(sidecar: Sidecar): Promise<readonly ArticleItem[]> {
  const candidates = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Looking for the article …', cancellable: true },
    async (_, token) => {
      const found: { readonly uri: Uri; readonly text: string }[] = [];
      for (const uri of (await textFiles()).files) {
        if (token.isCancellationRequested) return [];
        const text = await textWithoutSidecar(uri).catch(() => undefined);
        if (text !== undefined) found.push({ uri, text });
      }
      return found;
    },
  );
  const likely = likelyArticles(
    sidecar,
    candidates.map(({ text }) => text),
  );
  return likely.flatMap(({ index, share }) => {
    const uri = candidates[index]?.uri;
    if (!uri) return [];
    const description = `${Math.floor(share * 100)} % of its words`;
    return [{ label: workspace.asRelativePath(uri), description, uri }];
  });
}

async function textWithoutSidecar(uri: Uri): Promise<string | undefined> {
  if (isSidecar(uri)) return undefined;
  const { size } = await workspace.fs.stat(uri);
  if (size > LONGEST_FILE || (await readText(sidecarUri(uri))) !== null) return undefined;
  return (await readText(uri))?.replace(/^\ufeff/u, '');
}

const DELETE = 'Delete Sidecar';

/** Deletes a sidecar whose article is gone, after asking: it holds all that was decided on that article. */
export async function deleteOrphan(review: Review, argument: unknown): Promise<void> {
  const orphan = orphanOf(review, argument);
  if (!orphan?.ref) throw new DecisionError('No sidecar without an article is chosen in the Review view.');
  const sidecar = sidecarUri(Uri.parse(orphan.ref.uri));
  const question = `Delete ${workspace.asRelativePath(sidecar)} with ${orphan.description}?`;
  if ((await window.showWarningMessage(question, { modal: true }, DELETE)) !== DELETE) return;
  const edit = new WorkspaceEdit();
  edit.deleteFile(sidecar, { ignoreIfNotExists: true });
  if (!(await workspace.applyEdit(edit))) throw new DecisionError('The sidecar could not be deleted.');
}
