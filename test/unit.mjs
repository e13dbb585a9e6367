// Builds and runs the unit tests: `node test/unit.mjs [part of a path …]`.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

execFileSync(process.execPath, ['esbuild.mjs', 'unit'], { stdio: 'inherit' });
const wanted = process.argv.slice(2);
const files = readdirSync('out/unit', { recursive: true })
  .filter((name) => name.endsWith('.test.mjs'))
  .map((name) => join('out/unit', name))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
if (files.length === 0) {
  console.error(`No unit test matches ${wanted.join(' ')}.`);
  process.exit(2);
}
if (wanted.length === 0) files.push('test/host/host.test.mjs');
const run = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...files], { stdio: 'inherit' });
process.exit(run.status ?? 1);
