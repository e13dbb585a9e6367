// `npm run bench [-- FOLDER] [--json]`: how fast the analysis is beside a bare word segmentation of the same texts, how
// big the bundles are, how long activation takes. Timings are told, never judged: no test depends on them.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { measureActivation } from './activation.mjs';
import { measureAnchors } from './anchors.mjs';
import { readCollection } from './collection.mjs';
import { measureGrowth } from './growth.mjs';
import { measureSizes } from './sizes.mjs';
import { measureTagging } from './tagging.mjs';
import { medians } from './throughput.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 9;
const args = process.argv.slice(2).filter((arg) => arg !== '--json');
const folders =
  args.length > 0
    ? args.map((arg) => resolve(arg))
    : ['samples', '../shared/articles'].map((folder) => join(root, folder));

async function loadCore() {
  const outfile = join(root, 'out/bench/core.mjs');
  await build({
    stdin: { contents: CORE, resolveDir: join(root, 'src/core'), loader: 'ts' },
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
  const core = await import(pathToFileURL(outfile));
  return { core, loadMs: performance.now() - started };
}

/** What is measured, in one bundle. */
const CORE = `export { analyse } from './analyse';
export { createTagger } from './entities/tagger/tagger';
export { anchorResolver } from './sidecar/anchors';
export { splitSentences } from './text/sentences';
export { tokenise } from './text/words';`;

const segmenter = new Intl.Segmenter('hi', { granularity: 'word' });

/** A bare pass: every word segment is visited, nothing is done with it. */
function segment(text) {
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
  return count;
}

/** A tagger of which no sentence is remembered: the collection repeats its articles, and each is to be tagged anew. */
function unseen(tagger) {
  return { ...tagger };
}

/**
 * The segmenter runs over each article in one go, and once more line by line: its time grows faster than the text (in
 * ICU and V8 of Node 20), so short pieces show it at its best and are the harder measure.
 */
function measureThroughput({ analyse, createTagger }, model, { texts, bytes }) {
  const tagger = createTagger(model);
  const whole = texts.join('\n');
  const lines = texts.flatMap((text) => text.split(/\r?\n/));
  const ms = medians(
    {
      articles: () => forEach(texts, segment),
      lines: () => forEach(lines, segment),
      rules: () => forEach(texts, (text) => analyse(text)),
      analysis: () => forEach(texts, (text) => analyse(text, { tagger: unseen(tagger) })),
      again: () => forEach(texts, (text) => analyse(text, { tagger })),
      whole: () => analyse(whole, { tagger: unseen(tagger) }),
    },
    ROUNDS,
  );
  const megabytesPerSecond = (time) => bytes / 1e6 / (time / 1000);
  return {
    segmenterMBs: megabytesPerSecond(ms.articles),
    segmenterByLineMBs: megabytesPerSecond(ms.lines),
    analysisMBs: megabytesPerSecond(ms.analysis),
    analysisAsOneTextMBs: megabytesPerSecond(ms.whole),
    rulesMBs: megabytesPerSecond(ms.rules),
    ratioOfRules: ms.rules / ms.articles,
    ratioAgain: ms.again / ms.articles,
    ratio: ms.analysis / ms.articles,
    ratioToByLine: ms.analysis / ms.lines,
  };
}

function forEach(texts, run) {
  for (const text of texts) run(text);
}

function print({ machine, collection, loadMs, throughput, growth, tagging, anchors, sizes, activation }) {
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
    `${analysisMBs.toFixed(2)} MB/s (goal: ≥ 1), all as one text, whose sentences repeat, ${analysisAsOneTextMBs.toFixed(2)} MB/s`,
  );
  say(
    'Ratio',
    `${ratio.toFixed(2)} × the segmenter (goal: ≤ 5), ${ratioToByLine.toFixed(2)} × the segmenter line by line`,
  );
  const { rulesMBs, ratioOfRules, ratioAgain } = throughput;
  say('By rules alone', `${rulesMBs.toFixed(2)} MB/s, ${ratioOfRules.toFixed(2)} × the segmenter`);
  say(
    'While editing',
    `${ratioAgain.toFixed(2)} × the segmenter: sentences that stayed are not tagged again`,
  );
  say(
    'Growth',
    `four times the text takes ${growth.growth.toFixed(1)} times as long at worst (goal: about 4), for “${growth.row}”`,
  );
  const { tokensPerSecond, ratio: ratioOfTagging, loadMs: modelMs, modelBytes } = tagging;
  say(
    'Tagging',
    `${Math.round(tokensPerSecond / 1000)},000 tokens/s (goal: ≥ 150,000), ${ratioOfTagging.toFixed(2)} × the segmenter`,
  );
  say(
    'Anchors',
    `${anchors.anchors} in ${anchors.words} words found again in ${anchors.ms.toFixed(0)} ms (goal: < 200)`,
  );
  say('Model', `${kB(modelBytes)}, read in ${modelMs.toFixed(1)} ms (goal: ≤ 60)`);
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
const { core, loadMs } = await loadCore();
const model = readFileSync(join(root, 'media/tagger.bin'));
const { texts: _texts, ...told } = collection;
const report = {
  machine: `${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}, ICU ${process.versions.icu}`,
  collection: told,
  rounds: ROUNDS,
  loadMs,
  throughput: measureThroughput(core, model, collection),
  growth: measureGrowth(core.analyse),
  anchors: measureAnchors(core, collection.texts, ROUNDS),
  tagging: measureTagging(core, model, collection.texts, ROUNDS),
  sizes: measureSizes(root),
  activation: await measureActivation(),
};
if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, 2));
else print(report);
