import { type Memento, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import { printSidecar } from '../core/sidecar/codec';
import { mergeSidecars } from '../core/sidecar/merge';
import { type Articles, nameOf } from './articles';
import { BROKEN } from './heldSidecar';
import { report, reportClashes } from './messages';
import { SidecarFile } from './sidecarFile';
import { type Draft, Unwritten, unwrittenArticles } from './unwritten';

const WRITE = 'Write Now';
const SHOW = 'Show…';

/** How many articles a message names. */
const MOST_NAMED = 3;

/**
 * Tells of decisions of earlier sessions that are not in their sidecars yet, and offers to write them. Those of open
 * articles are written with them, or told by them.
 */
export async function offerUnwritten(articles: Articles, memory: Memento): Promise<void> {
  const waiting = unwrittenArticles(memory).filter((uri) => !articles.at(uri));
  if (waiting.length === 0) return;
  const named = waiting.slice(0, MOST_NAMED).map(nameOf);
  const names = [...named, ...(waiting.length > MOST_NAMED ? ['…'] : [])].join(', ');
  const what = `Decisions that could not be written are kept: ${names}.`;
  const choice = await window.showWarningMessage(what, WRITE, SHOW);
  if (choice === SHOW) return showUnwritten(articles, memory);
  if (choice === WRITE) await writeAll(waiting, articles, memory);
}

async function writeAll(uris: readonly Uri[], articles: Articles, memory: Memento): Promise<void> {
  let written = 0;
  for (const uri of uris) {
    try {
      await deliver(uri, articles, memory);
      written++;
    } catch (error) {
      report(`The decisions on ${nameOf(uri)} could not be written, and are kept.`, error);
    }
  }
  if (written > 0) window.setStatusBarMessage(`Decisions written: ${written}.`, 5000);
}

/** Writes what is kept for an article into its sidecar, merged with what stands there; rejects where it is kept still. */
export async function deliver(uri: Uri, articles: Articles, memory: Memento): Promise<void> {
  const open = articles.at(uri);
  if (open) {
    await open.save();
    if (open.isBroken) throw new Error(BROKEN);
    return;
  }
  const unwritten = new Unwritten(memory, uri);
  const draft = unwritten.get();
  if (!draft) return;
  const file = new SidecarFile(uri);
  const state = await file.load();
  if (state.kind === 'broken') throw new Error(BROKEN);
  const { sidecar, conflicts } = mergeSidecars(draft.base, draft.sidecar, state.sidecar);
  const saved = await file.save(sidecar);
  if (saved.kind === 'broken') throw new Error(BROKEN);
  reportClashes(file.name, conflicts);
  unwritten.forget();
}

interface Item extends QuickPickItem {
  readonly uri: Uri;
}

/** Lists the articles whose decisions wait to be written, and asks what to do with those of one. */
export async function showUnwritten(articles: Articles, memory: Memento): Promise<void> {
  const items = unwrittenArticles(memory).map(
    (uri): Item => ({ label: nameOf(uri), description: workspace.asRelativePath(uri), uri }),
  );
  if (items.length === 0) {
    void window.showInformationMessage('All decisions are in their sidecars.');
    return;
  }
  const title = 'Decisions that are not written';
  const picked = await window.showQuickPick(items, { title, placeHolder: 'Which article?' });
  if (!picked) return;
  const choices = [WRITE, 'Open as Text', 'Discard'] as const;
  const choice = await window.showQuickPick(choices, { title: `${title}: ${picked.label}` });
  if (choice === WRITE) await writeAll([picked.uri], articles, memory);
  if (choice === 'Open as Text') await openAsText(new Unwritten(memory, picked.uri).get());
  if (choice === 'Discard') await discard(picked.uri, articles, memory);
}

/** The sidecar as it should be, to save where there is room. */
async function openAsText(draft: Draft | undefined): Promise<void> {
  if (!draft) return;
  const content = printSidecar(draft.sidecar);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'json', content }));
}

async function discard(uri: Uri, articles: Articles, memory: Memento): Promise<void> {
  if (articles.at(uri)) {
    void window.showWarningMessage('The article is open: undo what is not to be kept there.');
    return;
  }
  const detail = 'What you decided since the sidecar was last written is lost.';
  const question = `Discard the decisions on ${nameOf(uri)}?`;
  const choice = await window.showWarningMessage(question, { modal: true, detail }, 'Discard');
  if (choice) new Unwritten(memory, uri).forget();
}
