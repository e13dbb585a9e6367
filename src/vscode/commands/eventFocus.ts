import { type Disposable, StatusBarAlignment, type TextEditor, window } from 'vscode';
import type { EventMark } from '../../core/sidecar/marks';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { toSpan } from '../convert';
import { DisposableStore } from '../disposables';
import { eventsAt, markOf } from '../markAt';
import { type MarkRef, refOf } from '../views/nodes';
import { eventName } from './eventWords';
import type { CommandId } from './ids';

/** Knows, of each article, the event that was edited or visited last: roles are filled for it. The status bar names it. */
export class EventFocus implements Disposable {
  readonly #store = new DisposableStore();
  readonly #last = new WeakMap<OpenArticle, MarkRef>();
  readonly #item = this.#store.add(window.createStatusBarItem('tippani.event', StatusBarAlignment.Left, 8));

  constructor(readonly articles: Articles) {
    this.#item.name = 'Tippani: Event';
    // The selection of the event itself: the cursor may be elsewhere by now.
    this.#store.add(
      window.onDidChangeTextEditorSelection(({ textEditor, selections: [first] }) => {
        if (first) this.#look(textEditor, first);
      }),
    );
    this.#store.add(window.onDidChangeActiveTextEditor((editor) => this.#look(editor)));
    this.#store.add(articles.onDidChange(() => this.#show()));
    this.#store.add(articles.onDidClose(() => this.#show()));
    this.#look(window.activeTextEditor);
  }

  /** The event as it is now; undefined where none was visited, or it is gone or rejected. */
  of(article: OpenArticle): EventMark | undefined {
    const ref = this.#last.get(article);
    const mark = ref && markOf(article.marks.marks, ref);
    return mark?.kind === 'event' && mark.status !== 'rejected' ? mark : undefined;
  }

  visit(article: OpenArticle, event: EventMark): void {
    this.#last.set(article, refOf(article.document.uri.toString(), event));
    this.#show();
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** The event that the cursor stands in; of several the one that it stood in before. */
  #look(editor: TextEditor | undefined, selection = editor?.selection): void {
    const article = editor && this.articles.get(editor.document);
    if (article?.isFresh && selection) {
      const here = eventsAt(article.marks.marks, toSpan(article.document, selection));
      const [first] = here;
      const last = this.of(article);
      if (first && !(last && here.includes(last))) this.visit(article, first);
    }
    this.#show();
  }

  #show(): void {
    const article = this.articles.active;
    const event = article && this.of(article);
    if (!article || !event) {
      this.#item.hide();
      return;
    }
    const name = eventName(article.document.getText(), event);
    this.#item.text = `$(symbol-event) ${name}`;
    this.#item.tooltip = `Alt+Q and A, R, P, D or S fills its actor, recipient, place, date or source from the text. Click to edit it.`;
    this.#item.accessibilityInformation = { label: `Event: ${name}` };
    this.#item.command = {
      command: 'tippani.editEvent' satisfies CommandId,
      title: 'Edit Event',
      arguments: [refOf(article.document.uri.toString(), event)],
    };
    this.#item.show();
  }
}
