import type { Article, Sentence } from '../article/article';
import type { Mention, Span, TimeExpression } from '../model';
import { fold } from '../text/fold';
import { keySet } from '../text/keys';
import type { PhraseMatch } from '../text/phrases';
import type { Token } from '../text/words';
import { AGENTS, type Opening, PEOPLES, type Referent } from './closedClass';
import type { Case } from './frames';
import { type Lexeme, lexemes, postpositionTails } from './lexemes';
import { nounKeys } from './morphology';
import type { Sense } from './predicates/rows';
import { readVerbGroup, type VerbGroup } from './verbGroups';
import { NEGATIONS, PARTICLES, verbReadings } from './verbs';

interface Place {
  /** Token indexes `[from, to)`. */
  readonly from: number;
  readonly to: number;
}
export type MentionItem = Place & { readonly kind: 'mention'; readonly mention: Mention };
export type TimeItem = Place & { readonly kind: 'time'; readonly time: TimeExpression };
export type PronounItem = Place & {
  readonly kind: 'pronoun';
  readonly referent: Referent;
  readonly case: Case | '?';
  readonly ending: Ending;
  /** The office whose holder is meant, where the referent is one. */
  readonly office?: string;
};
export type NounItem = Place & { readonly kind: 'noun'; readonly senses: readonly Sense[] };
export type VerbsItem = Place & { readonly kind: 'verbs'; readonly group: VerbGroup };
export type MarkerItem = Place & {
  readonly kind: 'marker';
  readonly case: Case;
  readonly ending: Ending;
};
/** The last vowel of a genitive (का, के, उनकी), which agrees with what is owned; empty in other cases. */
export type Ending = 'ा' | 'े' | 'ी' | '';
export type WordItem = Place & { readonly kind: 'word'; readonly key: string; readonly agent: boolean };

/** What a sentence is read as: a row of these. Particles (भी, ही) and quotation marks are left out. */
export type Item =
  | MentionItem
  | TimeItem
  | PronounItem
  | NounItem
  | VerbsItem
  | MarkerItem
  | WordItem
  | (Place & { readonly kind: 'conjunction' | 'negation' })
  | (Place & { readonly kind: 'opening'; readonly opening: Opening })
  | (Place & { readonly kind: 'mark'; readonly mark: string });

/** For each token the mention or time expression that covers it. */
export interface Cover {
  readonly mentions: readonly (Mention | undefined)[];
  readonly times: readonly (TimeExpression | undefined)[];
}

/** Participants that events can have: quantities, languages and works of art are none. */
const PARTICIPANTS = new Set<string>(['PERSON', 'LOCATION', 'ORGANIZATION', 'RELIGION']);
const PEOPLES_KEYS = keySet(PEOPLES);

/** Of the mixed rest only peoples and groups take part in events (रूसी, मुसलमानों), not treaties and weapons. */
function takesPart({ type, start, end }: Mention, text: string): boolean {
  if (type !== 'MISC') return PARTICIPANTS.has(type);
  const last = fold(text.slice(start, end).split(/[\s-]/u).at(-1) ?? '');
  return /(?:ी|ई|ीय|ों|ओं)$/u.test(last) || PEOPLES_KEYS.has(last);
}

/** Which mention and which time covers each token; one pass, spans sorted by start. */
export function coverTokens(
  { tokens, text }: Article,
  mentions: readonly Mention[],
  times: readonly TimeExpression[],
): Cover {
  const participants = mentions.filter((mention) => takesPart(mention, text));
  const cover = coverBy(tokens, times);
  for (const [at, token] of tokens.entries()) {
    const begun = token.key === MARCH && BEGUN.has(tokens[at + 1]?.key ?? '');
    if (begun && !cover[at - 1]) cover[at] = undefined;
  }
  return { mentions: coverBy(tokens, participants), times: cover };
}

/** मार्च शुरू किया: no month is begun or led by anyone. */
const MARCH = fold('मार्च');
const BEGUN = keySet('शुरू निकला निकलेगा निकलेंगे निकाला निकालने निकालेंगे निकाली किया करेंगे करते करने समाप्त');

function coverBy<T extends Span>(tokens: readonly Token[], spans: readonly T[]): (T | undefined)[] {
  const cover: (T | undefined)[] = new Array(tokens.length).fill(undefined);
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const span of sorted) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= span.start) at++;
    for (let i = at; i < tokens.length && (tokens[i]?.start ?? 0) < span.end; i++) cover[i] = span;
  }
  return cover;
}

/**
 * A common word in place of an event noun that turned out to be none: its last word decides. If that is a marker (अदालत में),
 * it becomes an item of its own.
 */
export function asWords({ from, to }: NounItem, tokens: readonly Token[]): readonly Item[] {
  const last = tokens[to - 1]?.key ?? '';
  const marker = to - from > 1 && MARKERS.has(last) ? lexemes().get(last) : undefined;
  if (marker?.kind !== 'marker') return [wordOf(from, to, last)];
  const ending = marker.case === 'का' ? endingOf(tokens[to - 1]) : '';
  return [wordOf(from, to - 1, tokens[to - 2]?.key ?? ''), itemOf(marker, ending, to - 1, to)];
}

function wordOf(from: number, to: number, key: string): WordItem {
  return { kind: 'word', from, to, key, agent: AGENT_KEYS.has(key) };
}

/** The index of the last item before `from` that satisfies the test, or -1. */
export function lastBefore(items: readonly Item[], from: number, test: (item: Item) => boolean): number {
  for (let at = from - 1; at >= 0; at--) {
    const item = items[at];
    if (item && test(item)) return at;
  }
  return -1;
}

/** तो after a verb opens the main clause of a condition; elsewhere it stresses. */
const THEN = fold('तो');
const MARKERS = keySet('का के की को में पर से');
const KE = fold('के');
const DO = fold('कर');
const AGENT_KEYS = nounKeys(AGENTS);
const QUOTES = new Set([...'‘’“”"\'`«»']);
const EVERYWHERE = keySet('दुनियाभर विश्वभर देशभर प्रदेशभर राज्यभर');
const SHORT = 3;
const OPENERS = new Set(['(', '[']);
const CLOSERS = new Set([')', ']']);
const HYPHENS = new Set([...'-‐‑–/']);
/** Pronouns that are one only before a postposition: उस पर, जिस पर, but उस दिन. */
const NEED_MARKER = new Set(['third', 'person', 'two', 'relative']);

/** Reads a sentence into rows of items: the sentence itself first, then what stands in brackets. */
export function readItems(article: Article, sentence: Sentence, cover: Cover): Item[][] {
  return new ItemReader(article.tokens, sentence, cover).read();
}

class ItemReader {
  readonly #rows: Item[][] = [[]];
  #row: Item[];
  #at: number;
  /** The token that #open found last: it holds for all before it that are not covered. */
  #covering = -1;

  constructor(
    readonly tokens: readonly Token[],
    readonly sentence: Sentence,
    readonly cover: Cover,
  ) {
    this.#row = this.#rows[0] ?? [];
    this.#at = sentence.from;
  }

  read(): Item[][] {
    while (this.#at < this.sentence.to) {
      const item = this.#next();
      if (!item) continue;
      this.#row.push(item);
    }
    return this.#rows;
  }

  #next(): Item | undefined {
    const from = this.#at;
    const token = this.tokens[from];
    const covered = this.#covered(from);
    if (covered) return covered;
    if (!token || token.kind === 'mark') return this.#mark(from, token?.text ?? '');
    return this.#lexeme(from) ?? this.#verbs(from) ?? this.#word(from, token.key);
  }

  #covered(from: number): Item | undefined {
    const mention = this.cover.mentions[from];
    const time = mention ? undefined : this.cover.times[from];
    if (!mention && !time) return undefined;
    const row = mention ? this.cover.mentions : this.cover.times;
    const span = row[from];
    while (this.#at < this.sentence.to && row[this.#at] === span) this.#at++;
    const to = this.#at;
    if (mention) return { kind: 'mention', from, to, mention };
    return time ? { kind: 'time', from, to, time } : undefined;
  }

  #mark(from: number, mark: string): Item | undefined {
    this.#at++;
    if (QUOTES.has(mark) || (mark === '.' && this.#isShortened(from - 1))) return undefined;
    if (OPENERS.has(mark)) {
      this.#row = [];
      this.#rows.push(this.#row);
      return undefined;
    }
    if (CLOSERS.has(mark)) {
      this.#row = this.#rows[0] ?? this.#row;
      return undefined;
    }
    const place = { from, to: this.#at };
    if (!HYPHENS.has(mark)) return { kind: 'mark', mark, ...place };
    const before = this.tokens[from - 1];
    const after = this.tokens[from + 1];
    const token = this.tokens[from];
    const glued = before?.end === token?.start && token?.end === after?.start;
    if (!glued) return { kind: 'mark', mark: '–', ...place };
    const joins = this.cover.mentions[from - 1] && this.cover.mentions[from + 1];
    return joins ? { kind: 'conjunction', ...place } : undefined;
  }

  /** डॉ. and the एस. of a name: the point parts nothing. */
  #isShortened(at: number): boolean {
    const token = this.tokens[at];
    return token?.kind === 'word' && token.key.length <= SHORT;
  }

  #lexeme(from: number): Item | undefined {
    const match = this.#phrase(from);
    if (!match) return undefined;
    const { value } = match;
    if (value.kind === 'marker' || value.kind === 'noun') {
      const group = readVerbGroup(this.tokens, from, this.#open(from), this.sentence.to);
      if (group && prefersVerb(value, group, this.tokens, match.to)) return this.#take(group);
    }
    if (value.kind === 'pronoun') return this.#pronoun(match, value);
    this.#at = match.to;
    const ending = value.kind === 'marker' && value.case === 'का' ? endingOf(this.tokens[from]) : '';
    return itemOf(value, ending, from, match.to);
  }

  /** The longest phrase that does not reach into a mention. */
  #phrase(from: number): PhraseMatch<Lexeme> | undefined {
    const match = lexemes().longestAt(this.tokens, from, this.sentence.to);
    if (!match || match.to === from + 1) return match;
    const open = this.#open(from);
    return match.to <= open ? match : lexemes().longestAt(this.tokens, from, open);
  }

  /** The next token after `from` that a mention or time covers, or the sentence's end. */
  #open(from: number): number {
    if (this.#covering <= from) {
      this.#covering = from + 1;
      while (this.#covering < this.sentence.to && !this.#isCovered(this.#covering)) this.#covering++;
    }
    return this.#covering;
  }

  #isCovered(at: number): boolean {
    return this.cover.mentions[at] !== undefined || this.cover.times[at] !== undefined;
  }

  #pronoun(match: PhraseMatch<Lexeme>, value: Lexeme & { kind: 'pronoun' }): Item | undefined {
    const { from, to } = match;
    if (value.case === 'का') {
      const tail = postpositionTails().longestAt(this.tokens, to, this.#open(to - 1));
      this.#at = tail?.to ?? to;
      const ending = tail ? '' : endingOf(this.tokens[to - 1]);
      return {
        kind: 'pronoun',
        referent: value.referent,
        case: tail?.value ?? 'का',
        ending,
        from,
        to: this.#at,
      };
    }
    if (value.case === '?' && to === from + 1 && NEED_MARKER.has(value.referent)) {
      const next = lexemes().longestAt(this.tokens, to, this.sentence.to);
      if (next?.value.kind !== 'marker') return undefined;
    }
    this.#at = to;
    return { ...value, ending: '', from, to };
  }

  #verbs(from: number): Item | undefined {
    const group = readVerbGroup(this.tokens, from, this.#open(from), this.sentence.to);
    if (!group || this.#isMarked(group)) return undefined;
    return this.#take(group);
  }

  /** हार पर, जीत के बाद: a stem with a postposition is a noun; but बैठक कर के. */
  #isMarked({ from, to, stem, form }: VerbGroup): boolean {
    if (stem === DO) return false;
    if (form === 'stem') return to === from + 1 && MARKERS.has(this.tokens[to]?.key ?? '');
    if (to !== from + 2 || this.tokens[from + 1]?.key !== KE) return false;
    const marker = lexemes().longestAt(this.tokens, from + 1, this.sentence.to);
    return marker?.value.kind === 'marker' && marker.to > to;
  }

  #take(group: VerbGroup): Item {
    this.#at = group.to;
    return { kind: 'verbs', group, from: group.from, to: group.to };
  }

  /** Passes over the marker of दुनियाभर में, देशभर के, which say no place. */
  #isEverywhere(key: string): boolean {
    const found = EVERYWHERE.has(key) && MARKERS.has(this.tokens[this.#at]?.key ?? '');
    if (found) this.#at++;
    return found;
  }

  #word(from: number, key: string): Item | undefined {
    this.#at++;
    const place = { from, to: this.#at };
    if (NEGATIONS.has(key)) return { kind: 'negation', ...place };
    if (key === THEN && this.#row.at(-1)?.kind === 'verbs')
      return { kind: 'opening', opening: 'but', ...place };
    if (PARTICLES.has(key) || this.#isEverywhere(key)) return undefined;
    return { kind: 'word', key, agent: AGENT_KEYS.has(key), ...place };
  }
}

function endingOf(token: Token | undefined): Ending {
  const last = token?.key.at(-1);
  return last === 'ा' || last === 'े' || last === 'ी' ? last : '';
}

/** Written out, for every item of a kind is to have the same shape. */
function itemOf(
  lexeme: Exclude<Lexeme, { kind: 'pronoun' }>,
  ending: Ending,
  from: number,
  to: number,
): Item {
  switch (lexeme.kind) {
    case 'marker':
      return { kind: 'marker', case: lexeme.case, ending, from, to };
    case 'noun':
      return { kind: 'noun', senses: lexeme.senses, from, to };
    case 'opening':
      return { kind: 'opening', opening: lexeme.opening, from, to };
    default:
      return { kind: 'conjunction', from, to };
  }
}

/** A noun that is also a bare verb stem (मांग, मार) is a verb where verb forms follow that are no light verbs of it. */
function prefersVerb(value: Lexeme, group: VerbGroup, tokens: readonly Token[], after: number): boolean {
  if (value.kind === 'marker') return true;
  if (value.kind !== 'noun') return false;
  if (group.form === 'stem') {
    const next = verbReadings(tokens[after]?.key ?? '') ?? [];
    return !value.senses.some(({ verbs }) => next.some(({ stem }) => verbs.has(stem)));
  }
  return false;
}
