// The sizes of what is shipped, as far as it has been built.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @returns {{file: string, bytes: number, gzip?: number}[]} dist/*.js and any VSIX in the root */
export function measureSizes(root) {
  const bundles = filesIn(join(root, 'dist'), '.js').map((path) => ({
    file: `dist/${path.name}`,
    bytes: statSync(path.full).size,
    gzip: gzipSync(readFileSync(path.full)).length,
  }));
  const packages = filesIn(root, '.vsix').map(({ name, full }) => ({
    file: name,
    bytes: statSync(full).size,
  }));
  return [...bundles, ...packages];
}

function filesIn(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, full: join(folder, name) }));
}
