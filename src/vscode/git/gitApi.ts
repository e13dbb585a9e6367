// What Tippani uses of the git extension that comes with VS Code (its API, version 1).
import { type Event, extensions, type Uri } from 'vscode';
import { DecisionError } from '../article';

/** The states of a changed file that are told apart. */
export const GitStatus = { indexAdded: 1, untracked: 7 } as const;

export interface GitChange {
  readonly uri: Uri;
  /** The file before it was renamed, else the file. */
  readonly originalUri: Uri;
  readonly status: number;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

/** `type`: 0 a branch, 1 a branch of a remote, 2 a tag. */
export interface GitRef {
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

export interface GitRepository {
  readonly rootUri: Uri;
  readonly state: {
    readonly HEAD?: { readonly name?: string; readonly commit?: string } | undefined;
    readonly workingTreeChanges: readonly GitChange[];
    readonly untrackedChanges?: readonly GitChange[];
  };
  status(): Promise<void>;
  getCommit(ref: string): Promise<GitCommit>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  getRefs(query: object): Promise<readonly GitRef[]>;
  log(options: { readonly maxEntries: number }): Promise<readonly GitCommit[]>;
  /** The files of the working tree that differ from a commit; files that git does not track are none of them. */
  diffWith(ref: string): Promise<readonly GitChange[]>;
  /** The text of a file in a commit, by its path on disk. */
  show(ref: string, path: string): Promise<string>;
  /** Empty where it is not set, or rejects. */
  getConfig(key: string): Promise<string>;
  /** Adds a value, also where there is one. */
  setConfig(key: string, value: string): Promise<string>;
  unsetConfig?(key: string): Promise<string>;
}

export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<string>;
  getRepository(uri: Uri): GitRepository | null;
  openRepository(root: Uri): Promise<GitRepository | null>;
  /** The address of a file as it is in a commit. */
  toGitUri(uri: Uri, ref: string): Uri;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

const ABSENT =
  'Git is not available here: it needs VS Code on a computer with git, and a folder that you trust. In VS Code for the web, and in Restricted Mode, there is none.';

/** The API of the git extension, ready to use. Throws DecisionError, in words for the user, where there is none. */
export async function gitApi(): Promise<GitApi> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) throw new DecisionError(ABSENT);
  const exports = await extension.activate();
  if (!exports?.enabled) {
    throw new DecisionError(
      'Git is turned off: turn on the setting git.enabled, and see that git is installed.',
    );
  }
  const api = openApi(exports);
  if (api.state === 'initialized') return api;
  await new Promise<void>((done) => {
    const listener = api.onDidChangeState(() => {
      listener.dispose();
      done();
    });
  });
  return api;
}

function openApi(exports: GitExtension): GitApi {
  try {
    return exports.getAPI(1);
  } catch {
    throw new DecisionError('Git was not found: install git, or tell where it is in the setting git.path.');
  }
}
