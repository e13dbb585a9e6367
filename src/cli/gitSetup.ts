import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gitSettings, setupWords, withAttributes } from '../core/sidecar/gitConfig';
import { codeOf } from '../disk/lock';
import { replaceFile } from '../disk/replaceFile';
import { git } from './git';
import type { ExitCode, Output } from './io';
import type { Problems } from './problems';

export interface GitSetupOptions {
  /** Whether to write without asking. */
  readonly yes: boolean;
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** How to run Tippani: a program and its first arguments. */
  readonly command: readonly string[];
  readonly stdout: Output;
  readonly problems: Problems;
}

/**
 * Makes git merge and show the sidecars of this repository by Tippani: tells what it would write, asks, and writes it.
 * What is there already stays. Exit code 2 where this is no repository or nobody says yes.
 */
export async function gitSetup({
  yes,
  cwd,
  stdin,
  command,
  stdout,
  problems,
}: GitSetupOptions): Promise<ExitCode> {
  const top = await git(cwd, ['rev-parse', '--show-toplevel']);
  if (top.code !== 0) {
    await problems.note(`this folder is in no git repository: ${top.stderr.trim()}`);
    return 2;
  }
  const file = join(top.stdout.trim(), '.gitattributes');
  const present = await textOf(file);
  const completed = withAttributes(present ?? '');
  const settings = gitSettings(command);
  await stdout.write(setupWords(file, completed, settings));
  if (!yes && !(await isAgreed(stdin, stdout))) {
    await problems.note('nothing was written; tippani git-setup --yes writes without asking');
    return 2;
  }
  if (completed !== null && !(await replaceFile(file, present, completed))) {
    throw new Error(`${file} was changed meanwhile; nothing was written. Run tippani git-setup again.`);
  }
  for (const [key, value] of settings) {
    const { code, stderr } = await git(cwd, ['config', '--local', key, value]);
    if (code !== 0) throw new Error(`git config ${key}: ${stderr.trim()}`);
  }
  await stdout.write('Done. Commit .gitattributes; each clone runs tippani git-setup once.\n');
  return 0;
}

/** The text of a file, null where there is none; rejects where it cannot be read as UTF-8. */
async function textOf(file: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function isAgreed(stdin: AsyncIterable<Uint8Array>, stdout: Output): Promise<boolean> {
  await stdout.write('Write this? [y/N] ');
  let answer = '';
  for await (const chunk of stdin) {
    answer += Buffer.from(chunk).toString('utf8');
    if (answer.includes('\n')) break;
  }
  return /^\s*(?:y|yes|हाँ|हां)\s*$/i.test(answer.split('\n')[0] ?? '');
}
