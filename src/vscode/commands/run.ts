import { commands, window } from 'vscode';
import { DecisionError, NothingMeant } from '../article';
import type { Articles } from '../articles';
import type { LastFolderChange } from '../bulk/lastFolderChange';
import { commentHandlers } from '../comments/commentCommands';
import type { NoteThreads } from '../comments/noteThreads';
import type { FolderIndex } from '../folder/folderIndex';
import { gitSetup } from '../git/gitSetup';
import type { Launcher } from '../git/launcher';
import type { Lexicons } from '../lexicons';
import { report } from '../messages';
import type { ArticleRecogniser } from '../recognise';
import type { Review } from '../review/review';
import { reviewHandlers } from '../review/reviewCommands';
import type { Since } from '../since/since';
import { sinceHandlers } from '../since/sinceCommands';
import { UnwrittenError } from '../unwritten';
import { showUnwritten } from '../unwrittenOffer';
import { inOpen } from '../views/lateTree';
import type { TreeNode } from '../views/nodes';
import type { Views } from '../views/register';
import { openSidecar, redo, setLanguage, undo, unsetLanguage } from './articleCommands';
import { bulkHandlers } from './bulk';
import { bulkFolderHandlers } from './bulkFolder';
import { publish, setDateValue } from './dates';
import { accept, note, reject, remove } from './decisions';
import { eventHandlers } from './eventCommands';
import type { EventFocus } from './eventFocus';
import { type EventViewContext, eventViewHandlers } from './eventView';
import { findHandlers } from './findAndMark';
import type { CommandId } from './ids';
import { addToLexicon, neverAName, openLexicon } from './lexicon';
import { sameAs } from './linking';
import { markAllOccurrences } from './markAll';
import { changeType, markSelection } from './marking';
import {
  nextMark,
  nextMention,
  nextSuggestion,
  previousMark,
  previousMention,
  previousSuggestion,
} from './navigation';

/** What commands work on. */
export interface CommandContext extends EventViewContext {
  readonly articles: Articles;
  readonly lexicons: Lexicons;
  readonly recogniser: ArticleRecogniser;
  readonly index: FolderIndex;
  readonly review: Review;
  readonly since: Since;
  /** What git runs; undefined where there is nothing to run. */
  readonly launcher: Launcher | undefined;
  readonly folderChange: LastFolderChange;
  readonly threads: NoteThreads;
  readonly focus: EventFocus;
  readonly views: Views;
}

/** Handlers of some commands. */
export type HandlerTable = Readonly<Partial<Record<CommandId, Handler>>>;

/** `selected`: all items that are selected in the tree that the command was called from. */
type Handler = (argument: unknown, selected: unknown) => Promise<void> | void;

function handlers(context: CommandContext): Readonly<Record<CommandId, Handler>> {
  const { articles, lexicons, recogniser, scope, index, review, focus, since, launcher } = context;
  const entities = context.views.entities.tree;
  return {
    ...eventViewHandlers(context),
    ...bulkHandlers(context),
    ...bulkFolderHandlers(context),
    ...findHandlers(context),
    ...commentHandlers(context),
    'tippani.markSelection': (argument) => markSelection(articles, argument),
    'tippani.accept': (argument, selected) => accept(articles, argument, selected),
    'tippani.reject': (argument, selected) => reject(articles, argument, selected),
    'tippani.changeType': (argument) => changeType(articles, argument),
    'tippani.delete': (argument) => remove(articles, argument),
    'tippani.addNote': (argument) => note(articles, argument),
    'tippani.nextSuggestion': () => nextSuggestion(articles),
    'tippani.previousSuggestion': () => previousSuggestion(articles),
    'tippani.nextMark': () => nextMark(articles),
    'tippani.previousMark': () => previousMark(articles),
    'tippani.nextMention': () => nextMention(articles),
    'tippani.previousMention': () => previousMention(articles),
    ...eventHandlers({ articles, focus }),
    'tippani.sameAs': (argument) => sameAs({ articles, lexicons, index }, argument),
    'tippani.setDateValue': (argument) => setDateValue(articles, argument),
    'tippani.setPublished': (argument) => publish(articles, argument),
    'tippani.openSidecar': () => openSidecar(articles),
    'tippani.markAll': (argument) => markAllOccurrences(articles, argument),
    'tippani.addToLexicon': (argument) => addToLexicon(articles, lexicons, argument),
    'tippani.neverAName': (argument) => neverAName(articles, lexicons, argument),
    'tippani.openLexicon': () => openLexicon(articles),
    'tippani.undo': (argument) => undo(articles, argument),
    'tippani.redo': (argument) => redo(articles, argument),
    'tippani.entitiesOfFolder': inOpen(entities, () => scope.set('folder')),
    'tippani.entitiesOfArticle': inOpen(entities, () => scope.set('article')),
    ...reviewHandlers(review),
    'tippani.showUnwritten': () => showUnwritten(articles, articles.memory),
    ...sinceHandlers(since),
    'tippani.gitSetup': () => gitSetup(launcher),
    'tippani.setLanguage': () => setLanguage(recogniser),
    'tippani.unsetLanguage': () => unsetLanguage(recogniser),
  };
}

/** The commands that take what was typed into a box: VS Code empties it unless the command fails. */
const TYPED: ReadonlySet<CommandId> = new Set(['tippani.createComment', 'tippani.replyComment']);

/**
 * Gives the function that runs commands; what goes wrong in one is told to the user, and rejects only where what was typed
 * would be lost. Commands run one after another:
 * two keys that arrive together must not both see the cursor where the first one found it.
 */
export function commandRunner(
  context: CommandContext,
): (id: CommandId, argument: unknown, selected?: unknown) => Promise<void> {
  const table = handlers(context);
  let last: Promise<void> = Promise.resolve();
  return (id, argument, selected) => {
    // At once: by its turn the focus may be on another row.
    const called = inView(context.views, argument);
    const done = last.then(async () => {
      const marks = await called;
      if (marks?.length === 0) throw new DecisionError(NO_EVENT);
      await (marks ? table[id](marks[0], marks) : table[id](argument, selected));
    });
    last = done.catch(tell);
    return TYPED.has(id) ? last.then(() => done.catch(ifLost)) : last;
  };
}

const NO_EVENT = 'Choose an event in the view, or what one article tells of it.';

/**
 * The marks meant in the view that a key was pressed in: VS Code does not tell, so the key's argument names the view. They
 * are the rows selected there, else the one that has the focus; undefined where the key was pressed elsewhere.
 */
async function inView({ events }: Views, argument: unknown): Promise<readonly TreeNode[] | undefined> {
  if (typeof argument !== 'object' || argument === null || !('view' in argument)) return undefined;
  const { view } = events.tree;
  // Arrow keys move the focus alone.
  if (view.selection.length < 2) await commands.executeCommand('list.select');
  return view.selection.filter(({ ref, context }) => ref && context);
}

function tell(error: unknown): void {
  if (error instanceof NothingMeant)
    void window.setStatusBarMessage(`$(circle-slash) ${error.message}`, 5000);
  else if (error instanceof DecisionError) void window.showWarningMessage(error.message);
  else report('This could not be done.', error);
}

/** What is only not written yet is not lost. */
function ifLost(error: unknown): void {
  if (!(error instanceof UnwrittenError)) throw error;
}
