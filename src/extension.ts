import { commands, type Disposable, type ExtensionContext, workspace } from 'vscode';
import { ARTICLE_IDS, type CommandId, STANDING_IDS } from './vscode/commands/ids';
import { ArticleRecogniser, isArticle } from './vscode/recognise';
import type { ReviewNode } from './vscode/review/reviewNodes';
import type { ChangeNode } from './vscode/since/changeNodes';
import type { Disk } from './vscode/textFiles';
import { unwrittenArticles } from './vscode/unwritten';
import { LateTree } from './vscode/views/lateTree';
import { scopeIn } from './vscode/views/viewScope';
import type { startWorkbench, Workbench } from './workbench';

/** What differs between the hosts that the extension runs in. */
export interface Platform {
  readonly host: 'node' | 'web';
  /** Writes files on disks, where the host has any. */
  readonly disk?: Disk;
  /** The program that runs JavaScript outside of VS Code, where the host has one. */
  readonly program?: string;
  /** Loads the code that works on articles; it is not needed before there is one. */
  loadWorkbench(): Promise<{ readonly startWorkbench: typeof startWorkbench }>;
}

/** What other extensions, and the tests, get from activating this one. */
export interface TippaniApi {
  readonly host: Platform['host'];
  /** Starts the part that works on articles, if no article has done so yet. */
  workbench(): Promise<Workbench>;
  /** Resolves when what was decided is written; the window may close then. */
  idle(): Promise<void>;
}

/**
 * Starts the extension. All it does at once is to look for Hindi articles, so that other text files cost next to
 * nothing; the analysis, the highlights and the rest are loaded with the first article, command or view.
 */
export function activate(context: ExtensionContext, platform: Platform): TippaniApi {
  const own = <T extends Disposable>(item: T): T => {
    context.subscriptions.push(item);
    return item;
  };
  const recogniser = own(new ArticleRecogniser(context.workspaceState));
  const events = own(new LateTree('tippani.events', { canSelectMany: true }));
  const entities = own(new LateTree('tippani.entities'));
  const review = own(new LateTree<ReviewNode>('tippani.review'));
  const changes = own(new LateTree<ChangeNode>('tippani.changes', { canSelectMany: true }));

  let started: Promise<Workbench> | undefined;
  const workbench = () => {
    started ??= platform.loadWorkbench().then(({ startWorkbench }) => {
      return own(
        startWorkbench({
          memory: context.workspaceState,
          disk: platform.disk,
          program: platform.program,
          globalStorage: context.globalStorageUri,
          storage: context.storageUri ?? context.globalStorageUri,
          extensionUri: context.extensionUri,
          recogniser,
          events,
          entities,
          review,
          changes,
        }),
      );
    });
    return started;
  };

  const register = (id: CommandId) => {
    // A tree gives the item that was clicked, and all that are selected.
    const run = async (argument: unknown, selected: unknown) =>
      (await workbench()).run(id, argument, selected);
    own(commands.registerCommand(id, run));
  };
  STANDING_IDS.forEach(register);
  // Nobody can have asked for the others yet: they must not hold up what VS Code starts after this extension.
  const late = setTimeout(() => ARTICLE_IDS.forEach(register));
  own({ dispose: () => clearTimeout(late) });
  // A view of the whole folder needs no article to be open.
  const ofFolder = [
    ['tippani.eventScope', events.view],
    ['tippani.entityScope', entities.view],
    ['tippani.reviewScope', review.view],
  ] as const;
  for (const [key, view] of ofFolder) {
    if (scopeIn(context.workspaceState, key) !== 'folder') continue;
    own(view.onDidChangeVisibility(({ visible }) => visible && void workbench()));
    if (view.visible) void workbench();
  }
  own(workspace.onDidOpenTextDocument((document) => isArticle(document) && void workbench()));
  const isNeeded =
    workspace.textDocuments.some(isArticle) || unwrittenArticles(context.workspaceState).length > 0;
  if (isNeeded) void workbench();
  return { host: platform.host, workbench, idle: async () => (await started)?.articles.idle() };
}
