import type { Article, ArticleLine } from '../article/article';
import type { Lexicon } from '../lexicon/lexicon';
import type { EntityType, Mention, Span } from '../model';
import type { TokenRange } from '../text/sentences';
import type { Token } from '../text/words';
import { findBeside } from './beside';
import { combine } from './combine';
import { joinFullNames } from './fullNames';
import { withGenerations } from './generation';
import { applyLexicon, dropDenied } from './lexiconMatches';
import { findNeighbours } from './neighbours';
import { findNumbers } from './numbers';
import { findOrganisations } from './organisations';
import { findPersons } from './persons';
import { findPlaces, findSites } from './places';
import { isPlausible } from './plausible';
import { Scan } from './scan';
import { spreadNames } from './spread';
import { findTagged } from './tagged';
import type { Tagger } from './tagger/tagger';
import { isWhole } from './wholeClusters';
import { classOf, Word } from './wordClass';

/** In the order of what takes words from what: a university from its founder, a person from a place. */
const RULES = [findNumbers, findOrganisations, findSites, findPersons, findPlaces, findOthers] as const;

/** What is used beside the rules. */
export interface MentionOptions {
  readonly tagger?: Tagger;
  readonly lexicon?: Lexicon;
}

/**
 * Finds the mentions of headline and body lines; spans of `taken` (time expressions, sorted) are left alone.
 * Mentions are sorted, do not overlap and never part a grapheme; offsets are UTF-16 units. Never throws.
 */
export function findMentions(
  article: Article,
  taken: readonly Span[],
  { tagger, lexicon }: MentionOptions = {},
): readonly Mention[] {
  const scan = new Scan(article, taken);
  const sentences = joinedSentences(article);
  for (const sentence of sentences) {
    scan.mark(sentence, isPlausible);
    for (const rule of RULES) rule(scan, sentence);
  }
  if (tagger) combine(scan, findTagged(scan, sentences, tagger));
  findNeighbours(scan, sentences);
  findBeside(scan, sentences);
  applyLexicon(scan, sentences, lexicon);
  spreadNames(scan, article);
  joinFullNames(scan);
  withGenerations(scan);
  dropDenied(scan, lexicon);
  return scan.mentions().filter((mention) => isWhole(article.text, mention));
}

/** The sentences, those of one line put together that a full stop after an initial parted: एस. | जयशंकर. */
function joinedSentences(article: Article): TokenRange[] {
  const joined: { from: number; to: number; line: ArticleLine }[] = [];
  for (const { from, to, line } of article.sentences) {
    const before = joined.at(-1);
    if (before?.line === line && before.to === from && endsInInitial(article.tokens, from)) before.to = to;
    else joined.push({ from, to, line });
  }
  return joined;
}

/** Names of letters that are also words that can end a sentence: वह आई. उसने चाय पी. */
const LAST_WORDS = new Set(['आई', 'जी', 'पी', 'सी']);

function endsInInitial(tokens: readonly Token[], end: number): boolean {
  if (!isDottedInitial(tokens, end)) return false;
  return !LAST_WORDS.has(tokens[end - 2]?.key ?? '') || isDottedInitial(tokens, end - 2);
}

/** A letter's name and a full stop before token `end`: ए. */
function isDottedInitial(tokens: readonly Token[], end: number): boolean {
  const letter = tokens[end - 2];
  const dot = tokens[end - 1];
  if (letter?.kind !== 'word' || dot?.text !== '.' || letter.end !== dot.start) return false;
  return (classOf(letter.key) & Word.Initial) !== 0 || letter.key.length === 1;
}

/** Types with rules of their own: what those rules left was left on purpose. */
const NAMED: ReadonlySet<EntityType> = new Set(['PERSON', 'LOCATION', 'ORGANIZATION']);

/** What is left of the gazetteer: nationalities, languages, religions, festivals, games, works. */
function findOthers(scan: Scan, range: TokenRange): void {
  for (let at = range.from; at < range.to; at++) {
    const hit = scan.hitAt(at);
    if (hit && !NAMED.has(hit.value.type)) scan.add(hit.from, hit.to, hit.value.type);
  }
}
