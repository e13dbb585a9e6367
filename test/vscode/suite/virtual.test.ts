import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  FileType,
  Uri,
  window,
  workspace,
} from 'vscode';
import { printLexicon } from '../../../src/core/lexicon/codec';
import { LEXICON_NAME } from '../../../src/core/lexicon/schema';
import { printSidecar } from '../../../src/core/sidecar/codec';
import { setPublished } from '../../../src/core/sidecar/decide';
import type { OpenArticle } from '../../../src/vscode/article';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import { stampNow } from '../../../src/vscode/stamp';
import { unwrittenArticles } from '../../../src/vscode/unwritten';
import { deliver } from '../../../src/vscode/unwrittenOffer';
import { eventually, ok, same } from '../check';
import { ARTICLE, closeAll, readText, run, runAccepting, selectText, show, tippani } from '../tippani';

/** A file system in memory, as GitHub repositories and other virtual workspaces are. */
class MemoryFiles {
  /** What the file system refuses to do. */
  refuses: 'nothing' | 'writing' | 'renaming' = 'nothing';
  /** Milliseconds that reading takes. */
  delay = 0;
  /** Paths that are symbolic links to what they hold. */
  readonly links = new Set<string>();
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  watch = () => ({ dispose: () => undefined });
  createDirectory = () => undefined;
  readDirectory = () =>
    [...this.#files.keys()].map((path): [string, FileType] => [path.slice(1), FileType.File]);

  stat({ path }: Uri) {
    if (path === '/') return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const type = this.links.has(path) ? FileType.File | FileType.SymbolicLink : FileType.File;
    return { type, ctime: 0, mtime: 0, size: this.#read(path).length };
  }

  async readFile({ path }: Uri): Promise<Uint8Array> {
    const content = this.#read(path);
    await new Promise((next) => setTimeout(next, this.delay));
    return content;
  }

  writeFile({ path }: Uri, content: Uint8Array): void {
    if (this.refuses === 'writing') throw FileSystemError.NoPermissions(path);
    this.#files.set(path, content);
  }

  delete({ path }: Uri): void {
    this.links.delete(path);
    this.#files.delete(path);
  }

  rename(from: Uri, to: Uri): void {
    if (this.refuses === 'renaming') throw FileSystemError.NoPermissions(to.path);
    this.links.delete(to.path);
    this.#files.set(to.path, this.#read(from.path));
    this.#files.delete(from.path);
  }

  /** Writes a file as another program does, unseen. */
  put({ path }: Uri, text: string): void {
    this.#files.set(path, new TextEncoder().encode(text));
  }

  get names(): string[] {
    return [...this.#files.keys()];
  }

  #read(path: string): Uint8Array {
    const content = this.#files.get(path);
    if (!content) throw FileSystemError.FileNotFound(path);
    return content;
  }
}

suite('Virtual workspaces', () => {
  const files = new MemoryFiles();
  let registration: Disposable;
  suiteSetup(() => {
    registration = workspace.registerFileSystemProvider('tippani-memory', files, { isCaseSensitive: true });
  });
  suiteTeardown(() => registration.dispose());
  teardown(async () => {
    files.refuses = 'nothing';
    files.delay = 0;
    await closeAll();
  });

  /** Opens an article that is on no disk; `sidecar` is its sidecar. */
  async function open(name: string, sidecar?: string): Promise<OpenArticle> {
    const api = await tippani();
    const uri = Uri.parse(`tippani-memory:/${name}.txt`);
    files.put(uri, ARTICLE);
    if (sidecar) files.put(sidecarUri(uri), sidecar);
    const { document } = await show(uri);
    return eventually(() => api.articles.get(document), 'the article is open');
  }

  const setDate = (article: OpenArticle, date: string) =>
    article.decide(setPublished(article.situation(), date, stampNow(article.document)));
  const sidecarText = (article: OpenArticle) => readText(article.file.uri);

  test('an article that is on no disk is annotated like any other', async () => {
    const article = await open('any');
    await eventually(() => article.marks.marks.length, 'the article is analysed');
    selectHere('सूडान');
    await run('tippani.accept');
    ok((await sidecarText(article))?.includes('सूडान'), 'the sidecar lies beside it');
    noTemporaryFile();
  });

  test('the lexicon beside an article applies, and is read again where the file system tells of no change', async () => {
    const lexicon = Uri.parse(`tippani-memory:/${LEXICON_NAME}`);
    const taught = (type: 'PERSON' | 'ORGANIZATION') =>
      files.put(lexicon, printLexicon({ tippani: 1, names: [{ name: 'सूडान', type }], not: [] }));
    taught('PERSON');
    const article = await open('taught');
    const text = article.document.getText();
    const isTaught = (type: string) =>
      article.marks.marks.some(
        (mark) => mark.type === type && text.slice(mark.span.start, mark.span.end) === 'सूडान',
      );
    await eventually(() => isTaught('PERSON'), 'the lexicon applies');
    taught('ORGANIZATION');
    await open('other');
    await eventually(() => isTaught('ORGANIZATION'), 'the changed lexicon applies');
    files.delete(lexicon);
    await open('third');
    await eventually(() => isTaught('LOCATION'), 'without it the rules decide');
  });

  test('without a workspace folder nothing is added to a lexicon', async () => {
    const article = await open('outside');
    await eventually(() => article.marks.marks.length, 'the article is analysed');
    selectHere('सूडान');
    await run('tippani.addToLexicon');
    await run('tippani.neverAName');
    same(
      files.names.filter((name) => name.endsWith(LEXICON_NAME)),
      [],
    );
  });

  test('a file system that cannot rename is written to in place', async () => {
    const article = await open('fixed-names');
    await article.idle();
    files.refuses = 'renaming';
    await setDate(article, '2025-03-05');
    ok((await sidecarText(article))?.includes('2025-03-05'), 'the sidecar is written');
    noTemporaryFile();
  });

  test('what is a symbolic link stays one, with nothing in it as well', async () => {
    const article = await open('linked', sidecarWith('2020-01-01', 'behind the link'));
    await article.idle();
    const { path } = article.file.uri;
    files.links.add(path);
    await setDate(article, '2025-03-05');
    ok((await sidecarText(article))?.includes('2025-03-05'), 'what it leads to is written');
    await article.decide(setPublished(article.situation(), null, stampNow(article.document)));
    same(await sidecarText(article), printSidecar({ tippani: 1, annotations: [] }));
    ok(files.links.has(path), 'it is a link still');
    noTemporaryFile();
  });

  test('decisions that cannot be written outlive the article and are written with the next one', async () => {
    const article = await open('refused');
    await article.idle();
    files.refuses = 'writing';
    const failure = await setDate(article, '2025-03-05').catch((error) => error);
    ok(failure instanceof Error && failure.message.includes('refused.txt.annotations.json'), String(failure));
    ok('retry' in failure, 'it can be tried again');
    same(article.analysis?.published, '2025-03-05', 'the decision holds');
    same(await sidecarText(article), undefined);
    const api = await tippani();
    const { uri } = article.document;
    // VS Code keeps closed documents open for minutes; a change of language closes it at once.
    await run('tippani.unsetLanguage');
    await eventually(() => api.articles.at(uri) === undefined, 'the article is closed');

    await run('tippani.setLanguage');
    const again = await eventually(() => api.articles.at(uri), 'the article is open again');
    ok(again !== article, 'from scratch');
    await eventually(() => again.analysis?.published === '2025-03-05', 'the decision is still there');
    files.refuses = 'nothing';
    selectHere('सूडान');
    await run('tippani.accept');
    const text = await sidecarText(again);
    ok(text?.includes('2025-03-05') && text.includes('सूडान'), `both are written: ${text}`);
  });

  test('decisions on an article that is closed are listed, and written when that is asked for', async () => {
    const article = await open('shut');
    const { uri } = article.document;
    await article.idle();
    files.refuses = 'writing';
    await setDate(article, '2025-03-05').catch(() => undefined);
    const { articles } = await tippani();
    await run('tippani.unsetLanguage');
    await eventually(() => articles.at(uri) === undefined, 'the article is closed');
    const listed = () => unwrittenArticles(articles.memory).map(String);
    ok(listed().includes(uri.toString()), 'it is listed');
    const failure = await deliver(uri, articles, articles.memory).catch((error) => error);
    ok(
      failure instanceof Error && listed().includes(uri.toString()),
      'it stays listed while it cannot be written',
    );

    files.refuses = 'nothing';
    files.put(sidecarUri(uri), sidecarWith('2020-01-01', 'came meanwhile'));
    await runAccepting('tippani.showUnwritten');
    const text = await readText(sidecarUri(uri));
    ok(text?.includes('2025-03-05') && text.includes('came meanwhile'), `both are there: ${text}`);
    ok(!listed().includes(uri.toString()), 'and nothing is left to write');
    await run('tippani.setLanguage');
  });

  test('a decision made while the sidecar is being read is added to it', async () => {
    files.delay = 200;
    const article = await open('slow', sidecarWith('2020-01-01', 'kept from before'));
    await setDate(article, '2025-03-05');
    await article.idle();
    const text = await sidecarText(article);
    ok(text?.includes('2025-03-05') && text.includes('kept from before'), `both are there: ${text}`);
    same(article.analysis?.published, '2025-03-05', 'and in memory');
  });

  test('a decision made while a change on disk is being read is merged with it', async () => {
    const article = await open('slow-change', sidecarWith('2020-01-01', 'first'));
    await article.idle();
    files.put(article.file.uri, sidecarWith('2020-01-01', 'second'));
    files.delay = 200;
    const reading = article.reloadIfChanged();
    // In the middle of the second reading: the first one only found that the file differs.
    await new Promise((next) => setTimeout(next, 300));
    await Promise.all([reading, setDate(article, '2025-03-05')]);
    const text = await sidecarText(article);
    ok(text?.includes('2025-03-05') && text.includes('second'), `both are there: ${text}`);
    same(article.analysis?.published, '2025-03-05', 'and in memory');
  });

  function selectHere(text: string): void {
    const editor = window.activeTextEditor;
    ok(editor, 'an editor');
    selectText(editor, text);
  }

  function noTemporaryFile(): void {
    same(
      files.names.filter((name) => name.endsWith('.tmp')),
      [],
      'no temporary file is left',
    );
  }
});

/** A sidecar that gives the publication date, with a note on it. */
function sidecarWith(date: string, remark: string): string {
  return printSidecar({
    tippani: 1,
    annotations: [{ id: 'published', kind: 'published', value: date, note: remark }],
  });
}
