import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

/** What a run of git gave; `code` is null where git could not be run. */
export interface GitRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs git in a folder, without a shell. Never rejects. */
export function git(cwd: string, args: readonly string[]): Promise<GitRun> {
  return new Promise((resolve) => {
    const child = spawn('git', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', (error) => resolve({ code: null, stdout, stderr: error.message }));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** The name that git would sign a commit in the file's folder with; undefined where there is none. */
export async function gitUser(file: string): Promise<string | undefined> {
  const { code, stdout } = await git(dirname(file), ['config', 'user.name']);
  const name = stdout.trim();
  return code === 0 && name !== '' ? name : undefined;
}
