import { Uri, window } from 'vscode';
import { gitSettings, setupWords, withAttributes } from '../../core/sidecar/gitConfig';
import { DecisionError } from '../article';
import { readText, replaceFile } from '../textFiles';
import type { GitRepository } from './gitApi';
import type { Launcher } from './launcher';
import { gitHere } from './repository';

const YES = 'Set Up';

/**
 * Makes git merge and show the sidecars of this repository by Tippani: shows what it would write, asks, and writes it.
 * What is there already stays. Throws DecisionError where there is no git, or no repository.
 */
export async function gitSetup(launcher: Launcher | undefined): Promise<void> {
  const { repository } = await gitHere();
  if (!launcher) throw new DecisionError('Git can be set up only in VS Code on a computer, not on the web.');
  const file = Uri.joinPath(repository.rootUri, '.gitattributes');
  const present = await readText(file);
  const attributes = withAttributes(present ?? '');
  const settings = gitSettings(launcher.command);
  const question = 'Let git merge and show sidecars by Tippani?';
  const detail = `This would be written.\n\n${setupWords(file.fsPath, attributes, settings)}`;
  if ((await window.showInformationMessage(question, { modal: true, detail }, YES)) !== YES) return;
  await launcher.write();
  if (attributes !== null && !(await replaceFile(file, present, { text: attributes, isEmpty: false }))) {
    throw new DecisionError('.gitattributes changed in the meantime; nothing was done. Try again.');
  }
  for (const [key, value] of settings) await configure(repository, key, value);
  void window.showInformationMessage(
    'Git merges and shows sidecars by Tippani now. Commit .gitattributes; everyone sets up their own clone once.',
  );
}

/** Sets one value; the git extension itself would add it to one that is there. */
async function configure(repository: GitRepository, key: string, value: string): Promise<void> {
  const present = await configured(repository, key);
  if (present === value) return;
  if (present !== '') await repository.unsetConfig?.(key);
  await repository.setConfig(key, value);
  if ((await configured(repository, key)) !== value) throw new Error(`git did not take ${key} = ${value}.`);
}

function configured(repository: GitRepository, key: string): Promise<string> {
  return repository.getConfig(key).catch(() => '');
}
