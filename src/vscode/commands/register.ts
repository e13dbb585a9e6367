import { commands, type Disposable, window } from 'vscode';
import { DecisionError } from '../article';
import type { Articles } from '../articles';
import { DisposableStore } from '../disposables';
import { report } from '../messages';
import type { ArticleRecogniser } from '../recognise';
import type { EventsGrouping } from '../views/grouping';
import { openSidecar, publish, redo, setLanguage, undo, unsetLanguage } from './articleCommands';
import { accept, note, reject, remove } from './decisions';
import { COMMAND_IDS, type CommandId } from './ids';
import { changeType, markSelection } from './marking';
import { nextMark, nextSuggestion, previousMark, previousSuggestion } from './navigation';

/** What commands work on. */
export interface CommandContext {
  readonly articles: Articles;
  readonly recogniser: ArticleRecogniser;
  readonly grouping: EventsGrouping;
}

type Handler = (argument: unknown) => Promise<void> | void;

function handlers({ articles, recogniser, grouping }: CommandContext): Readonly<Record<CommandId, Handler>> {
  return {
    'tippani.markSelection': () => markSelection(articles),
    'tippani.accept': (argument) => accept(articles, argument),
    'tippani.reject': (argument) => reject(articles, argument),
    'tippani.changeType': (argument) => changeType(articles, argument),
    'tippani.delete': (argument) => remove(articles, argument),
    'tippani.addNote': (argument) => note(articles, argument),
    'tippani.nextSuggestion': () => nextSuggestion(articles),
    'tippani.previousSuggestion': () => previousSuggestion(articles),
    'tippani.nextMark': () => nextMark(articles),
    'tippani.previousMark': () => previousMark(articles),
    'tippani.setPublished': () => publish(articles),
    'tippani.openSidecar': () => openSidecar(articles),
    'tippani.undo': () => undo(articles),
    'tippani.redo': () => redo(articles),
    'tippani.groupByDate': () => grouping.set('date'),
    'tippani.groupByType': () => grouping.set('type'),
    'tippani.setLanguage': () => setLanguage(recogniser),
    'tippani.unsetLanguage': () => unsetLanguage(recogniser),
  };
}

/** Registers every command; what goes wrong in one is told to the user. */
export function registerCommands(context: CommandContext): Disposable {
  const store = new DisposableStore();
  const table = handlers(context);
  for (const id of COMMAND_IDS) store.add(commands.registerCommand(id, guarded(table[id])));
  return store;
}

function guarded(handler: Handler): Handler {
  return async (argument) => {
    try {
      await handler(argument);
    } catch (error) {
      if (error instanceof DecisionError) void window.showWarningMessage(error.message);
      else report('This could not be done.', error);
    }
  };
}
