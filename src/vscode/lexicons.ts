import {
  type Disposable,
  type FileSystemWatcher,
  languages,
  RelativePattern,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { checkLexicon, type LexiconProblem } from '../core/lexicon/check';
import { lexiconOf, parseLexicon, printLexicon } from '../core/lexicon/codec';
import {
  applyLexiconEdit,
  entryOf,
  invertLexiconEdit,
  type LexiconEdit,
  type LexiconStep,
} from '../core/lexicon/edit';
import { type Lexicon, mergeLexicons } from '../core/lexicon/lexicon';
import {
  EMPTY_LEXICON_FILE,
  isEmptyLexiconFile,
  LEXICON_NAME,
  type LexiconFile,
  type NameEntry,
} from '../core/lexicon/schema';
import type { AnalysisOptions, LexiconSource } from './analysisOptions';
import { DisposableStore } from './disposables';
import { toDiagnostic } from './sidecarProblems';
import { readText, replaceFile } from './textFiles';
import { Turns } from './turns';

const BROKEN =
  'The lexicon cannot be read, and Tippani does not write over it. Repair it first: see Problems.';
const UNSAVED = 'The lexicon is open with changes that are not saved. Save it first.';
const GONE = 'The lexicon was changed meanwhile; take the entry out by hand.';

/** A lexicon file as last read. What could not be read leaves the lexicon that was there before. */
interface Known {
  readonly uri: Uri;
  /** Null where there is no file, undefined where the file system failed. */
  readonly text: string | null | undefined;
  readonly file: LexiconFile;
  readonly lexicon: Lexicon;
}

/**
 * The lexicons that apply to articles: one in each folder from the article's up to the root of its workspace folder, the
 * nearest winning. Reads them, tells the analyses of changes, reports in Problems what is wrong with them, and writes.
 */
export class Lexicons implements LexiconSource, Disposable {
  readonly #store = new DisposableStore();
  readonly #problems = this.#store.add(languages.createDiagnosticCollection('tippani.lexicon'));
  readonly #known = new Map<string, Known>();
  readonly #reading = new Map<string, Promise<void>>();
  readonly #merged = new Map<string, Lexicon | undefined>();
  readonly #watchers = new Map<string, FileSystemWatcher>();
  readonly #turns = new Turns();

  constructor(readonly using: AnalysisOptions) {
    const on = this.#store;
    this.#follow(on.add(workspace.createFileSystemWatcher(`**/${LEXICON_NAME}`)));
    on.add(workspace.onDidSaveTextDocument(({ uri }) => isLexicon(uri) && void this.#reread(uri)));
    // Some file systems tell of no change.
    on.add(window.onDidChangeWindowState(({ focused }) => focused && this.#rereadAll()));
    on.add(window.onDidChangeActiveTextEditor((editor) => editor && this.#rereadFor(editor.document)));
    on.add(workspace.onDidCloseTextDocument(() => this.#unwatch()));
    on.add(workspace.onDidChangeWorkspaceFolders(() => this.#readFolders()));
    using.useLexicons(this);
  }

  lexiconOf(article: Uri): Lexicon | undefined {
    const key = folderOf(article);
    if (!this.#merged.has(key)) {
      const uris = lexiconUris(article);
      if (uris.some((uri) => !this.#known.has(uri.toString()))) {
        void this.ready(article);
        return undefined;
      }
      this.#merged.set(
        key,
        mergeLexicons(uris.flatMap((uri) => this.#known.get(uri.toString())?.lexicon ?? [])),
      );
    }
    return this.#merged.get(key);
  }

  async ready(article: Uri): Promise<void> {
    await Promise.all(lexiconUris(article).map((uri) => this.#readOnce(uri)));
  }

  /** The names of all lexicons that apply to an article, the nearest first. */
  namesFor(article: Uri): readonly NameEntry[] {
    return lexiconUris(article).flatMap((uri) => this.#known.get(uri.toString())?.file.names ?? []);
  }

  /** The entry of a text in a lexicon that lies nearer to the article than the one in its workspace folder. */
  nameNearer(article: Uri, text: string): NameEntry | undefined {
    const nearer = lexiconUris(article).slice(0, -1);
    for (const uri of nearer) {
      const { file } = this.#known.get(uri.toString()) ?? {};
      const entry = file && entryOf(file, text);
      if (entry) return entry;
    }
    return undefined;
  }

  /**
   * Makes a step from what stands in the file now and writes it: the file is created with its first entry and deleted
   * with its last. Rejects where the file system refuses.
   */
  change(uri: Uri, make: (file: LexiconFile) => LexiconStep): Promise<LexiconStep> {
    return this.#turns.take(() => this.#change(uri, make));
  }

  /** Takes a step back, whatever else was written since. */
  takeBack(uri: Uri, edit: LexiconEdit): Promise<LexiconStep> {
    const back = invertLexiconEdit(edit);
    return this.change(uri, (file) => (applyLexiconEdit(file, back) ? { edit: back } : { refusal: GONE }));
  }

  dispose(): void {
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#store.dispose();
  }

  async #change(uri: Uri, make: (file: LexiconFile) => LexiconStep): Promise<LexiconStep> {
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open?.isDirty) return { refusal: UNSAVED };
    for (;;) {
      const present = await readText(uri);
      const parsed = present === null ? { file: EMPTY_LEXICON_FILE } : parseLexicon(present);
      if ('problems' in parsed) return { refusal: BROKEN };
      const step = make(parsed.file);
      const changed = 'edit' in step && applyLexiconEdit(parsed.file, step.edit);
      if (!changed) return step;
      const isEmpty = isEmptyLexiconFile(changed);
      const written = await replaceFile(uri, present, { text: printLexicon(changed), isEmpty });
      if (!written) continue;
      this.#take(uri, written.text);
      return step;
    }
  }

  #readOnce(uri: Uri): Promise<void> {
    const key = uri.toString();
    const reading = this.#reading.get(key) ?? this.#reread(uri);
    this.#reading.set(key, reading);
    this.#watchOutside(uri);
    return reading;
  }

  async #reread(uri: Uri): Promise<void> {
    await this.#turns.idle();
    const before = this.#known.get(uri.toString());
    try {
      const text = await readText(uri);
      // A change was written while this was read: it may be what stood there before.
      if (this.#known.get(uri.toString()) !== before) return await this.#reread(uri);
      this.#take(uri, text);
    } catch (error) {
      const { file } = this.#known.get(uri.toString()) ?? { file: EMPTY_LEXICON_FILE };
      this.#known.set(uri.toString(), { uri, text: undefined, file, lexicon: lexiconOf(file) });
      this.#show(uri, [unreadable(error)]);
    }
  }

  #rereadAll(): void {
    for (const { uri } of this.#known.values()) void this.#reread(uri);
  }

  /** Only those of one document, which need not be known as an article yet: a folder can have hundreds. */
  #rereadFor({ uri: document }: TextDocument): void {
    if (document.path === '') return;
    for (const uri of lexiconUris(document)) if (this.#known.has(uri.toString())) void this.#reread(uri);
  }

  /** Takes note of what stands in a file now. */
  #take(uri: Uri, text: string | null): void {
    const key = uri.toString();
    const before = this.#known.get(key);
    if (before?.text === text) return;
    const parsed = text === null ? { file: EMPTY_LEXICON_FILE } : parseLexicon(text);
    this.#show(uri, text === null ? [] : checkLexicon(text));
    const file = 'file' in parsed ? parsed.file : (before?.file ?? EMPTY_LEXICON_FILE);
    this.#known.set(key, { uri, text, file, lexicon: lexiconOf(file) });
    if (before || text !== null) this.#tell();
  }

  #show(uri: Uri, problems: readonly LexiconProblem[]): void {
    this.#problems.set(uri, problems.map(toDiagnostic));
  }

  #tell(): void {
    this.#merged.clear();
    this.using.useLexicons(this);
  }

  #follow(watcher: FileSystemWatcher): void {
    const changed = (uri: Uri) => this.#known.has(uri.toString()) && void this.#reread(uri);
    watcher.onDidChange(changed);
    watcher.onDidCreate(changed);
    watcher.onDidDelete(changed);
  }

  /** A file outside of the workspace needs a watcher of its own. */
  #watchOutside(uri: Uri): void {
    const key = uri.toString();
    if (workspace.getWorkspaceFolder(uri) || this.#watchers.has(key)) return;
    const pattern = new RelativePattern(Uri.joinPath(uri, '..'), LEXICON_NAME);
    const watcher = workspace.createFileSystemWatcher(pattern);
    this.#watchers.set(key, watcher);
    this.#follow(watcher);
  }

  /** Drops the watchers of folders outside of the workspace in which nothing is open, and what they watched. */
  #unwatch(): void {
    if (this.#watchers.size === 0) return;
    const folders = new Set(workspace.textDocuments.map(({ uri }) => folderOf(uri)));
    for (const [key, watcher] of this.#watchers) {
      const uri = Uri.parse(key);
      if (folders.has(folderOf(uri)) && !workspace.getWorkspaceFolder(uri)) continue;
      watcher.dispose();
      this.#watchers.delete(key);
      this.#forget(uri);
    }
  }

  /** What was in the workspace and is no longer needs watchers of its own, if anything there is open. */
  #readFolders(): void {
    this.#unwatch();
    for (const { uri } of this.#known.values()) {
      if (!workspace.getWorkspaceFolder(uri) && !this.#watchers.has(uri.toString())) this.#forget(uri);
    }
    this.#tell();
  }

  /** The next article that it applies to reads it again. */
  #forget(uri: Uri): void {
    const key = uri.toString();
    this.#known.delete(key);
    this.#reading.delete(key);
    this.#merged.delete(folderOf(uri));
    this.#problems.delete(uri);
  }
}

/** The lexicon that entries for an article are written to: in the root of its workspace folder, if it has one. */
export function writableLexicon(article: Uri): Uri | undefined {
  const root = workspace.getWorkspaceFolder(article)?.uri;
  return root && Uri.joinPath(root, LEXICON_NAME);
}

/** The folder that a file lies in, as a key; an untitled document lies in none. */
function folderOf(uri: Uri): string {
  return uri.path === '' ? '' : Uri.joinPath(uri, '..').toString();
}

function isLexicon(uri: Uri): boolean {
  return uri.path.endsWith(`/${LEXICON_NAME}`);
}

/** Where lexicons of an article can lie, the nearest first; an article without a workspace folder has its own folder. */
function lexiconUris(article: Uri): Uri[] {
  if (article.scheme === 'untitled') return [];
  const root = workspace.getWorkspaceFolder(article)?.uri.path.replace(/\/$/, '');
  const uris: Uri[] = [];
  let folder = Uri.joinPath(article, '..');
  for (;;) {
    uris.push(Uri.joinPath(folder, LEXICON_NAME));
    const path = folder.path.replace(/\/$/, '');
    if (root === undefined || path.length <= root.length || path === '') return uris;
    folder = Uri.joinPath(folder, '..');
  }
}

function unreadable(error: unknown): LexiconProblem {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The lexicon could not be read: ${reason}`;
  return { message, line: 1, column: 1, offset: 0, length: 1, severity: 'error' };
}
