import type { Article } from '../article/article';
import type { EntityType, Mention, Span } from '../model';
import type { PhraseMatch } from '../text/phrases';
import type { TokenRange } from '../text/sentences';
import type { Token } from '../text/words';
import { gazetteer, type Known } from './gazetteer';
import { ANY_NAME, classOf, NO_NAME, Word } from './wordClass';

/** A mention as a range of tokens. */
export interface Found extends TokenRange {
  readonly type: EntityType;
  readonly trust: Trust;
}

/**
 * How far a rule is to be trusted beside a tagger: that these words are this name and no other; that there is a name, which
 * may have other ends or another type; or not without the tagger.
 */
export type Trust = 'whole' | 'there' | 'guess';

/** Stands for a class that nobody asked for yet: no word has all bits. */
const UNREAD = -1;

/** A phrase of the gazetteer found in the text. */
export type Hit = PhraseMatch<Known>;

/**
 * One pass over an article: what each token can be (`classOf`), where the gazetteer's phrases stand, and which tokens a
 * rule has already taken. Rules run sentence by sentence and take tokens in the order of their certainty.
 */
export class Scan {
  readonly tokens: readonly Token[];
  #found: Found[] = [];
  readonly #times: Uint8Array;
  #taken: Uint8Array;
  readonly #hits = new Map<number, Hit>();
  /** Start of the hit that covers a token, plus one; 0 for none. */
  readonly #covered: Int32Array;
  /** Classes of the tokens that were asked for: many rules ask for the same. */
  readonly #classes: Int32Array;

  constructor(article: Article, taken: readonly Span[]) {
    this.tokens = article.tokens;
    this.#times = takenTokens(this.tokens, taken);
    this.#taken = this.#times.slice();
    this.#covered = new Int32Array(this.tokens.length);
    this.#classes = new Int32Array(this.tokens.length).fill(UNREAD);
  }

  /** Finds the gazetteer's phrases of one sentence, the longest from the left. */
  mark(range: TokenRange, isPlausible: (scan: Scan, hit: Hit) => boolean): void {
    const table = gazetteer();
    for (let at = range.from; at < range.to; at++) {
      if (this.tokens[at]?.kind === 'mark') continue;
      const hit = table.longestAt(this.tokens, at, range.to);
      if (!hit || !this.isFree(hit.from, hit.to) || !isPlausible(this, hit)) continue;
      this.#hits.set(hit.from, hit);
      this.#covered.fill(hit.from + 1, hit.from, hit.to);
      at = hit.to - 1;
    }
  }

  /** The phrase that begins at a token. */
  hitAt(at: number): Hit | undefined {
    return this.#hits.get(at);
  }

  /** The phrase that covers a token. */
  hitOver(at: number): Hit | undefined {
    const start = this.#covered[at] ?? 0;
    return start === 0 ? undefined : this.#hits.get(start - 1);
  }

  key(at: number): string {
    return this.tokens[at]?.key ?? '';
  }

  text(at: number): string {
    return this.tokens[at]?.text ?? '';
  }

  /** The class of a word; marks and numbers are function words to the rules: they end every name. */
  classAt(at: number): number {
    const known = this.#classes[at];
    if (known === undefined) return Word.Function;
    if (known !== UNREAD) return known;
    const token = this.tokens[at];
    const bits = token?.kind === 'word' ? classOf(token.key) : Word.Function;
    this.#classes[at] = bits;
    return bits;
  }

  isWord(at: number): boolean {
    return this.tokens[at]?.kind === 'word';
  }

  /** Whether the token's class has one of these bits. */
  is(at: number, bits: number): boolean {
    return (this.classAt(at) & bits) !== 0;
  }

  /** A Devanagari word of three letters or more of which no table and no ending tells anything. */
  isUnknown(at: number): boolean {
    const token = this.tokens[at];
    return token?.kind === 'word' && token.key.length > 2 && this.classAt(at) === 0;
  }

  /** A name that is not an ordinary word as well. */
  isClearName(at: number): boolean {
    const bits = this.classAt(at);
    return (bits & ANY_NAME) !== 0 && (bits & (Word.Ambiguous | NO_NAME)) === 0;
  }

  /** Whether no white space stands between a token and the next. */
  isGlued(at: number): boolean {
    return this.tokens[at]?.end === this.tokens[at + 1]?.start;
  }

  /** Whether a time expression holds the token. */
  isTime(at: number): boolean {
    return this.#times[at] !== 0;
  }

  isFree(from: number, to = from + 1): boolean {
    for (let at = from; at < to; at++) if (this.#taken[at] !== 0) return false;
    return from < to;
  }

  /** Takes the tokens for a mention, unless one of them is taken already. */
  add(from: number, to: number, type: EntityType, trust: Trust = 'whole'): boolean {
    if (!this.isFree(from, to)) return false;
    this.#taken.fill(1, from, to);
    this.#found.push({ from, to, type, trust });
    return true;
  }

  /** What was found so far, in the order in which it was. */
  get found(): readonly Found[] {
    return this.#found;
  }

  /** Puts other mentions in place of all that were found; what overlaps a time or one before it is left out. */
  replace(found: Iterable<Found>): void {
    this.#found = [];
    this.#taken = this.#times.slice();
    for (const { from, to, type, trust } of found) this.add(from, to, type, trust);
  }

  /** What was found as spans of the text, in order. */
  mentions(): Mention[] {
    return this.#found
      .toSorted((a, b) => a.from - b.from)
      .map(({ from, to, type }) => ({
        start: this.tokens[from]?.start ?? 0,
        end: this.tokens[to - 1]?.end ?? 0,
        type,
      }));
  }
}

/** 1 for every token that one of the spans, in order, overlaps. */
function takenTokens(tokens: readonly Token[], spans: readonly Span[]): Uint8Array {
  const taken = new Uint8Array(tokens.length);
  let at = 0;
  for (const span of spans) {
    while ((tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at++;
    for (; (tokens[at]?.start ?? Number.POSITIVE_INFINITY) < span.end; at++) taken[at] = 1;
  }
  return taken;
}
