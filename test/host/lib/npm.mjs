// Packages from the npm registry, through the npm client that is there.
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { untar } from './tar.mjs';

/** The npm client: the one that runs this script, else the one on the PATH. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return { file: process.execPath, head: [script], shell: false };
  return { file: 'npm', head: [], shell: process.platform === 'win32' };
}

/** A nested npm must not take its parent's project for its own. */
const npmEnv = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^npm_(package|lifecycle|config_local_prefix)/.test(key)),
  );

/**
 * The lines of npm's complaint that tell the reason, such as `code ENOTFOUND` and `network request to … failed`.
 * @param {string} output
 */
export function reasonOf(output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim());
  const telling = lines.filter((line) => /^(code|network|notarget|\d{3}|\w*Error:?) /.test(line));
  return [...new Set(telling.length > 0 ? telling : lines.filter(Boolean))].slice(0, 3);
}

/** @param {string} what @param {string} output */
function failure(what, output) {
  return new Error(
    `Could not fetch ${what} from the npm registry:\n  ${reasonOf(output).join('\n  ')}\n` +
      'Check the network and `npm config get registry` (a mirror or proxy is set there), then run the same command ' +
      'again; what was already fetched is kept.',
  );
}

/**
 * Runs npm quietly.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {string} what what is being fetched, for the error
 * @returns {Promise<void>}
 */
function npm(args, cwd, what) {
  const { file, head, shell } = npmCommand();
  return new Promise((done, fail) => {
    const child = spawn(file, [...head, ...args], {
      cwd,
      shell,
      env: npmEnv(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let output = '';
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('error', (error) => fail(failure(what, error.message)));
    child.on('close', (code) =>
      code === 0 ? done() : fail(failure(what, output || `npm ended with code ${code}`)),
    );
  });
}

/**
 * Fetches a package's tarball and unpacks it, without its dependencies and without running its scripts.
 * @param {string} spec `name@version`
 * @param {string} dir where its files go (the tarball's `package/` is dropped)
 * @param {(name: string) => boolean} [keep] which files to unpack; all by default
 */
export async function unpackPackage(spec, dir, keep) {
  await npm(['pack', spec, '--pack-destination', dir, '--ignore-scripts', '--loglevel=error'], dir, spec);
  const tarball = (await readdir(dir)).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw failure(spec, 'npm pack left no tarball');
  const path = join(dir, tarball);
  const files = await untar(createReadStream(path).pipe(createGunzip()), dir, {
    strip: 1,
    ...(keep && { keep }),
  });
  if (files === 0) throw failure(spec, 'the package holds none of the wanted files');
  await rm(path);
}

/**
 * Installs the production dependencies of the package in a folder, without running any script.
 * @param {string} dir
 * @param {string} what for the error
 */
export function installDependencies(dir, what) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // The file watcher is an optional dependency; the server runs on another Node than the one that installs.
  const choice = ['--omit=dev', '--include=optional', '--ignore-scripts', '--engine-strict=false'];
  return npm(['install', ...choice, ...quiet], dir, what);
}
