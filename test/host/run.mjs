// Runs the suites in a real VS Code. node test/host/run.mjs [node | web | keys [PATTERN]]
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { fetchAll } from './fetch.mjs';
import { root } from './lib/cache.mjs';
import { findDesktop } from './lib/desktop.mjs';
import { timely } from './lib/timely.mjs';
import { copyOf, fixtureWorkspace } from './lib/workspace.mjs';
import { codeServer } from './versions.mjs';
import { openHost } from './window.mjs';

const built = join(root, 'out', 'vscode');
const shim = fileURLToPath(new URL(process.platform === 'win32' ? 'code.cmd' : 'code.mjs', import.meta.url));

/** @param {number} since */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one of the suites that live inside the extension host.
 * @param {'node' | 'web'} name
 * @param {string} program the VS Code to run it in
 * @returns {Promise<boolean>} whether it passed
 */
async function runInside(name, program) {
  const tests = join(built, `${name}.js`);
  if (!existsSync(tests))
    throw new Error(`${tests} is missing. Build it first: node esbuild.mjs && node esbuild.mjs vscode`);
  const start = performance.now();
  const workspace = await copyOf(fixtureWorkspace);
  const passed = await runTests({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    launchArgs: [workspace.path, ...(name === 'web' ? ['--extensionDevelopmentKind=web'] : [])],
  }).then(
    () => true,
    (error) => {
      console.error(error.message);
      return false;
    },
  );
  await workspace.remove();
  console.log(`Suite ${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds(start)}`);
  return passed;
}

/** Runs one script. @param {string} path @param {import('./api.js').Host} host @returns {Promise<boolean>} */
async function runScript(path, host) {
  const start = performance.now();
  const name = basename(path, '.mjs');
  /** @type {import('./api.js').Host} */
  const named = { ...host, withWindow: (setup, script) => host.withWindow({ name, ...setup }, script) };
  try {
    const { run } = await import(pathToFileURL(path).href);
    await timely(run(named));
    console.log(`  ✔ ${name} (${seconds(start)})`);
    return true;
  } catch (error) {
    console.log(`  ✖ ${name} (${seconds(start)})`);
    console.log(error instanceof Error ? error.stack : error);
    return false;
  }
}

/**
 * Runs the scripts that press real keys in a window. They are driven through a browser, so always in the VS Code from
 * the npm registry.
 * @param {string} pattern part of the names of the scripts to run
 * @returns {Promise<boolean>} whether all passed
 */
async function runKeys(pattern) {
  const dir = join(built, 'keys');
  const names = existsSync(dir) ? await readdir(dir) : [];
  const scripts = names.filter((name) => name.endsWith('.mjs') && name.includes(pattern)).sort();
  if (scripts.length === 0) {
    console.log(`Suite keys: no script${pattern ? ` whose name holds “${pattern}”` : ''} in ${dir}`);
    return pattern === '';
  }
  const start = performance.now();
  const host = await openHost();
  const results = [];
  for (const name of scripts) results.push(await runScript(join(dir, name), host));
  await host.close();
  const passed = results.filter(Boolean).length;
  const all = passed === results.length;
  console.log(
    `Suite keys: ${passed} of ${results.length} scripts ${all ? 'passed' : 'passed, FAILED'} in ${seconds(start)}`,
  );
  return all;
}

/** Says which VS Code is used, and gives its program. */
async function chooseProgram() {
  const desktop = await findDesktop();
  if ('program' in desktop) {
    console.log(`VS Code: the desktop one (${desktop.from}), ${desktop.program}`);
    return desktop.program;
  }
  console.log(
    `VS Code: ${codeServer} from the npm registry, in a headless browser (no desktop VS Code: ${desktop.why})`,
  );
  await fetchAll();
  return shim;
}

/** @param {readonly string[]} args @returns {Promise<boolean>} whether all passed */
async function main([only, pattern = '']) {
  const suites = ['node', 'web', 'keys'].filter((name) => only === undefined || name === only);
  if (suites.length === 0) throw new Error('Usage: node test/host/run.mjs [node | web | keys [PATTERN]]');
  const program = await chooseProgram();
  let passed = 0;
  for (const name of suites) {
    const result = name === 'keys' ? runKeys(pattern) : runInside(name === 'web' ? 'web' : 'node', program);
    if (await result) passed++;
  }
  console.log(`Suites: ${passed} passed, ${suites.length - passed} failed`);
  return passed === suites.length;
}

const passed = await main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return false;
});
// Whatever a failed script left open must not keep the process alive.
process.exit(passed ? 0 : 1);
