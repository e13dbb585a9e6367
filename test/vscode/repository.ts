// Repositories for tests, made by git itself. In Node only.
import { spawnSync } from 'node:child_process';

/** Runs git in a folder and gives what it printed; throws where it fails. */
export function git(folder: string, ...args: readonly string[]): string {
  const identity = [
    '-c',
    'user.name=asha',
    '-c',
    'user.email=asha@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Commits all that is in the folder. */
export function commitAll(folder: string, message: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', message);
}
