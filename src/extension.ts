import type { Disposable, ExtensionContext } from 'vscode';
import { Articles } from './vscode/articles';
import { registerCommands } from './vscode/commands/register';
import { ContextKeys } from './vscode/contextKeys';
import { Highlights } from './vscode/highlights';
import { MarkHovers } from './vscode/hovers';
import { log } from './vscode/log';
import { ArticleRecogniser } from './vscode/recognise';
import { SidecarProblems } from './vscode/sidecarProblems';
import { StatusBar } from './vscode/statusBar';
import { EventsGrouping } from './vscode/views/grouping';
import { registerViews, type Views } from './vscode/views/register';

/** What differs between the hosts that the extension runs in. */
export interface Platform {
  readonly host: 'node' | 'web';
}

/** What other extensions, and the tests, get from activating this one. */
export interface TippaniApi {
  readonly host: Platform['host'];
  readonly articles: Articles;
  readonly views: Views;
}

/** Starts the extension; synchronous, so that activation on a file that is not Hindi costs next to nothing. */
export function activate(context: ExtensionContext, platform: Platform): TippaniApi {
  const own = <T extends Disposable>(item: T): T => {
    context.subscriptions.push(item);
    return item;
  };
  own(log);
  const articles = own(new Articles(context.workspaceState));
  const recogniser = own(new ArticleRecogniser(context.workspaceState));
  const grouping = own(new EventsGrouping(context.workspaceState));
  own(registerCommands({ articles, recogniser, grouping }));
  const views = own(registerViews(articles, grouping));
  own(new ContextKeys(articles));
  own(new Highlights(articles));
  own(new MarkHovers(articles).register());
  own(new StatusBar(articles));
  own(new SidecarProblems(articles));
  return { host: platform.host, articles, views };
}
