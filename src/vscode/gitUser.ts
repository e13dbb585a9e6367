import { type Event, extensions, Uri } from 'vscode';

/** What of the git extension's API is used here; it is that extension that runs git. */
interface Repository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}
interface GitApi {
  readonly onDidOpenRepository: Event<Repository>;
  getRepository(uri: Uri): Repository | null;
}
interface GitExtension {
  getAPI(version: 1): GitApi;
}

let api: Promise<GitApi | undefined> | undefined;
/** Names found, and articles that no repository was known for when they were asked about; both by folder. */
const names = new Map<string, string>();
const waiting = new Map<string, Uri>();

/** The name by which git would sign a commit of the article, as far as learnGitUser() has found it. */
export function gitUser(article: Uri): string | undefined {
  return names.get(folderOf(article));
}

/** Asks the git extension, where there is one, for the user's name; again when it opens a repository. Never rejects. */
export async function learnGitUser(article: Uri): Promise<void> {
  if (article.scheme === 'untitled' || names.has(folderOf(article))) return;
  api ??= connect().catch(() => undefined);
  const git = await api;
  if (git) await learn(git, article).catch(() => undefined);
}

/** The API of the git extension; undefined where there is none, rejects where it is switched off. */
async function connect(): Promise<GitApi | undefined> {
  const git = (await extensions.getExtension<GitExtension>('vscode.git')?.activate())?.getAPI(1);
  git?.onDidOpenRepository(() => {
    for (const article of waiting.values()) void learn(git, article).catch(() => undefined);
  });
  return git;
}

async function learn(git: GitApi, article: Uri): Promise<void> {
  const folder = folderOf(article);
  const repository = git.getRepository(article);
  if (!repository) {
    waiting.set(folder, article);
    return;
  }
  waiting.delete(folder);
  const own = await repository.getConfig('user.name').catch(() => '');
  const name = own.trim() || (await repository.getGlobalConfig('user.name')).trim();
  if (name) names.set(folder, name);
}

function folderOf(article: Uri): string {
  return Uri.joinPath(article, '..').toString();
}
