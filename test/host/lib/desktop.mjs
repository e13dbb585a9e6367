// A desktop VS Code, where there is one.
import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cacheDir } from './cache.mjs';

const run = promisify(execFile);

const PROBE_LIMIT_MS = 3_000;
const DOWNLOAD_LIMIT_MS = 180_000;

/** Whether a window could be shown. @param {NodeJS.Platform} platform @param {NodeJS.ProcessEnv} env */
export const hasDisplay = (platform, env) =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/**
 * The program of a desktop VS Code, given its command-line script `code`.
 * @param {string} script the script's real path, all links followed
 * @param {NodeJS.Platform} platform
 * @returns {string[]} where the program may be; none when the script is not a desktop's but a remote window's
 */
export function programCandidates(script, platform) {
  if (script.includes('remote-cli')) return [];
  const parent = dirname(dirname(script));
  if (platform === 'win32') return [join(parent, 'Code.exe')];
  if (platform !== 'darwin') return [join(parent, 'code')];
  const contents = script.split(`${sep}Resources${sep}`)[0] ?? '';
  return ['Code', 'Electron'].map((name) => join(contents, 'MacOS', name));
}

/**
 * The command `code` of an installed desktop VS Code.
 * @returns {{ script: string, program: string } | undefined}
 */
export function installedDesktop() {
  if (!hasDisplay(process.platform, process.env)) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const script = join(folder, name);
    if (!existsSync(script)) continue;
    const program = programCandidates(realpathSync(script), process.platform).find((path) =>
      existsSync(path),
    );
    if (program) return { script, program };
  }
  return undefined;
}

/** Downloads VS Code when its vendor's server answers at once. @returns {Promise<string | undefined>} */
async function download() {
  const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
    signal: AbortSignal.timeout(PROBE_LIMIT_MS),
  }).catch(() => undefined);
  if (!answer?.ok) return undefined;
  const late = new Promise((done) => setTimeout(done, DOWNLOAD_LIMIT_MS).unref());
  const got = downloadAndUnzipVSCode({ cachePath: cacheDir(), reporter: new SilentReporter() });
  return Promise.race([got, late]).then(
    (path) => (typeof path === 'string' ? path : undefined),
    () => undefined,
  );
}

/** @param {string} program @returns {Promise<string>} such as `1.139.1` */
async function versionOf(program) {
  const environment = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const script = "process.stdout.write(String(process.versions.electron ?? ''))";
  const { stdout } = await run(program, ['-e', script], { env: environment, timeout: 10_000 });
  return stdout;
}

/**
 * A desktop VS Code to run tests in: `VSCODE_PATH`, else an installed one, else a downloaded one.
 * @returns {Promise<{ program: string, from: string } | { why: string }>} its program and where it is from, or why
 *   there is none
 */
export async function findDesktop() {
  if (process.env.TIPPANI_HOST === 'npm') return { why: 'TIPPANI_HOST=npm' };
  const given = process.env.VSCODE_PATH;
  if (given && !existsSync(given)) throw new Error(`VSCODE_PATH names no file: ${given}`);
  if (given) return { program: given, from: 'VSCODE_PATH' };
  if (!hasDisplay(process.platform, process.env)) return { why: 'no display' };
  const installed = installedDesktop();
  if (installed && (await versionOf(installed.program).catch(() => ''))) {
    return { program: installed.program, from: 'installed' };
  }
  const program = await download();
  return program ? { program, from: 'downloaded' } : { why: 'none installed, and none can be downloaded' };
}
