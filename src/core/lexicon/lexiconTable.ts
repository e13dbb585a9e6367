import type { EntityType } from '../model';
import { type PhraseMatch, PhraseTable } from '../text/phrases';
import { phraseKeys, type Token } from '../text/words';
import { pluralForms } from './inflect';
import type { Lexicon, LexiconName, NotName } from './lexicon';

/** One layer of a lexicon, made ready for look-ups. */
interface Layer {
  readonly names: PhraseTable<readonly LexiconName[]>;
  /** The names by the key of the whole phrase. */
  readonly exact: ReadonlyMap<string, readonly LexiconName[]>;
  /** Types that a phrase (its keys, joined) is none of; `any` is no name at all. */
  readonly notNames: ReadonlyMap<string, ReadonlySet<EntityType | 'any'>>;
}

/** The key of a phrase: its words folded, marks left out. किम जोंग-उन = किम जोंग उन. */
export function phraseKey(text: string): string {
  return phraseKeys(text).join(' ');
}

/** The key of the phrase that a range of tokens makes. */
export function keyOfTokens(tokens: readonly Token[], from: number, to: number): string {
  let key = '';
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token && token.kind !== 'mark') key += key === '' ? token.key : ` ${token.key}`;
  }
  return key;
}

/** Answers what a lexicon says of phrases; layers are read from the nearest on. */
export class LexiconTable {
  readonly #layers: readonly Layer[];

  constructor(lexicon: Lexicon) {
    this.#layers = layersOf(lexicon).map(layerOf);
  }

  /** The longest name that begins at a token and ends before `limit`; of two as long the nearer one. */
  longestAt(tokens: readonly Token[], from: number, limit: number): PhraseMatch<LexiconName> | undefined {
    let best: PhraseMatch<LexiconName> | undefined;
    for (const [depth, { names }] of this.#layers.entries()) {
      const match = names.longestAt(tokens, from, limit);
      if (!match || (best && match.to <= best.to)) continue;
      const name = match.value.find(({ text, type }) => !this.#isDenied(phraseKey(text), type, depth));
      if (name) best = { from: match.from, to: match.to, value: name };
    }
    return best;
  }

  /** What is said of exactly this phrase (see phraseKey) as a name of this type. */
  nameOf(key: string, type: EntityType): LexiconName | undefined {
    for (const [depth, { exact }] of this.#layers.entries()) {
      const name = exact.get(key)?.find((one) => one.type === type);
      if (name) return this.#isDenied(key, type, depth) ? undefined : name;
    }
    return undefined;
  }

  /** Whether a phrase (see phraseKey) is said to be no name of this type, and nothing nearer says that it is one. */
  isNoName(key: string, type: EntityType): boolean {
    for (const { exact, notNames } of this.#layers) {
      if (denies(notNames.get(key), type)) return true;
      if (exact.get(key)?.some((name) => name.type === type)) return false;
    }
    return false;
  }

  /** Whether a layer down to this depth denies the name; in one layer a denial counts more than a name. */
  #isDenied(key: string, type: EntityType, depth: number): boolean {
    return this.#layers.slice(0, depth + 1).some(({ notNames }) => denies(notNames.get(key), type));
  }
}

function denies(types: ReadonlySet<EntityType | 'any'> | undefined, type: EntityType): boolean {
  return types !== undefined && (types.has(type) || types.has('any'));
}

const tables = new WeakMap<Lexicon, LexiconTable>();
const layers = new WeakMap<
  readonly LexiconName[],
  { readonly of: readonly NotName[]; readonly layer: Layer }
>();

/** The table of a lexicon, made at the first call. */
export function lexiconTable(lexicon: Lexicon): LexiconTable {
  const made = tables.get(lexicon) ?? new LexiconTable(lexicon);
  tables.set(lexicon, made);
  return made;
}

/**
 * What analysts taught of exactly this text (spelling variants, see fold) as a name of this type: canonical name and
 * Wikidata id. Undefined where nothing was taught.
 */
export function lexiconName(
  lexicon: Lexicon | undefined,
  text: string,
  type: EntityType,
): LexiconName | undefined {
  return lexicon && lexiconTable(lexicon).nameOf(phraseKey(text), type);
}

function layersOf(lexicon: Lexicon): Lexicon[] {
  return [lexicon, ...(lexicon.under ? layersOf(lexicon.under) : [])];
}

/** Kept by its lists, which stay the same objects when a lexicon is put over or under another. */
function layerOf({ names, notNames }: Lexicon): Layer {
  const made = layers.get(names);
  if (made?.of === notNames) return made.layer;
  const denied = new Map<string, Set<EntityType | 'any'>>();
  for (const { text, type = 'any' } of notNames) {
    const key = phraseKey(text);
    denied.set(key, (denied.get(key) ?? new Set()).add(type));
  }
  const layer = { ...readNames(names), notNames: denied };
  layers.set(names, { of: notNames, layer });
  return layer;
}

function readNames(names: readonly LexiconName[]): Pick<Layer, 'names' | 'exact'> {
  const exact = new Map<string, LexiconName[]>();
  for (const name of names) {
    for (const text of [name.text, ...pluralForms(name.text, name.type)]) {
      const key = phraseKey(text);
      const same = exact.get(key);
      if (same) same.push(name);
      else exact.set(key, [name]);
    }
  }
  exact.delete('');
  return { exact, names: new PhraseTable(exact) };
}
