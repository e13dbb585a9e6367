import { Uri, window, workspace } from 'vscode';
import { DecisionError } from '../article';
import { type GitApi, type GitRepository, gitApi } from './gitApi';

/** The git extension, and the repository that is meant. */
export interface Git {
  readonly api: GitApi;
  readonly repository: GitRepository;
}

/** The repository of the active editor's file, else that of the first workspace folder that is in one. */
export async function gitHere(): Promise<Git> {
  const api = await gitApi();
  const { uri } = window.activeTextEditor?.document ?? {};
  const folders = (workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  const places = uri?.scheme === 'file' ? [Uri.joinPath(uri, '..'), ...folders] : folders;
  for (const place of places) {
    const repository = api.getRepository(place) ?? (await api.openRepository(place).catch(() => null));
    if (repository) return { api, repository };
  }
  throw new DecisionError('The open folder is in no git repository. “Git: Initialize Repository” makes one.');
}
