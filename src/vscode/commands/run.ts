import { window } from 'vscode';
import { DecisionError } from '../article';
import type { Articles } from '../articles';
import type { LastFolderChange } from '../bulk/lastFolderChange';
import { commentHandlers } from '../comments/commentCommands';
import type { NoteThreads } from '../comments/noteThreads';
import type { FolderIndex } from '../folder/folderIndex';
import type { Lexicons } from '../lexicons';
import { report } from '../messages';
import type { ArticleRecogniser } from '../recognise';
import type { Review } from '../review/review';
import { reviewHandlers } from '../review/reviewCommands';
import { showUnwritten } from '../unwrittenOffer';
import { openSidecar, redo, setLanguage, undo, unsetLanguage } from './articleCommands';
import { bulkHandlers } from './bulk';
import { bulkFolderHandlers } from './bulkFolder';
import { publish, setDateValue } from './dates';
import { accept, note, reject, remove } from './decisions';
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
  readonly folderChange: LastFolderChange;
  readonly threads: NoteThreads;
}

/** Handlers of some commands. */
export type HandlerTable = Readonly<Partial<Record<CommandId, Handler>>>;

type Handler = (argument: unknown) => Promise<void> | void;

function handlers(context: CommandContext): Readonly<Record<CommandId, Handler>> {
  const { articles, lexicons, recogniser, scope, index, review } = context;
  return {
    ...eventViewHandlers(context),
    ...bulkHandlers(context),
    ...bulkFolderHandlers(context),
    ...findHandlers(context),
    ...commentHandlers(context),
    'tippani.markSelection': (argument) => markSelection(articles, argument),
    'tippani.accept': (argument) => accept(articles, argument),
    'tippani.reject': (argument) => reject(articles, argument),
    'tippani.changeType': (argument) => changeType(articles, argument),
    'tippani.delete': (argument) => remove(articles, argument),
    'tippani.addNote': (argument) => note(articles, argument),
    'tippani.nextSuggestion': () => nextSuggestion(articles),
    'tippani.previousSuggestion': () => previousSuggestion(articles),
    'tippani.nextMark': () => nextMark(articles),
    'tippani.previousMark': () => previousMark(articles),
    'tippani.nextMention': () => nextMention(articles),
    'tippani.previousMention': () => previousMention(articles),
    'tippani.sameAs': (argument) => sameAs({ articles, lexicons, index }, argument),
    'tippani.setDateValue': (argument) => setDateValue(articles, argument),
    'tippani.setPublished': (argument) => publish(articles, argument),
    'tippani.openSidecar': () => openSidecar(articles),
    'tippani.markAll': (argument) => markAllOccurrences(articles, argument),
    'tippani.addToLexicon': (argument) => addToLexicon(articles, lexicons, argument),
    'tippani.neverAName': (argument) => neverAName(articles, lexicons, argument),
    'tippani.openLexicon': () => openLexicon(articles),
    'tippani.undo': () => undo(articles),
    'tippani.redo': () => redo(articles),
    'tippani.entitiesOfFolder': () => scope.set('folder'),
    'tippani.entitiesOfArticle': () => scope.set('article'),
    ...reviewHandlers(review),
    'tippani.showUnwritten': () => showUnwritten(articles, articles.memory),
    'tippani.setLanguage': () => setLanguage(recogniser),
    'tippani.unsetLanguage': () => unsetLanguage(recogniser),
  };
}

/**
 * Gives the function that runs commands; what goes wrong in one is told to the user. Commands run one after another:
 * two keys that arrive together must not both see the cursor where the first one found it.
 */
export function commandRunner(context: CommandContext): (id: CommandId, argument: unknown) => Promise<void> {
  const table = handlers(context);
  let last: Promise<void> = Promise.resolve();
  return (id, argument) => {
    last = last.then(() => guarded(table[id], argument));
    return last;
  };
}

async function guarded(handler: Handler, argument: unknown): Promise<void> {
  try {
    await handler(argument);
  } catch (error) {
    if (error instanceof DecisionError) void window.showWarningMessage(error.message);
    else report('This could not be done.', error);
  }
}
