import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readCorpus, type Sentence } from './corpora';
import { joinWords, listsBySound, listsByWord, readLists } from './nameLists';
import { readNames } from './names';
import type { LearntNet } from './netLearn';
import { finish, type Knowledge, type TrainOptions, trainLinear, trainNet } from './train';

// Trains the tagger of the corpora in a folder and writes its model file: see docs/tagger.md. The linear weights are learnt
// here, the net in a thread of its own.

const { values } = parseArgs({
  args: isMainThread ? process.argv.slice(2) : (workerData as string[]),
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'media/tagger.bin' },
    lists: { type: 'string', default: 'src/train/lists' },
    epochs: { type: 'string', default: '12' },
  },
});

const started = Date.now();
const report = (message: string) => {
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${message}`);
};
const options: TrainOptions = { epochs: Number(values.epochs), seed: 1, report };

function readSentences(): Sentence[] {
  const corpus = (name: string) => join(values.data, 'ner', `${name}-train.tsv`);
  return [
    ...readCorpus(corpus('hiner'), 'hiner'),
    ...readCorpus(corpus('ilner'), 'ilner'),
    ...readCorpus(corpus('multiconer2'), 'multiconer'),
  ];
}

function readKnowledge(): Knowledge {
  const ofNames = (name: string) => readFileSync(join(values.data, 'names', name), 'utf8');
  const lists = readLists(values.lists);
  const byWord = listsByWord(lists, ofNames('en-hi.mined-pairs'));
  return { words: joinWords(readNames(ofNames('hi-name-tokens.tsv')), byWord), sounds: listsBySound(lists) };
}

/** Learns the net in another thread. */
function netFromThread(): Promise<LearntNet> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(fileURLToPath(import.meta.url), { workerData: process.argv.slice(2) });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}

const sentences = readSentences();
const knowledge = readKnowledge();
if (isMainThread) {
  const thread = netFromThread();
  const linear = trainLinear(sentences, knowledge, options);
  const bytes = finish(sentences, knowledge, linear, await thread);
  writeFileSync(values.out, bytes);
  report(`wrote ${bytes.length} bytes to ${values.out}`);
} else {
  parentPort?.postMessage(trainNet(sentences, knowledge, options));
}
