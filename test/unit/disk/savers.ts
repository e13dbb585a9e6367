import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

export type Saver = 'cliSaver' | 'editorSaver';
export const SAVERS: readonly Saver[] = ['cliSaver', 'editorSaver'];

/** Builds a saver into a folder, the editor's with a stand-in for VS Code; gives the script. */
export async function buildSaver(saver: Saver, folder: string): Promise<string> {
  const outfile = join(folder, `${saver}.js`);
  await build({
    entryPoints: [`test/unit/disk/${saver}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    alias: { vscode: './test/unit/disk/vscodeStandIn.ts' },
    format: 'cjs',
    logLevel: 'error',
  });
  return outfile;
}

/** Starts a saver, and gives the process. */
export function start(script: string, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}
