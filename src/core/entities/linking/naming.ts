import type { EntityType } from '../../model';
import { phraseKeys } from '../../text/words';
import { isLatin } from '../spelling';
import { knownAs } from './bodies';
import { readPersonName } from './personName';

/** One text that names an entity, and how often. */
export interface NameCount {
  readonly text: string;
  readonly count: number;
  /** What analysts taught of it. */
  readonly taught?: { readonly name: string; readonly wikidata?: string } | undefined;
}

/** What an entity is called. */
export interface Naming {
  readonly name: string;
  readonly wikidata?: string;
}

/**
 * The canonical name of an entity from its texts (in order of first mention): what was taught, else the gazetteer's name of
 * a place or body, else the text with the most words, Devanagari before Latin, the most frequent of equals. People are
 * named without titles.
 */
export function namingOf(type: EntityType, texts: readonly NameCount[]): Naming {
  const taught = texts.find((text) => text.taught)?.taught;
  const known = type === 'PERSON' ? undefined : firstKnown(type, texts);
  const wikidata = taught?.wikidata ?? known?.wikidata;
  const name = taught?.name ?? known?.name ?? fullest(type, texts);
  return { name, ...(wikidata ? { wikidata } : {}) };
}

function firstKnown(type: EntityType, texts: readonly NameCount[]) {
  for (const { text } of texts) {
    const known = knownAs(type, text);
    if (known) return known;
  }
  return undefined;
}

function fullest(type: EntityType, texts: readonly NameCount[]): string {
  let best = { name: '', rank: [-1] as readonly number[] };
  for (const { text, count } of texts) {
    const { name, words, parts } = type === 'PERSON' ? readPersonName(text) : plainName(text);
    const rank = [isLatin(name) ? 0 : 1, words, parts.length, count];
    if (compare(rank, best.rank) > 0) best = { name, rank };
  }
  return best.name;
}

function plainName(text: string) {
  const parts = phraseKeys(text);
  return { name: text, words: parts.length, parts };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
