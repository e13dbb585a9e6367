import type { Memento } from 'vscode';
import { type Step, stepWithoutTexts } from '../../core/sidecar/step';

/** What was done to one article, with what it needs to be taken back. */
export interface ArticleChange extends Step {
  readonly uri: string;
  /** Whether the article had no sidecar before. */
  readonly created?: boolean;
}

/** A change of many articles at once. */
export interface FolderChange {
  readonly articles: readonly ArticleChange[];
}

const KEY = 'tippani.folderChange';
/** VS Code warns of more than 512 KB in the storage of a workspace; others keep theirs there too. */
const MOST_STORED = 256_000;

/** The last change of a folder, to take back; after a reload of the window too, unless it is very large. */
export class LastFolderChange {
  #change: FolderChange | undefined;

  constructor(readonly memory: Memento) {
    this.#change = withTexts(memory.get<FolderChange>(KEY));
  }

  get(): FolderChange | undefined {
    return this.#change;
  }

  /** Remembers a change in place of the one before it; undefined forgets that. */
  set(change: FolderChange | undefined): void {
    this.#change = change;
    const isSmall = change && JSON.stringify(change).length <= MOST_STORED;
    void this.memory.update(KEY, isSmall ? change : undefined);
  }
}

/** Earlier versions kept no texts. */
function withTexts(change: FolderChange | undefined): FolderChange | undefined {
  return (
    change && {
      articles: change.articles.map((one) => (one.texts ? one : { ...one, ...stepWithoutTexts(one.edit) })),
    }
  );
}
