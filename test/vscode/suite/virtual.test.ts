import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  FileType,
  Uri,
  workspace,
} from 'vscode';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import { eventually, ok, same } from '../check';
import { ARTICLE, closeAll, readText, run, selectText, show, tippani } from '../tippani';

/** A file system in memory, as GitHub repositories and other virtual workspaces are. */
class MemoryFiles {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  watch = () => ({ dispose: () => undefined });
  createDirectory = () => undefined;
  readDirectory = () =>
    [...this.#files.keys()].map((path): [string, FileType] => [path.slice(1), FileType.File]);

  stat({ path }: Uri) {
    if (path === '/') return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    return { type: FileType.File, ctime: 0, mtime: 0, size: this.#read(path).length };
  }

  readFile({ path }: Uri): Uint8Array {
    return this.#read(path);
  }

  writeFile({ path }: Uri, content: Uint8Array): void {
    this.#files.set(path, content);
  }

  delete({ path }: Uri): void {
    this.#files.delete(path);
  }

  rename(from: Uri, to: Uri): void {
    this.#files.set(to.path, this.#read(from.path));
    this.#files.delete(from.path);
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
  teardown(closeAll);

  test('an article that is on no disk is annotated like any other', async () => {
    const api = await tippani();
    const uri = Uri.parse('tippani-memory:/article.txt');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(ARTICLE));
    const editor = await show(uri);
    await eventually(() => api.articles.get(editor.document)?.marks.marks.length, 'the article is analysed');
    selectText(editor, 'सूडान');
    await run('tippani.accept');
    ok((await readText(sidecarUri(uri)))?.includes('सूडान'), 'the sidecar lies beside it');
    same(
      files.names.filter((name) => name.endsWith('.tmp')),
      [],
      'no temporary file is left',
    );
  });
});
