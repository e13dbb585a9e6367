import { type Disposable, EventEmitter, type Uri, workspace } from 'vscode';
import { parseSidecar } from '../../core/sidecar/codec';
import { type AnnotationChange, compareSidecars, tellingFields } from '../../core/sidecar/compareSidecars';
import { quotesOf } from '../../core/sidecar/readable';
import type { Sidecar } from '../../core/sidecar/schema';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { DisposableStore } from '../disposables';
import type { GitRepository } from '../git/gitApi';
import { report } from '../messages';
import { pooled } from '../pooled';
import { articleUri } from '../sidecarFile';
import { readText } from '../textFiles';
import type { ChangedArticle, ChangeRef } from './changeNodes';
import type { Base } from './pickBase';
import { type Before, type ChangedFile, changedSidecars, readBefore } from './readBefore';
import type { SeenChanges } from './seen';

/** Changes of files and of the repository are gathered for this long. */
const REST_MS = 300;
/** Each sidecar as it was is read by a process of git; not all at once. */
const AT_ONCE = 8;

type Present = { readonly sidecar: Sidecar | null } | { readonly problem: string };

/** One article with changes: both states of its sidecar. */
interface Entry {
  readonly article: Uri;
  readonly before: Before;
  /** What the file holds, and the open article, which is ahead of it. */
  readonly onDisk: Present;
  readonly open: OpenArticle | undefined;
  /** Whether the article itself is no more. */
  readonly isGone: boolean;
}

/** The annotations that differ from a commit and were not seen yet; follows files, repository and open articles. */
export class ChangeList implements Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  #entries: ReadonlyMap<string, Entry> = new Map();
  /** Read once: a commit does not change. By the path in the commit. */
  readonly #befores = new Map<string, Promise<Before>>();
  /** All sidecars that differed at some time of this review: one whose changes were taken back may differ again. */
  readonly #files = new Map<string, ChangedFile>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #readings = 0;
  /** The reading that was begun last. */
  #latest: Promise<void> = Promise.resolve();

  constructor(
    readonly articles: Articles,
    readonly repository: GitRepository,
    readonly base: Base,
    readonly seen: SeenChanges,
  ) {
    const on = this.#store;
    const watcher = on.add(workspace.createFileSystemWatcher('**/*.{txt,TXT,txt.annotations.json}'));
    on.add(watcher.onDidChange(() => this.#readSoon()));
    on.add(watcher.onDidCreate(() => this.#readSoon()));
    on.add(watcher.onDidDelete(() => this.#readSoon()));
    on.add(articles.onDidChange(({ document }) => void this.#takeOpen(document.uri)));
    on.add(articles.onDidClose(() => this.#readSoon()));
    on.add(seen.onDidChange(() => this.#changed.fire()));
  }

  /** The articles with changes that were not seen yet, in order of their paths. */
  get all(): readonly ChangedArticle[] {
    return [...this.#entries.values()].flatMap((entry) => this.#toSee(entry) ?? []);
  }

  /** The state of an article's sidecar that is compared with; undefined where it is not under review. */
  before(uri: string): Sidecar | null | undefined {
    const before = this.#entries.get(uri)?.before;
    return before && 'sidecar' in before ? before.sidecar : undefined;
  }

  /** The sidecar of an article under review as it is now; undefined where it cannot be read. */
  present(uri: string): Sidecar | null | undefined {
    const entry = this.#entries.get(uri);
    const present = entry && this.#presentOf(entry);
    return present && 'sidecar' in present ? present.sidecar : undefined;
  }

  /** Whether an article under review was deleted. */
  isGone(uri: string): boolean {
    return this.#entries.get(uri)?.isGone ?? false;
  }

  /** The change of an annotation, as it is now and as far as it was not seen. */
  find({ uri, id }: ChangeRef): AnnotationChange | undefined {
    const entry = this.#entries.get(uri);
    return entry && this.#toSee(entry)?.changes.find((change) => change.id === id);
  }

  /** What is rejected with a change: the fields that are left of it where some were accepted, else the whole. */
  rejected(ref: ChangeRef): readonly ChangeRef[] {
    const change = this.find(ref);
    const [before, present] = [this.before(ref.uri), this.present(ref.uri)];
    if (ref.field !== undefined || !change || before === undefined || present === undefined) return [ref];
    const all = compareSidecars(before, present).find(({ id }) => id === ref.id);
    if (all?.fields.length === change.fields.length) return [ref];
    return tellingFields(change).map(({ field }) => ({ ...ref, field }));
  }

  /** Reads all that differs from the commit. Where a file changes meanwhile it ends with the reading that this starts. */
  read(): Promise<void> {
    clearTimeout(this.#timer);
    this.#latest = this.#readAll();
    return this.#latest;
  }

  async #readAll(): Promise<void> {
    const reading = ++this.#readings;
    const files = await changedSidecars(this.repository, this.base.commit);
    for (const file of files) this.#files.set(file.uri.toString(), file);
    const known = [...this.#files.values()].sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
    const entries = await pooled(known, AT_ONCE, (file) => this.#entryOf(file));
    if (reading !== this.#readings) return this.#latest;
    this.#entries = new Map(entries.map((entry) => [entry.article.toString(), entry]));
    this.#changed.fire();
  }

  dispose(): void {
    this.#readings++;
    this.#latest = Promise.resolve();
    clearTimeout(this.#timer);
    this.#store.dispose();
  }

  #readSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.read().catch((error) => report('The changes could not be read.', error));
    }, REST_MS);
  }

  async #entryOf(file: ChangedFile): Promise<Entry> {
    const article = articleUri(file.uri);
    const before = await this.#beforeOf(file);
    const isGone = await workspace.fs.stat(article).then(
      () => false,
      () => true,
    );
    const onDisk = await readPresent(file.uri);
    return { article, before, onDisk, open: await this.#opened(article), isGone };
  }

  /** The state at the commit; one that could not be read is tried again next time. */
  async #beforeOf(file: ChangedFile): Promise<Before> {
    const key = file.isNew ? '' : file.originalUri.toString();
    const reading = this.#befores.get(key) ?? readBefore(this.repository, this.base.commit, file);
    this.#befores.set(key, reading);
    const before = await reading;
    if ('problem' in before) this.#befores.delete(key);
    return before;
  }

  /** The open article, when its sidecar was read. */
  async #opened(article: Uri): Promise<OpenArticle | undefined> {
    const open = this.articles.at(article);
    await open?.ready();
    return open;
  }

  /** What an open article holds, decisions that are being written included; else what the file does. */
  #presentOf({ article, onDisk, open }: Entry): Present {
    if (!open || 'problem' in onDisk) return onDisk;
    return !open.isBroken && this.articles.at(article) === open ? { sidecar: open.sidecar } : onDisk;
  }

  /** An open article under review shows its state at once; another one is looked at with the files. */
  async #takeOpen(article: Uri): Promise<void> {
    const key = article.toString();
    const open = await this.#opened(article);
    const entry = this.#entries.get(key);
    if (!entry) return;
    if (entry.open !== open) this.#entries = new Map(this.#entries).set(key, { ...entry, open });
    this.#changed.fire();
  }

  #toSee(entry: Entry): ChangedArticle | undefined {
    const { article, before, isGone } = entry;
    const present = this.#presentOf(entry);
    const uri = article.toString();
    const problem = 'problem' in before ? before.problem : 'problem' in present ? present.problem : undefined;
    if (problem !== undefined) return { uri, isGone, changes: [], quotes: new Map(), problem };
    if (!('sidecar' in before) || !('sidecar' in present)) return undefined;
    const changes = compareSidecars(before.sidecar, present.sidecar).flatMap(
      (one) => this.seen.left(uri, one) ?? [],
    );
    if (changes.length === 0) return undefined;
    const quotes = new Map(
      [before.sidecar, present.sidecar].flatMap((one) => (one ? [...quotesOf(one)] : [])),
    );
    return { uri, isGone, changes, quotes };
  }
}

/** What the file of a sidecar holds, or why that cannot be told. */
async function readPresent(uri: Uri): Promise<Present> {
  const text = await readText(uri).catch((error: unknown) => error);
  if (text === null) return { sidecar: null };
  if (typeof text !== 'string') return { problem: text instanceof Error ? text.message : String(text) };
  const parsed = parseSidecar(text);
  return 'sidecar' in parsed ? parsed : { problem: 'it cannot be read now: see Problems' };
}
