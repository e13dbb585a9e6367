import { ProgressLocation, Uri, window } from 'vscode';
import { type Articles, nameOf } from '../articles';
import type { FolderArticle } from '../folder/folderArticle';
import type { FolderIndex } from '../folder/folderIndex';
import { changeArticle, type Make, type Outcome } from './articleChange';
import type { ArticleChange } from './lastFolderChange';

/** What a run over articles did, as far as it came. */
export interface FolderResult {
  /** Those that were changed. */
  readonly articles: readonly ArticleChange[];
  readonly problems: readonly string[];
  /** How many articles were dealt with, of how many; less where the user stopped it. */
  readonly done: number;
  readonly of: number;
}

/** The articles of the folder, read first if need be; undefined where the user stops the reading. */
export async function readFolder(index: FolderIndex): Promise<readonly FolderArticle[] | undefined> {
  const options = {
    location: ProgressLocation.Notification,
    title: 'Reading the articles of the folder',
    cancellable: true,
  };
  return window.withProgress(options, async (progress, token) => {
    const listening = index.onDidChange(() => {
      const { done, of } = index.progress;
      if (of > 0) progress.report({ message: `${done} of ${of} text files` });
    });
    await index.start(token);
    listening.dispose();
    return token.isCancellationRequested ? undefined : index.all;
  });
}

/** Changes articles one after another with a progress that can be stopped between two of them. */
export function changeArticles(
  articles: Articles,
  title: string,
  steps: readonly { readonly uri: string; readonly make: Make }[],
): Promise<FolderResult> {
  return runOver(
    title,
    steps.map(({ uri, make }) => ({ uri, run: () => changeArticle(articles, Uri.parse(uri), make) })),
  );
}

/** Runs steps one after another; what a step has begun is ended, so that files are whole however it stops. */
export async function runOver(
  title: string,
  steps: readonly { readonly uri: string; readonly run: () => Promise<Outcome> }[],
): Promise<FolderResult> {
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    const changed: ArticleChange[] = [];
    const problems: string[] = [];
    let done = 0;
    for (const { uri, run } of steps) {
      if (token.isCancellationRequested) break;
      const message = `${nameOf(Uri.parse(uri))} (${done + 1} of ${steps.length})`;
      progress.report({ message, increment: 100 / steps.length });
      const { step, created, problem } = await run();
      if (step.edit.length > 0) changed.push({ uri, ...step, ...(created && { created }) });
      if (problem !== undefined) problems.push(problem);
      done++;
      // Lets a click on Cancel come between two articles.
      await new Promise((next) => setTimeout(next, 0));
    }
    return { articles: changed, problems, done, of: steps.length };
  });
}
