// `npm run bench [-- FOLDER] [--json]`: how fast the analysis is beside a bare word segmentation of the same texts, how
// big the bundles are, how long activation takes. Timings are told, never judged: no test depends on them.
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { measureActivation } from './activation.mjs';
import { readCollection } from './collection.mjs';
import { measureSizes } from './sizes.mjs';
import { medians } from './throughput.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 9;
const args = process.argv.slice(2).filter((arg) => arg !== '--json');
const folders =
  args.length > 0
    ? args.map((arg) => resolve(arg))
    : ['samples', '../shared/articles'].map((folder) => join(root, folder));

async function loadAnalyse() {
  const outfile = join(root, 'out/bench/analyse.mjs');
  await build({
    entryPoints: [join(root, 'src/core/analyse.ts')],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    logLevel: 'warning',
  });
  const started = performance.now();
  const { analyse } = await import(pathToFileURL(outfile));
  return { analyse, loadMs: performance.now() - started };
}

const segmenter = new Intl.Segmenter('hi', { granularity: 'word' });

/** A bare pass: every word segment is visited, nothing is done with it. */
function segment(text) {
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
  return count;
}

/**
 * The segmenter runs over each article in one go, and once more line by line: its time grows faster than the text (in
 * ICU and V8 of Node 20), so short pieces show it at its best and are the harder measure.
 */
function measureThroughput(analyse, { texts, bytes }) {
  const whole = texts.join('\n');
  const lines = texts.flatMap((text) => text.split(/\r?\n/));
  const ms = medians(
    {
      articles: () => forEach(texts, segment),
      lines: () => forEach(lines, segment),
      analysis: () => forEach(texts, analyse),
      whole: () => analyse(whole),
    },
    ROUNDS,
  );
  const megabytesPerSecond = (time) => bytes / 1e6 / (time / 1000);
  return {
    segmenterMBs: megabytesPerSecond(ms.articles),
    segmenterByLineMBs: megabytesPerSecond(ms.lines),
    analysisMBs: megabytesPerSecond(ms.analysis),
    analysisAsOneTextMBs: megabytesPerSecond(ms.whole),
    ratio: ms.analysis / ms.articles,
    ratioToByLine: ms.analysis / ms.lines,
  };
}

function forEach(texts, run) {
  for (const text of texts) run(text);
}

function print({ machine, collection, loadMs, throughput, sizes, activation }) {
  const say = (label, text) => console.log(`${label.padEnd(16)}${text}`);
  const { articles, articleBytes, bytes } = collection;
  say('Machine', machine);
  say(
    'Collection',
    `${articles} articles of ${kB(articleBytes)}, repeated to ${kB(bytes)}; median of ${ROUNDS} rounds`,
  );
  const { segmenterMBs, segmenterByLineMBs, analysisMBs, analysisAsOneTextMBs, ratio, ratioToByLine } =
    throughput;
  say(
    'Segmenter',
    `${segmenterMBs.toFixed(2)} MB/s article by article, ${segmenterByLineMBs.toFixed(2)} MB/s line by line`,
  );
  say(
    'Analysis',
    `${analysisMBs.toFixed(2)} MB/s (goal: ≥ 1), all as one text ${analysisAsOneTextMBs.toFixed(2)} MB/s`,
  );
  say(
    'Ratio',
    `${ratio.toFixed(2)} × the segmenter (goal: ≤ 5), ${ratioToByLine.toFixed(2)} × the segmenter line by line`,
  );
  say('Loading', `${loadMs.toFixed(1)} ms for the bundle of the analysis`);
  for (const { file, bytes, gzip } of sizes)
    say('Size', `${file} ${kB(bytes)}${gzip ? `, ${kB(gzip)} gzipped` : ''}`);
  if (sizes.length === 0) say('Size', 'nothing built yet: npm run build, npm run package');
  say('Activation', activation ? activationText(activation) : 'not measured: no VS Code was run');
}

function activationText({ nonHindi, hindi }) {
  return `${nonHindi.toFixed(1)} ms on a non-Hindi file (goal: < 10 ms), ${hindi.toFixed(1)} ms on a Hindi article`;
}

function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

const collection = readCollection(folders);
const { analyse, loadMs } = await loadAnalyse();
const { texts: _texts, ...told } = collection;
const report = {
  machine: `${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}, ICU ${process.versions.icu}`,
  collection: told,
  rounds: ROUNDS,
  loadMs,
  throughput: measureThroughput(analyse, collection),
  sizes: measureSizes(root),
  activation: await measureActivation(),
};
if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, 2));
else print(report);
