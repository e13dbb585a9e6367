// A git repository of histories, made in one go, and merges in it by git itself.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { build } from 'esbuild';
import { type History, type State, sidecarOf } from './histories';

export const ARTICLE = 'लेख.txt';
export const SIDECAR = `${ARTICLE}.annotations.json`;

/** No configuration of the machine, no editor, always the same author. */
const ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_EDITOR: 'true',
  GIT_AUTHOR_NAME: 'asha',
  GIT_AUTHOR_EMAIL: 'asha@example.org',
  GIT_COMMITTER_NAME: 'asha',
  GIT_COMMITTER_EMAIL: 'asha@example.org',
};

export interface MergeResult {
  /** 0 where git merged without a conflict. */
  readonly code: number | null;
  readonly article: string;
  readonly sidecar: string;
  /** The files that git holds for conflicted. */
  readonly unmerged: readonly string[];
  readonly output: string;
}

export class Repository {
  readonly path: string;

  constructor(context: TestContext) {
    this.path = mkdtempSync(join(tmpdir(), 'tippani-git-'));
    context.after(() => rmSync(this.path, { recursive: true, force: true }));
    this.git('init', '-q', '-b', 'main');
    this.git('config', 'core.quotePath', 'false');
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, {
      cwd: this.path,
      env: ENV,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Runs git where it may fail. */
  try(...args: readonly string[]) {
    return spawnSync('git', args, { cwd: this.path, env: ENV, encoding: 'utf8' });
  }

  /** Lets a program merge sidecars, as `tippani git-setup` does, but for this clone alone. */
  useDriver(program: string): void {
    this.git('config', 'merge.tippani.driver', `'${process.execPath}' '${program}' merge %O %A %B %P`);
    appendFileSync(join(this.path, '.git/info/attributes'), '*.annotations.json merge=tippani\n');
  }

  /** Commits each history as the branches N-ours and N-theirs. */
  import(histories: readonly History[]): void {
    const stream = histories.map(({ base, ours, theirs }, index) => {
      const from = `refs/heads/${index}-base`;
      return (
        commit(from, undefined, base) +
        commit(`refs/heads/${index}-ours`, from, ours) +
        commit(`refs/heads/${index}-theirs`, from, theirs)
      );
    });
    execFileSync('git', ['fast-import', '--quiet'], { cwd: this.path, env: ENV, input: stream.join('') });
  }

  /** Merges theirs into ours, in the working tree. */
  merge(ours: string, theirs: string): MergeResult {
    this.git('checkout', '-q', '-f', '--detach', ours);
    const run = this.try('merge', '-q', '--no-edit', theirs);
    const unmerged = this.git('diff', '--name-only', '--diff-filter=U')
      .split('\n')
      .filter((name) => name !== '');
    const read = (name: string) => readFileSync(join(this.path, name), 'utf8');
    const result = { code: run.status, article: read(ARTICLE), sidecar: read(SIDECAR), unmerged };
    return { ...result, output: run.stdout + run.stderr };
  }

  /** Commits a state upon what is checked out, as a branch. */
  commit(branch: string, state: State): void {
    writeFileSync(join(this.path, ARTICLE), textOf(state));
    writeFileSync(join(this.path, SIDECAR), sidecarOf(state));
    this.git('commit', '-q', '-a', '-m', branch);
    this.git('branch', branch);
  }

  /** Gives up what is half merged. */
  reset(): void {
    this.git('reset', '-q', '--hard');
  }
}

function commit(ref: string, from: string | undefined, state: State): string {
  const files = [
    [ARTICLE, textOf(state)],
    [SIDECAR, sidecarOf(state)],
  ] as const;
  return [
    `commit ${ref}\ncommitter asha <asha@example.org> 1700000000 +0000\n${data('c')}`,
    from === undefined ? '' : `from ${from}\n`,
    ...files.map(([name, text]) => `M 100644 inline ${name}\n${data(text)}`),
    '\n',
  ].join('');
}

function textOf({ lines }: State): string {
  return `${lines.join('\n')}\n`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** The command line tool as it is shipped, in a folder that is deleted after the test. */
export async function buildCli(context: TestContext): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tippani-cli-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'cli.js');
  await build({
    entryPoints: ['src/cli/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'cjs',
    minify: true,
    logLevel: 'warning',
  });
  return outfile;
}
