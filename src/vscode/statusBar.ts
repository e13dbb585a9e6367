import { type Disposable, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { OpenArticle } from './article';
import type { Articles } from './articles';
import type { CommandId } from './commands/ids';
import { DisposableStore } from './disposables';
import { dateItem } from './time/dateItem';

/** Shows the publication date of the active article and how many of its marks are decided. */
export class StatusBar implements Disposable {
  readonly #store = new DisposableStore();
  readonly #date = this.#store.add(
    window.createStatusBarItem('tippani.published', StatusBarAlignment.Left, 10),
  );
  readonly #progress = this.#store.add(
    window.createStatusBarItem('tippani.progress', StatusBarAlignment.Left, 9),
  );

  constructor(readonly articles: Articles) {
    this.#date.name = 'Tippani: Publication Date';
    this.#date.command = 'tippani.setPublished' satisfies CommandId;
    this.#progress.name = 'Tippani: Progress';
    this.#progress.command = 'tippani.nextSuggestion' satisfies CommandId;
    this.#store.add(window.onDidChangeActiveTextEditor(() => this.#update()));
    this.#store.add(articles.onDidChange(() => this.#update()));
    this.#store.add(articles.onDidClose(() => this.#update()));
    this.#update();
  }

  dispose(): void {
    this.#store.dispose();
  }

  #update(): void {
    const article = this.articles.active;
    if (!article) {
      this.#date.hide();
      this.#progress.hide();
      return;
    }
    this.#showDate(article);
    this.#showProgress(article);
  }

  #showDate(article: OpenArticle): void {
    const { text, tooltip, isWanted } = dateItem(article);
    this.#date.text = `$(calendar) ${text}`;
    this.#date.tooltip = tooltip;
    this.#date.accessibilityInformation = { label: `${text}. ${tooltip}` };
    this.#date.backgroundColor = isWanted ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#date.show();
  }

  #showProgress({ marks }: OpenArticle): void {
    const coded = marks.marks.filter(({ kind }) => kind !== 'note');
    const open = coded.filter(({ status }) => status === 'suggested').length;
    const lost = marks.unplaced.length;
    this.#progress.text = `$(checklist) ${coded.length - open}/${coded.length}${lost > 0 ? ` $(warning) ${lost}` : ''}`;
    const words = [
      `${coded.length - open} of ${coded.length} marks decided. Click for the next suggestion.`,
      lost > 0
        ? `${lost} ${lost === 1 ? 'annotation has' : 'annotations have'} lost the place in the text, see the Review view.`
        : '',
    ].join(' ');
    this.#progress.tooltip = words;
    this.#progress.accessibilityInformation = { label: words };
    this.#progress.show();
  }
}
