import { type Disposable, EventEmitter, Uri } from 'vscode';
import type { Span } from '../../core/model';
import { openConflicts } from '../../core/sidecar/conflicts';
import type { Sidecar } from '../../core/sidecar/schema';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { DisposableStore } from '../disposables';
import type { ViewScope } from '../views/viewScope';
import { brokenness } from './brokenness';
import type { FolderReview } from './folderReview';
import type { ReviewArticle, ReviewRef } from './reviewNodes';

/** What needs a person in the open articles, or in all of the workspace. */
export class ReviewList implements Disposable {
  readonly #store = new DisposableStore();
  readonly #open = new Map<string, ReviewArticle>();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  /** Fires when something came, went or changed. */
  readonly onDidChange = this.#changed.event;

  constructor(
    readonly articles: Articles,
    readonly folder: FolderReview,
    readonly scope: ViewScope,
  ) {
    this.#store.add(folder.onDidChange(() => this.#isWhole && this.#changed.fire()));
    this.#store.add(
      scope.onDidChange(() => {
        if (this.#isWhole) void folder.start();
        this.#changed.fire();
      }),
    );
    this.#store.add(articles.onDidChange((article) => this.#take(article)));
    this.#store.add(articles.onDidClose((uri) => this.#open.delete(uri.toString()) && this.#changed.fire()));
    for (const article of articles.all()) this.#take(article);
  }

  /** The articles in which something needs a person, in order of their paths. */
  get all(): readonly ReviewArticle[] {
    const closed = this.#isWhole ? [...this.folder.found.values()] : [];
    const others = closed.filter(({ uri }) => !this.articles.at(Uri.parse(uri)));
    return [...this.#open.values(), ...others].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** How far the folder is read, where it is what is shown. */
  get message(): string {
    return this.#isWhole ? this.folder.message : '';
  }

  get #isWhole(): boolean {
    return this.scope.value === 'folder';
  }

  /** Where the annotation meant may stand, best first; where it stands, if that is known. UTF-16 of the article. */
  placesOf({ uri, id }: ReviewRef): readonly Span[] {
    const article = this.#open.get(uri);
    const unplaced = article?.unplaced.find(({ annotation }) => annotation.id === id);
    if (unplaced) return unplaced.proposals;
    if (!article?.conflicted || !openConflicts(article.conflicted).some((open) => open.id === id)) return [];
    const marks = this.articles.at(Uri.parse(uri))?.marks.marks ?? [];
    return marks.filter((mark) => mark.id === id).map(({ span }) => span);
  }

  dispose(): void {
    this.#store.dispose();
  }

  #take(article: OpenArticle): void {
    const uri = article.document.uri.toString();
    const { unplaced } = article.marks;
    const conflicted = conflictedIn(article);
    const broken = brokenIn(article);
    const isSettled = unplaced.length === 0 && !conflicted && !broken;
    if (isSettled && !this.#open.has(uri)) return;
    const text = article.document.getText();
    if (isSettled) this.#open.delete(uri);
    else
      this.#open.set(uri, {
        uri,
        text,
        unplaced,
        ...(conflicted && { conflicted }),
        ...(broken && { broken }),
      });
    this.#changed.fire();
  }
}

/** The sidecar of an article, where it holds conflicts. */
function conflictedIn({ sidecar, isBroken }: OpenArticle): Sidecar | undefined {
  if (isBroken) return undefined;
  return openConflicts(sidecar).length > 0 ? sidecar : undefined;
}

function brokenIn({ isBroken, file }: OpenArticle): ReviewArticle['broken'] {
  if (!isBroken) return undefined;
  return brokenness(file.text ?? '');
}
