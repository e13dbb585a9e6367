import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

// The arrows of CONTRIBUTING.md, read from the import statements, type-only ones included.

/** Which part of the house a source file belongs to; the first that fits. */
const PARTS: readonly (readonly [prefix: string, part: string])[] = [
  ['src/core/text/', 'text'],
  ['src/core/json/', 'json'],
  ['src/core/article/', 'article'],
  ['src/core/lexicon/', 'lexicon'],
  ['src/core/entities/', 'entities'],
  ['src/core/time/', 'time'],
  ['src/core/events/', 'events'],
  ['src/core/sidecar/', 'sidecar'],
  ['src/core/formats/', 'formats'],
  ['src/core/model', 'model'],
  ['src/core/analyse', 'analyse'],
  ['src/vscode/', 'adapters'],
  ['src/disk/', 'disk'],
  ['src/cli/', 'cli'],
  ['src/train/', 'train'],
  ['src/extension', 'extension'],
  ['src/workbench', 'workbench'],
  ['src/node', 'entries'],
  ['src/web', 'entries'],
  ['package.json', 'manifest'],
];

const CORE = [
  'model',
  'text',
  'json',
  'lexicon',
  'article',
  'entities',
  'time',
  'events',
  'sidecar',
  'formats',
  'analyse',
];

/** What each part may import beside itself; names in capitals are modules that are not ours. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  article: ['model', 'text'],
  json: ['model', 'text', 'LIBRARY'],
  lexicon: ['model', 'text', 'json', 'LIBRARY'],
  entities: ['model', 'text', 'lexicon', 'article'],
  time: ['model', 'text', 'article'],
  events: ['model', 'text', 'article', 'entities', 'time'],
  sidecar: ['model', 'text', 'json', 'lexicon', 'analyse', 'LIBRARY'],
  formats: ['model', 'text', 'analyse'],
  analyse: ['model', 'text', 'lexicon', 'article', 'entities', 'time', 'events'],
  adapters: [...CORE, 'VSCODE'],
  disk: ['NODE'],
  cli: [...CORE, 'disk', 'manifest', 'NODE'],
  train: [...CORE, 'NODE'],
  workbench: ['adapters', 'VSCODE'],
  extension: ['workbench', 'adapters', 'VSCODE'],
  entries: ['extension', 'workbench', 'disk', 'VSCODE'],
};

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'));

/** The modules a source names in import, export-from, import() and import types. */
function importsOf(source: string): string[] {
  const named =
    /(?:^|[\s;}])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...source.matchAll(named)].map((match) => match[1] ?? match[2] ?? '');
}

function partOf(path: string): string {
  return PARTS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? `no part holds ${path}`;
}

function targetOf(file: string, name: string): string {
  if (name === 'vscode') return 'VSCODE';
  if (name.startsWith('node:')) return 'NODE';
  if (!name.startsWith('.')) return 'LIBRARY';
  return partOf(normalize(join(dirname(file), name)).replaceAll('\\', '/'));
}

test('every import follows an arrow', () => {
  const wrong = FILES.flatMap((file) => {
    const from = partOf(file);
    return importsOf(readFileSync(file, 'utf8'))
      .map((name) => [name, targetOf(file, name)] as const)
      .filter(([, to]) => to !== from && !(MAY[from] ?? []).includes(to))
      .map(([name, to]) => `${file}: ${from} may not import ${to} (${name})`);
  });
  assert.deepEqual(wrong, []);
});

test('every part holds a file', () => {
  const held = new Set(FILES.map(partOf));
  assert.deepEqual(
    Object.keys(MAY).filter((part) => !held.has(part)),
    [],
  );
});

test('reads every form of import', () => {
  const source = `import a from './a';\nimport type { B } from "./b";\nexport { c } from './c';\nimport './d';\nconst e = import('./e');\nimport {\n  f,\n} from './f';`;
  assert.deepEqual(importsOf(source).sort(), ['./a', './b', './c', './d', './e', './f']);
});

/** Files that are tables of words or codes may be long. */
const TABLES = /\/(?:tables|predicates)\/|Table\.ts$|Phrases\.ts$/;

test('files are short: none over 350 lines but tables, the median at most 110', () => {
  const lengths = FILES.filter((file) => !TABLES.test(file))
    .map((file) => [readFileSync(file, 'utf8').split('\n').length - 1, file] as const)
    .sort(([a], [b]) => a - b);
  assert.deepEqual(
    lengths.filter(([length]) => length > 350),
    [],
  );
  const median = lengths[Math.floor(lengths.length / 2)]?.[0] ?? 0;
  assert.ok(median <= 110, `the median file has ${median} lines`);
});

test('the web entry touches no disk', () => {
  const names = importsOf(readFileSync('src/web.ts', 'utf8'));
  assert.deepEqual(
    names.filter((name) => ['disk', 'NODE'].includes(targetOf('src/web.ts', name))),
    [],
  );
});

test('the Node entry loads nothing of Node or the disk at once: text files that are no articles never need it', () => {
  const atOnce = (file: string) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /^(?:import|export)\s(?!type\b)[^;]*?from\s*['"]([^'"]+)['"];/gm,
      ),
    ].map((match) => match[1] ?? '');
  const seen = new Set(['src/node.ts']);
  for (const file of seen) {
    for (const name of atOnce(file).filter((name) => name.startsWith('.'))) {
      seen.add(`${normalize(join(dirname(file), name)).replaceAll('\\', '/')}.ts`);
    }
  }
  assert.ok(seen.has('src/vscode/recognise.ts'));
  const wrong = [...seen].filter((file) =>
    atOnce(file).some((name) => ['NODE', 'disk'].includes(targetOf(file, name))),
  );
  assert.deepEqual(wrong, []);
});
