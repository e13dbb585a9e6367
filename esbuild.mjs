// Builds the bundles. `node esbuild.mjs` makes the extension and the CLI, `unit` and `vscode [PATTERN]` make the tests
// (those inside VS Code whose names match), `--watch` rebuilds the extension as its source changes.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const what = process.argv[2] ?? 'dist';

const shared = {
  bundle: true,
  // Devanagari as it is: three bytes a letter instead of the six of an escape.
  charset: 'utf8',
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  sourcemap: 'linked',
};
// The CommonJS of jsonc-parser hides its imports from the bundler and then misses its files at run time.
const node = { platform: 'node', mainFields: ['module', 'main'] };
const extension = { ...shared, format: 'cjs', external: ['vscode'], minify: !watch, sourcesContent: false };

const dist = [
  // The workbench is a file of its own in the Node host, so that text files that are no articles never load it.
  {
    ...extension,
    ...node,
    entryPoints: ['src/node.ts'],
    outfile: 'dist/node.js',
    external: ['vscode', './workbench'],
    supported: { 'dynamic-import': false },
  },
  { ...extension, ...node, entryPoints: ['src/workbench.ts'], outfile: 'dist/workbench.js' },
  { ...extension, entryPoints: ['src/web.ts'], outfile: 'dist/web.js', platform: 'browser' },
  // Without `external: ['vscode']`: a core file that imports it for real breaks this bundle.
  {
    ...shared,
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    format: 'cjs',
    minify: !watch,
    sourcesContent: false,
    banner: { js: '#!/usr/bin/env node' },
  },
];

function unitTests() {
  const tests = {
    ...shared,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
  };
  return [
    {
      ...tests,
      entryPoints: filesBelow('test/unit', '.test.ts'),
      outdir: process.argv[3] ?? 'out/unit',
      outbase: 'test/unit',
    },
  ];
}

function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

/** The suites that run inside VS Code, one bundle for each extension host, and the scripts that drive it by keys. */
function vscodeTests() {
  rmSync('out/vscode', { recursive: true, force: true });
  const define = { TEST_PATTERN: JSON.stringify(process.argv[3] ?? '') };
  const suite = { ...shared, format: 'cjs', external: ['vscode'], define };
  return [
    { ...suite, ...node, entryPoints: ['test/vscode/node.ts'], outfile: 'out/vscode/node.js' },
    { ...suite, entryPoints: ['test/vscode/web.ts'], outfile: 'out/vscode/web.js', platform: 'browser' },
    {
      ...shared,
      entryPoints: filesBelow('test/vscode/keys', '.ts').filter((name) => !name.includes('lib')),
      outdir: 'out/vscode/keys',
      outExtension: { '.js': '.mjs' },
      platform: 'node',
      format: 'esm',
      packages: 'external',
    },
  ];
}

const targets = { dist: () => dist, unit: unitTests, vscode: vscodeTests };
const options = (targets[what.startsWith('-') ? 'dist' : what] ?? (() => dist))();
if (watch) {
  for (const option of options) await (await context(option)).watch();
} else {
  await Promise.all(options.map((option) => build(option)));
}
