// Packs the legible tables of src/core/entities/tables/*.txt into packed.ts beside them, which is what ships: one
// ASCII character a Devanagari letter instead of three bytes, and word lists without the letters they share.
//   node scripts/gazetteer.mjs           writes packed.ts
//   node scripts/gazetteer.mjs --check   exit code 1 where packed.ts is not what the tables give
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/core/entities/tables/', import.meta.url));
const target = `${folder}packed.ts`;

/** The letters and signs of Hindi, and the ASCII character that stands for each at the same place. */
const LETTERS = 'ंःअआइईउऊऋएऐऑओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसह़ािीुूृॅेैॉोौ्';
const CODES = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&()+:;<';

/** The width at which the formatter breaks lines, so that it finds nothing to change in what is written here. */
const WIDTH = 110;

/** Reads `[name]` and `[name: words]` sections; lines that begin with # are comments. */
function readSections(text, file) {
  const sections = [];
  for (const line of text.split('\n')) {
    const head = /^\[(\w+)(: words)?\]$/.exec(line);
    if (head) sections.push({ name: head[1], words: Boolean(head[2]), lines: [] });
    else if (line.trim() && !line.startsWith('#')) {
      if (sections.length === 0) throw new Error(`${file}: a line before the first section`);
      sections.at(-1).lines.push(line.trim());
    }
  }
  return sections;
}

/** Chandrabindu as anusvara, nukta letters as letter and nukta, no joiners. */
function plain(text) {
  return text
    .normalize('NFD')
    .replaceAll('ँ', 'ं')
    .replace(/[\u200b-\u200d]/g, '');
}

function packText(text, file) {
  return plain(text)
    .replace(/[A-Za-z]+/g, (latin) => `~${[...latin].join('')}~`)
    .split('~')
    .map((piece, index) =>
      index % 2 ? piece : [...piece].map((letter) => packLetter(letter, file)).join(''),
    )
    .join('~');
}

function packLetter(letter, file) {
  const at = LETTERS.indexOf(letter);
  if (at >= 0) return CODES[at];
  if (/[\s\d,/=*.-]/.test(letter)) return letter;
  throw new Error(`${file}: cannot pack ${JSON.stringify(letter)}`);
}

/** Sorted words, each as the count of letters it shares with the word before (0 to 9) and the rest. */
function packWords(lines, file) {
  const words = [...new Set(plain(lines.join(' ')).replaceAll('़', '').split(/\s+/))].sort();
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < Math.min(9, before.length, word.length) && before[shared] === word[shared]) shared++;
      before = word;
      return `${shared}${packText(word.slice(shared), file)}`;
    })
    .join('');
}

function pack() {
  const groups = { true: [], false: [] };
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    for (const { name, words, lines } of readSections(readFileSync(folder + file, 'utf8'), file)) {
      const packed = words
        ? packWords(lines, file)
        : packText(lines.join(',').replace(/\s*,[\s,]*/g, ','), file);
      const short = `  ${name}: '${packed}',`;
      groups[words].push(short.length <= WIDTH ? `${short}\n` : `  ${name}:\n    '${packed}',\n`);
    }
  }
  return `// Written by scripts/gazetteer.mjs from the .txt tables beside it: edit those, their sources and licences stand there.
// A table is one ASCII character a letter; a ~ begins and ends Latin text; in lists a digit tells how many letters a
// word shares with the one before.
export const LETTERS = '${LETTERS}';
export const CODES = '${CODES}';

export const PACKED_PHRASES = {
${groups.false.join('')}} as const;

export const PACKED_WORDS = {
${groups.true.join('')}} as const;
`;
}

const packed = pack();
if (!process.argv.includes('--check')) writeFileSync(target, packed);
else if (readFileSync(target, 'utf8') !== packed) {
  console.error('src/core/entities/tables/packed.ts is stale: run node scripts/gazetteer.mjs');
  process.exit(1);
}
