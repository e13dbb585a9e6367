import { type Disposable, EventEmitter } from 'vscode';
import type { Unplaced } from '../../core/sidecar/marks';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { DisposableStore } from '../disposables';
import type { ReviewArticle, ReviewRef } from './reviewNodes';

/** What needs a person in the open articles. */
export class ReviewList implements Disposable {
  readonly #store = new DisposableStore();
  readonly #open = new Map<string, ReviewArticle>();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  /** Fires when something came, went or changed. */
  readonly onDidChange = this.#changed.event;

  constructor(readonly articles: Articles) {
    this.#store.add(articles.onDidChange((article) => this.#take(article)));
    this.#store.add(articles.onDidClose((uri) => this.#open.delete(uri.toString()) && this.#changed.fire()));
    for (const article of articles.all()) this.#take(article);
  }

  /** The articles in which something needs a person, in order of their paths. */
  get all(): readonly ReviewArticle[] {
    return [...this.#open.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** The annotation without a place that is meant, as it is now. */
  find({ uri, id }: ReviewRef): Unplaced | undefined {
    return this.#open.get(uri)?.unplaced.find(({ annotation }) => annotation.id === id);
  }

  dispose(): void {
    this.#store.dispose();
  }

  #take({ document, marks }: OpenArticle): void {
    const uri = document.uri.toString();
    const { unplaced } = marks;
    if (unplaced.length === 0 && !this.#open.has(uri)) return;
    if (unplaced.length === 0) this.#open.delete(uri);
    else this.#open.set(uri, { uri, text: document.getText(), unplaced });
    this.#changed.fire();
  }
}
