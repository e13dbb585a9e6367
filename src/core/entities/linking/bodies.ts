import type { EntityType, Mention } from '../../model';
import { phraseKeys } from '../../text/words';
import { gazetteer, type Known } from '../gazetteer';
import { isLatin, soundKey, spellingKey } from '../spelling';
import { ANY_NAME, classOf } from '../wordClass';
import { abbreviates, isShortForm } from './abbreviations';
import { Groups } from './groups';
import { remembered } from './remembered';
import { LEFT_OUT } from './tables';
import { areVariants, weightOf } from './variants';

/** One text that names a place, an organisation or anything else but a person, as one type. */
export interface BodyText {
  readonly text: string;
  readonly type: EntityType;
  readonly mentions: readonly Mention[];
  /** The canonical name that analysts taught for this text. */
  readonly taught?: string;
}

interface Body extends BodyText {
  readonly known: Known | undefined;
  /** Its words in one, by spelling. */
  readonly key: string;
  readonly latin: boolean;
}

/** The key of a name that its spellings share: words run together, so that हाईकोर्ट is हाई कोर्ट; हमास संगठन is हमास. */
export const bodyKey: (text: string) => string = remembered(readBodyKey);

function readBodyKey(text: string): string {
  const keys = phraseKeys(text);
  const named = keys.length > 1 && LEFT_OUT.has(keys.at(-1) ?? '') ? keys.slice(0, -1) : keys;
  return named.map(spellingKey).join('');
}

/** What the gazetteer knows of a text as a name of this type. */
export function knownAs(type: EntityType, text: string): Known | undefined {
  const { known } = look(text);
  return known?.type === type ? known : undefined;
}

/** The sounds of a name's words. */
const soundOf = remembered((text) => phraseKeys(text).map(soundKey).join(' '));

const look = remembered((text): { readonly known: Known | undefined } => ({ known: gazetteer().get(text) }));

/**
 * Brings the texts of one thing together, each type apart: by what was taught, the gazetteer, spelling, script, case
 * endings, short forms in brackets (`expansions`: pairs of a name and the short form right behind it) and short forms that
 * spell the first letters of one name of the article. Gives each text the number of its group.
 */
export function linkBodies(
  texts: readonly BodyText[],
  expansions: readonly (readonly [full: number, short: number])[],
): readonly number[] {
  const linker = new BodyLinker(texts);
  return linker.link(expansions);
}

class BodyLinker {
  readonly #bodies: readonly Body[];
  readonly #groups: Groups;
  /** What the members of a group are called by those who know; two names never become one. */
  readonly #names: (string | undefined)[];

  constructor(texts: readonly BodyText[]) {
    this.#bodies = texts.map((text) => ({
      ...text,
      known: knownAs(text.type, text.text),
      key: bodyKey(text.text),
      latin: isLatin(text.text),
    }));
    this.#groups = new Groups(texts.length);
    this.#names = this.#bodies.map(({ taught, known }) => taught ?? known?.name);
  }

  link(expansions: readonly (readonly [number, number])[]): readonly number[] {
    this.#joinSame(({ type, taught, known }) => named(type, taught ?? known?.name));
    this.#joinSame(({ type, key }) => `${type} ${key}`);
    for (const [full, short] of expansions) this.#join(full, short);
    this.#joinInflected();
    this.#joinSounds();
    this.#joinShortForms();
    return this.#bodies.map((_, at) => this.#groups.of(at));
  }

  #join(a: number, b: number): void {
    const [left, right] = [this.#groups.of(a), this.#groups.of(b)];
    const [one, other] = [this.#names[left], this.#names[right]];
    if (left === right || (one !== undefined && other !== undefined && one !== other)) return;
    this.#groups.join(left, right);
    this.#names[this.#groups.of(left)] = one ?? other;
  }

  #joinSame(keyOf: (body: Body) => string | undefined): void {
    const first = new Map<string, number>();
    this.#bodies.forEach((body, at) => {
      const key = keyOf(body);
      const before = key === undefined ? undefined : first.get(key);
      if (before !== undefined) this.#join(before, at);
      else if (key !== undefined) first.set(key, at);
    });
  }

  /** Places and bodies in the oblique: गाजे is गाजा, if the article has that too. */
  #joinInflected(): void {
    const byKey = new Map(this.#bodies.map(({ type, key }, at) => [`${type} ${key}`, at] as const));
    this.#bodies.forEach(({ type, key, known }, at) => {
      if (known) return;
      for (const base of basesOf(key)) {
        const other = byKey.get(`${type} ${base}`);
        if (other !== undefined) this.#join(other, at);
      }
    });
  }

  /** Latin names by the sound of one Devanagari name; unknown foreign names by variant spellings. */
  #joinSounds(): void {
    const bySound = new Map<string, number[]>();
    this.#bodies.forEach((body, at) => {
      const key = `${body.type} ${soundOf(body.text)}`;
      const same = bySound.get(key);
      if (same) same.push(at);
      else bySound.set(key, [at]);
    });
    for (const same of bySound.values()) {
      same.forEach((at, index) => {
        for (const other of same.slice(index + 1, index + 1 + MOST_ALIKE)) {
          if (this.#soundAlike(at, other)) this.#join(at, other);
        }
      });
    }
  }

  #soundAlike(at: number, other: number): boolean {
    const [a, b] = [this.#bodies[at], this.#bodies[other]];
    if (!a || !b) return false;
    if (a.latin !== b.latin) return true;
    if (a.latin || (a.known && b.known)) return false;
    const isName = [a, b].some(({ text }) => (classOf(phraseKeys(text)[0] ?? '') & ANY_NAME) !== 0);
    return !isName && weightOf(a.key) >= LEAST_WEIGHT && areVariants(a.key, b.key);
  }

  /** A short form belongs to the one name whose words it abbreviates. */
  #joinShortForms(): void {
    const fulls = this.#bodies.flatMap(({ text }, at) => (isShortForm(text) ? [] : [at]));
    this.#bodies.forEach(({ text, type, latin }, at) => {
      if (!isShortForm(text) || (latin && !/^[A-Z.]+$/u.test(text))) return;
      if (type !== 'ORGANIZATION' && type !== 'LOCATION') return;
      const fitting = fulls.filter((full) => {
        const body = this.#bodies[full];
        return body?.type === type && abbreviates(text, body.text);
      });
      const groups = new Set(fitting.map((full) => this.#groups.of(full)));
      const [one] = groups;
      if (one !== undefined && groups.size === 1) this.#join(one, at);
    });
  }
}

/** Fewer consonants than this are alike by chance. */
const LEAST_WEIGHT = 4;
/** Names of one sound that are compared with each other: more of them are no variants but a common sound. */
const MOST_ALIKE = 20;

function named(type: EntityType, name: string | undefined): string | undefined {
  return name === undefined ? undefined : `${type} ${name}`;
}

/** The direct forms that a spelling key can be the oblique of: गाजे → गाजा, हूतियों → हूति, कुर्दों → कुर्द. */
function basesOf(key: string): string[] {
  if (key.endsWith('ियों')) return [key.slice(0, -3)];
  if (key.endsWith('ों')) return [key.slice(0, -2), `${key.slice(0, -2)}ा`];
  return key.endsWith('े') ? [`${key.slice(0, -1)}ा`] : [];
}
