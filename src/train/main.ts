import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lexiconEntries } from './buildLexicon';
import { readCorpus } from './corpora';
import { readNames } from './names';
import { train } from './train';

// Trains the tagger of the corpora in a folder and writes its model file: see docs/tagger.md.

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'media/tagger.bin' },
    epochs: { type: 'string', default: '12' },
    clusters: { type: 'string', default: '0' },
  },
});

const started = Date.now();
const report = (message: string) => {
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${message}`);
};
const corpus = (name: string) => join(values.data, 'ner', `${name}-train.tsv`);
const sentences = [
  ...readCorpus(corpus('hiner'), 'hiner'),
  ...readCorpus(corpus('ilner'), 'ilner'),
  ...readCorpus(corpus('multiconer2'), 'multiconer'),
];
const names = readNames(readFileSync(join(values.data, 'names', 'hi-name-tokens.tsv'), 'utf8'));
const words = lexiconEntries(names, sentences, Number(values.clusters));
writeFileSync(values.out, train(sentences, words, { epochs: Number(values.epochs), seed: 1, report }));
report(`wrote ${values.out}`);
