import { type Disposable, languages, type Memento, type TextDocument, type Uri, workspace } from 'vscode';
import { isHindiArticle } from '../core/article/language';
import { DisposableStore } from './disposables';
import { setting } from './settings';

export const ARTICLE_LANGUAGE = 'hindi-article';

const LEFT_ALONE = 'tippani.leftAlone';

/** Enough text to tell the language: the rest of a large file is not read. */
const SAMPLE_LINES = 200;

/**
 * Gives plain-text documents whose text is Hindi the article language. Each document is looked at once while it is
 * open (an empty one when it is saved, for a text may be pasted into a new file), so a language chosen by hand stays; articles that were unset by command are remembered in the workspace.
 */
export class ArticleRecogniser implements Disposable {
  readonly #store = new DisposableStore();
  readonly #seen = new WeakSet<TextDocument>();

  constructor(readonly memory: Memento) {
    this.#store.add(workspace.onDidOpenTextDocument((document) => this.#consider(document)));
    this.#store.add(workspace.onDidSaveTextDocument((document) => this.#consider(document)));
    for (const document of workspace.textDocuments) this.#consider(document);
  }

  /** Makes the document an article, whatever its text. */
  async set(document: TextDocument): Promise<void> {
    await this.#remember(document.uri, false);
    await languages.setTextDocumentLanguage(document, ARTICLE_LANGUAGE);
  }

  /** Makes the document plain text again and leaves it so. */
  async unset(document: TextDocument): Promise<void> {
    await this.#remember(document.uri, true);
    this.#seen.add(document);
    await languages.setTextDocumentLanguage(document, 'plaintext');
  }

  /** Whether the user said that this file is no article. */
  isLeftAlone(uri: Uri): boolean {
    return isLeftAlone(this.memory, uri);
  }

  dispose(): void {
    this.#store.dispose();
  }

  #consider(document: TextDocument): void {
    if (this.#seen.has(document)) return;
    const sample = isCandidate(document) ? sampleOf(document) : undefined;
    if (sample?.trim() === '') return;
    this.#seen.add(document);
    if (sample === undefined || this.isLeftAlone(document.uri)) return;
    if (!setting('recogniseArticles', document) || !isHindiArticle(sample)) return;
    void languages.setTextDocumentLanguage(document, ARTICLE_LANGUAGE);
  }

  async #remember(uri: Uri, leaveAlone: boolean): Promise<void> {
    const others = leftAlone(this.memory).filter((known) => known !== uri.toString());
    await this.memory.update(LEFT_ALONE, leaveAlone ? [...others, uri.toString()] : others);
  }
}

/** Whether the user said that this file is no article; `memory` is the workspace's. */
export function isLeftAlone(memory: Memento, uri: Uri): boolean {
  return leftAlone(memory).includes(uri.toString());
}

function leftAlone(memory: Memento): readonly string[] {
  return memory.get<readonly string[]>(LEFT_ALONE, []);
}

/** Documents of these schemes are views of others or output, not articles on a file system. */
const FOREIGN_SCHEMES: ReadonlySet<string> = new Set([
  'git',
  'gitfs',
  'gitlens',
  'review',
  'pr',
  'output',
  'vscode-scm',
  'vscode-local-history',
  'comment',
  'search-editor',
]);

/** Whether the document is an article that Tippani works on. */
export function isArticle(document: TextDocument): boolean {
  return document.languageId === ARTICLE_LANGUAGE && !FOREIGN_SCHEMES.has(document.uri.scheme);
}

function isCandidate(document: TextDocument): boolean {
  return (
    document.languageId === 'plaintext' &&
    !FOREIGN_SCHEMES.has(document.uri.scheme) &&
    document.uri.path.toLowerCase().endsWith('.txt')
  );
}

function sampleOf(document: TextDocument): string {
  if (document.lineCount <= SAMPLE_LINES) return document.getText();
  return document.getText(
    document.validateRange(document.lineAt(SAMPLE_LINES).range.with(document.lineAt(0).range.start)),
  );
}
