// Builds and runs the unit tests: `node test/unit.mjs [part of a path …] [--kills=1000]`; see kill.test.ts.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

// A folder of its own, so that two runs at once do not take each other's files away.
const folder = `out/unit-${process.pid}`;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
execFileSync(process.execPath, ['esbuild.mjs', 'unit', folder], { stdio: 'inherit' });
const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));
const kills = args.find((arg) => arg.startsWith('--kills='))?.slice('--kills='.length);
const files = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.test.mjs'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => `unit/${name}`.includes(part)))
  .map((name) => join(folder, name));
if (files.length === 0) {
  console.error(`No unit test matches ${wanted.join(' ')}.`);
  process.exit(2);
}
if (wanted.length === 0) files.push('test/host/host.test.mjs');
const run = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...files], {
  stdio: 'inherit',
  env: { ...process.env, ...(kills && { TIPPANI_KILLS: kills }) },
});
process.exit(run.status ?? 1);
