import { commands, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { type BulkChoice, chooseOpen, countTypes } from '../../core/sidecar/bulk';
import type { CodedMark } from '../../core/sidecar/marks';
import { type Make, takeBackIn } from '../bulk/articleChange';
import { changeArticles, type FolderResult, readFolder, runOver } from '../bulk/folderRun';
import type { ArticleChange } from '../bulk/lastFolderChange';
import type { FolderArticle } from '../folder/folderArticle';
import { counted } from '../labels';
import { log } from '../log';
import { BULK_BUILDERS } from './bulk';
import { type BulkDeed, DEED_TITLES, pickSeen, pickTypes } from './bulkPickers';
import type { CommandContext, HandlerTable } from './run';

/** What commands on the whole folder need. */
export type FolderContext = Pick<CommandContext, 'articles' | 'index' | 'folderChange'>;

/** The commands that decide on all articles of the workspace at once. */
export function bulkFolderHandlers(context: FolderContext) {
  return {
    'tippani.acceptAllInFolder': () => decideOnFolder(context, 'accept'),
    'tippani.rejectAllInFolder': () => decideOnFolder(context, 'reject'),
    'tippani.undoBulk': () => undoFolderChange(context),
  } satisfies HandlerTable;
}

/**
 * Accepts or rejects many suggestions of all articles of the workspace: asks for types and numbers, shows how many there
 * are in each article, then writes one sidecar after another. No editor is opened.
 */
async function decideOnFolder(context: FolderContext, deed: BulkDeed): Promise<void> {
  const all = await readFolder(context.index);
  const choice = all && (await pickChoice(all, deed));
  const picked = choice && (await pickArticles(chosenIn(all, choice), deed));
  if (!choice || !picked || picked.length === 0) return;
  const make: Make = (situation, stamp) => {
    const chosen = chooseOpen(situation.text, situation.marks.marks, choice);
    return BULK_BUILDERS[deed](situation, chosen, stamp);
  };
  const steps = picked.map(({ article: { uri } }) => ({ uri, make }));
  const result = await changeArticles(context.articles, `${DEED_TITLES[deed]}ing suggestions`, steps);
  tellChange(context, `${deed}ed`, result);
}

async function pickChoice(all: readonly FolderArticle[], deed: BulkDeed): Promise<BulkChoice | undefined> {
  const openIn = (choice: BulkChoice) => all.flatMap(({ text, marks }) => chooseOpen(text, marks, choice));
  const open = openIn({});
  if (open.length === 0) {
    void window.showInformationMessage('No suggestion in the articles of this folder is undecided.');
    return undefined;
  }
  const title = `${DEED_TITLES[deed]} all in ${counted(all.length, 'article')}`;
  const types = await pickTypes(title, open);
  const seen = types && (await pickSeen(deed, title, (limit) => openIn({ types, seen: limit }).length));
  return seen && { types, seen };
}

/** An article with what was chosen of it. */
interface Chosen {
  readonly article: FolderArticle;
  readonly marks: readonly CodedMark[];
}

function chosenIn(all: readonly FolderArticle[], choice: BulkChoice): readonly Chosen[] {
  return all
    .map((article) => ({ article, marks: chooseOpen(article.text, article.marks, choice) }))
    .filter(({ marks }) => marks.length > 0);
}

/** Asks which articles are meant, each with what would be done in it. */
async function pickArticles(
  chosen: readonly Chosen[],
  deed: BulkDeed,
): Promise<readonly Chosen[] | undefined> {
  const items = chosen.map((one): QuickPickItem & { readonly one: Chosen } => ({
    label: workspace.asRelativePath(Uri.parse(one.article.uri)),
    description: `${one.marks.length}: ${countTypes(one.marks)
      .map(({ first, count }) => `${count} ${first.type}`)
      .join(', ')}`,
    picked: true,
    one,
  }));
  const count = chosen.reduce((sum, { marks }) => sum + marks.length, 0);
  const picked = await window.showQuickPick(items, {
    canPickMany: true,
    matchOnDescription: true,
    title: `${DEED_TITLES[deed]} ${counted(count, 'suggestion')} in ${counted(chosen.length, 'article')}`,
    placeHolder: `Untick articles to leave as they are. Enter ${deed}s the rest.`,
  });
  return picked?.map(({ one }) => one);
}

const UNDO = 'Undo';
const SHOW_LOG = 'Show Log';

/** Remembers what was done and tells of it, and of what was left out and why. */
export function tellChange({ folderChange }: FolderContext, done: string, result: FolderResult): void {
  const { articles, problems } = result;
  const count = articles.reduce((sum, { edit }) => sum + edit.length, 0);
  const what = `${counted(count, 'annotation')} in ${counted(articles.length, 'article')} ${done}`;
  if (articles.length > 0) folderChange.set({ articles });
  const buttons = articles.length > 0 ? [UNDO] : [];
  show(`${what}.${stoppedWords(result)}`, problems, buttons);
}

async function undoFolderChange({ articles, folderChange }: FolderContext): Promise<void> {
  const change = folderChange.get();
  if (!change) {
    void window.showInformationMessage('There is no change of a folder to take back.');
    return;
  }
  const kept: string[] = [];
  const failed: ArticleChange[] = [];
  const steps = change.articles.map((one) => ({
    uri: one.uri,
    run: async () => {
      const uri = Uri.parse(one.uri);
      const taken = await takeBackIn(articles, uri, { step: one, created: one.created ?? false });
      if (taken.problem !== undefined) failed.push(one);
      else if (taken.left > 0) kept.push(`${workspace.asRelativePath(uri)}: ${leftWords(taken.left)}`);
      return taken;
    },
  }));
  const result = await runOver('Taking the change of the folder back', steps);
  const rest = [...failed, ...change.articles.slice(result.done)];
  folderChange.set(rest.length > 0 ? { articles: rest } : undefined);
  const what = `Taken back in ${counted(result.articles.length, 'article')}.`;
  show(what + stoppedWords(result), [...result.problems, ...kept], []);
}

function leftWords(count: number): string {
  return count === 1
    ? '1 annotation was changed since, or is in use, and stays.'
    : `${count} annotations were changed since, or are in use, and stay.`;
}

function stoppedWords({ done, of }: FolderResult): string {
  return done < of ? ` Stopped after ${done} of ${of} articles; their files are whole.` : '';
}

/** How many problems a message names; the log has all of them. */
const NAMED = 3;

function show(message: string, problems: readonly string[], buttons: readonly string[]): void {
  for (const problem of problems) log.info(problem);
  const more = problems.length > NAMED ? ` And ${problems.length - NAMED} more, see the log.` : '';
  const whole = `${message} ${problems.slice(0, NAMED).join(' ')}${more}`.trim();
  const shown =
    problems.length > 0
      ? window.showWarningMessage(whole, ...buttons, SHOW_LOG)
      : window.showInformationMessage(whole, ...buttons);
  void shown.then((button) => {
    if (button === UNDO) void commands.executeCommand('tippani.undoBulk');
    if (button === SHOW_LOG) log.show();
  });
}
