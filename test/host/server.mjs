// Starts and stops the VS Code server.
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchServer } from './fetch.mjs';
import { atEnd } from './lib/cleanup.mjs';
import { installFolder } from './lib/installed.mjs';
import { throwAway } from './lib/throwAway.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {boolean} [trust] whether every folder is trusted (default); false leaves Restricted Mode possible
 * @property {Readonly<Record<string, unknown>>} [settings] user settings to start with
 * @property {string} [dataDir] a folder to keep the server's data in; default: a throw-away one
 * @property {string} [installed] a folder that holds an extension and shall count as installed
 * @property {string} [token] a secret that every request must bring along; default: none
 * @property {number} [port] default: any free one
 * @property {boolean} [ownHome] whether the server sees the user's own home folder (default: a throw-away one)
 * @property {boolean} [automation] whether the page may be told to run tests; it then shows no messages and asks nothing
 */

/**
 * @typedef {object} Server
 * @property {string} authority host and port
 * @property {string} url `http://AUTHORITY`
 * @property {string} dataDir
 * @property {string} userDir where the user's settings.json is
 * @property {() => string} log the last lines that the server printed
 * @property {Promise<void>} ended settles when the server has been stopped; fails when it ended by itself
 * @property {() => Promise<void>} stop
 */

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 3_000;

/** Variables of a surrounding VS Code or npm would confuse the server. @param {string | undefined} home */
function environment(home) {
  const own = Object.entries(process.env).filter(
    ([key]) => !/^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$)/.test(key),
  );
  const throwAway = home && { HOME: home, USERPROFILE: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home };
  // Without a gallery of extensions the server asks nobody for updates.
  return { ...Object.fromEntries(own), ...throwAway, EXTENSIONS_GALLERY: '{}' };
}

/** @param {ServerOptions} options @param {string} dataDir */
function commandLine({ trust = true, automation = false, token, port = 0 }, dataDir) {
  return [
    ...['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', dataDir],
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    ...['--accept-server-license-terms', '--disable-telemetry'],
    ...(trust ? ['--disable-workspace-trust'] : []),
    ...(automation ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** Ends a process and all that it started. @param {number} pid @param {NodeJS.Signals} signal */
function kill(pid, signal) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * Runs the server's program.
 * @param {readonly string[]} args
 * @param {string | undefined} home the HOME that it sees; undefined for the user's own
 */
export async function runServer(args, home) {
  const { node, main } = await fetchServer();
  const child = spawn(node, [main, ...args], {
    env: environment(home),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  /** @type {string[]} */
  const lines = [];
  const keep = (/** @type {Buffer} */ data) => {
    lines.push(...data.toString().split('\n'));
    lines.splice(0, lines.length - 300);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise((done) => child.once('close', done));
  return { child, ended, log: () => lines.join('\n') };
}

/** @param {Awaited<ReturnType<typeof runServer>>} running @returns {Promise<number>} the port */
function listening({ child, ended, log }) {
  return new Promise((done, fail) => {
    const late = setTimeout(
      () => fail(new Error(`The VS Code server did not start in ${START_LIMIT_MS / 1000} s.\n${log()}`)),
      START_LIMIT_MS,
    );
    child.once('error', fail);
    ended.then((code) => fail(new Error(`The VS Code server ended with code ${code}.\n${log()}`)));
    child.stdout.on('data', () => {
      const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
      if (!port) return;
      clearTimeout(late);
      done(Number(port));
    });
  });
}

/** Ends a running server, by force when it does not listen. @param {Awaited<ReturnType<typeof runServer>>} running */
async function end({ child, ended }) {
  if (child.pid === undefined || child.exitCode !== null) return;
  kill(child.pid, 'SIGTERM');
  const force = setTimeout(kill, STOP_LIMIT_MS, child.pid, 'SIGKILL');
  await ended;
  clearTimeout(force);
}

/** Fills the data folder. @param {ServerOptions} options @param {string} dataDir */
async function prepare({ settings, installed, ownHome }, dataDir) {
  const userDir = join(dataDir, 'data', 'User');
  await mkdir(userDir, { recursive: true });
  if (settings) await writeFile(join(userDir, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
  if (installed) await installFolder(installed, join(dataDir, 'extensions'));
  const home = ownHome ? undefined : join(dataDir, 'home');
  if (home) await mkdir(home, { recursive: true });
  return { userDir, home };
}

/**
 * Starts a VS Code server on the loopback interface and waits until it listens. It ends with this process.
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const temporary = options.dataDir === undefined ? await throwAway('server') : undefined;
  const dataDir = options.dataDir ?? temporary?.path ?? '';
  const { userDir, home } = await prepare(options, dataDir);
  const running = await runServer(commandLine(options, dataDir), home);
  const { child } = running;
  let stopped = false;
  const stop = async () => {
    stopped = true;
    await end(running);
    forget();
    await temporary?.remove();
  };
  const forget = atEnd(stop, () => child.pid !== undefined && kill(child.pid, 'SIGKILL'));
  const port = await listening(running).catch(async (error) => {
    await stop();
    throw error;
  });
  const ended = running.ended.then((code) => {
    if (!stopped) throw new Error(`The VS Code server ended by itself with code ${code}.\n${running.log()}`);
  });
  // Most callers look only at the page, where the server's end shows as well.
  ended.catch(() => undefined);
  const authority = `127.0.0.1:${port}`;
  return {
    authority,
    url: `http://${authority}`,
    dataDir,
    userDir,
    log: running.log,
    ended,
    stop,
  };
}
