import { keySet } from '../text/keys';
import type { Token } from '../text/words';
import { type Argument, readArguments, type TimeArgument } from './arguments';
import { type Opening, SPEECH_NOUNS, SPEECH_VERBS } from './closedClass';
import { asWords, type Item, type VerbsItem } from './items';
import { findNouns, type NounMatch } from './nouns';

/** A clause: a run of items with at most one finite verb, which ends it. */
export interface Clause {
  readonly items: readonly Item[];
  /** Index of the finite verb among the items, or -1. */
  readonly main: number;
  readonly opening: Opening | 'relative' | undefined;
  /** The clause whose कि or quotation this one belongs to. */
  readonly matrix: Clause | undefined;
  /** Index of its first token, and the keys of all its tokens, those of names too, in order and as a set. */
  readonly from: number;
  readonly words: readonly string[];
  readonly keys: ReadonlySet<string>;
  /** Its event nouns; other nouns of the lexicon have become plain words. */
  readonly nouns: readonly NounMatch[];
  readonly participants: readonly Argument[];
  readonly times: readonly TimeArgument[];
}

/** Longer runs are cut, so that no text takes more than linear time. */
const MAX_ITEMS = 150;

const STOPS = new Set([':', ';', '–', '—', '|', '।', '॥', '?', '!', '…']);

/** Splits a row of items into clauses, in order. */
export function splitClauses(row: readonly Item[], tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let turned = -1;
  const close = (end: number, main: number) => {
    if (end > start) clauses.push(makeClause(tokens, row.slice(start, end), main - start, clauses.at(-1)));
    start = end;
  };
  for (const [at, item] of row.entries()) {
    if (
      item.kind === 'verbs' &&
      (endsWithVerb(item, row[at + 1]) || isTurned(row, at) || goesOn(row, start, at))
    ) {
      turned = turnedTo(row, at);
      if (turned < 0) close(at + 1, at);
      continue;
    }
    const isEnd =
      item.kind === 'mark' && (at === turned || endsClause(row, at) || partsActors(row, start, at));
    if (isEnd) close(at + 1, start - 1);
    else if (opensAt(row, start, at) || at - start >= MAX_ITEMS) close(at, start - 1);
  }
  close(row.length, start - 1);
  return clauses;
}

function opensAt(row: readonly Item[], start: number, at: number): boolean {
  const item = row[at];
  return item !== undefined && opensClause(item) && !isInside(row, start, at);
}

/** X ने जब Y को बताया तो …: the subject stands before what opens its clause. */
function isInside(row: readonly Item[], start: number, at: number): boolean {
  const item = row[at];
  if (item?.kind !== 'opening' || (item.opening !== 'when' && item.opening !== 'if')) return false;
  return at > start && row.slice(start, at).every(({ kind }) => SUBJECT.has(kind));
}

const SUBJECT = new Set<Item['kind']>(['mention', 'pronoun', 'word', 'marker', 'time']);

function makeClause(
  tokens: readonly Token[],
  items: readonly Item[],
  main: number,
  before: Clause | undefined,
): Clause {
  const opening = openingOf(items);
  const from = items[0]?.from ?? 0;
  const words: string[] = [];
  const to = items.at(-1)?.to ?? from;
  for (let at = from; at < to; at++) words.push(tokens[at]?.key ?? '');
  const keys = new Set(words);
  const matrix = matrixOf(items, opening, before);
  const settled = settle(items, main, findNouns(items, keys), tokens);
  const { participants, times } = readArguments(settled.items);
  const { items: read, main: finite, nouns } = settled;
  return { items: read, main: finite, opening, matrix, from, words, keys, nouns, participants, times };
}

/** The clause with the nouns that name no event made plain words, in अदालत में and its like with their marker beside them. */
function settle(
  items: readonly Item[],
  main: number,
  nouns: readonly NounMatch[],
  tokens: readonly Token[],
): Pick<Clause, 'items' | 'main' | 'nouns'> {
  const events = new Set(nouns.map(({ index }) => index));
  if (!items.some((item, at) => item.kind === 'noun' && !events.has(at))) return { items, main, nouns };
  const places: number[] = [];
  const settled: Item[] = [];
  for (const [at, item] of items.entries()) {
    places.push(settled.length);
    if (item.kind === 'noun' && !events.has(at)) settled.push(...asWords(item, tokens));
    else settled.push(item);
  }
  if (settled.length === items.length) return { items: settled, main, nouns };
  const placeOf = (at: number) => (at < 0 ? at : (places[at] ?? at));
  const moved = nouns.map((noun) => ({ ...noun, index: placeOf(noun.index), verb: placeOf(noun.verb) }));
  return { items: settled, main: placeOf(main), nouns: moved };
}

function openingOf(items: readonly Item[]): Clause['opening'] {
  for (const item of items) {
    if (item.kind === 'opening') return item.opening;
    if (item.kind === 'pronoun' && item.referent === 'relative') return 'relative';
    if (item.kind !== 'mark' && item.kind !== 'conjunction') return undefined;
  }
  return undefined;
}

function opensClause(item: Item): boolean {
  return item.kind === 'opening' || (item.kind === 'pronoun' && item.referent === 'relative');
}

/** Whether the group ends its clause: it carries tense, or nothing follows that it could be a participle of. */
function endsWithVerb({ group }: VerbsItem, next: Item | undefined): boolean {
  if (group.copula || group.future || group.should) return true;
  if (group.last === 'stem' || group.last === 'conjunctive' || group.last === 'oblique') return false;
  if (!next) return true;
  return next.kind === 'mark' || next.kind === 'conjunction' || opensClause(next);
}

/**
 * करेगा रिहा, जवाब देगा भारत, उतारी गई सेना: in headlines the noun of the verb or the subject may follow it, and ends the clause. The
 * index of that end, or -1.
 */
function turnedTo(row: readonly Item[], at: number): number {
  const verbs = row[at];
  const next = row[at + 1];
  if (verbs?.kind !== 'verbs' || !next) return -1;
  const end = endOfPhrase(row, at + 1);
  const who = next.kind === 'mention' || next.kind === 'pronoun';
  if (who && end === at + 2 && !verbs.group.copula) return end;
  const last = row[end - 1];
  if (next.kind === 'word' && next.agent && end === at + 2 && !verbs.group.copula) return end;
  const fits = last?.kind === 'noun' && last.senses.some((sense) => sense.verbs.has(verbs.group.stem));
  return fits ? end : -1;
}

/** आगे आया भारत: the perfect before a bare name that ends the clause. */
function isTurned(row: readonly Item[], at: number): boolean {
  const verbs = row[at];
  const after = row[at + 2];
  if (verbs?.kind !== 'verbs' || verbs.group.last !== 'perfect' || row[at + 1]?.kind !== 'mention')
    return false;
  return !after || after.kind === 'mark';
}

/** The marker of who acted. */
export const isNe = (item: Item): boolean => item.kind === 'marker' && item.case === 'ने';

/**
 * X ने कहा | Y …, X ने ट्वीट किया | Y …: what is said follows without कि or a mark. X ने Y को पकड़ा | Z ने …: no clause has two who
 * acted.
 */
function goesOn(row: readonly Item[], start: number, at: number): boolean {
  const verbs = row[at];
  if (verbs?.kind !== 'verbs' || verbs.group.last !== 'perfect' || verbs.group.passive) return false;
  if (!row.slice(start, at).some(isNe)) return false;
  if (isSaying(verbs, row[at - 1]))
    return row.slice(at + 2).some((item) => item.kind === 'verbs' && item.group.last !== 'oblique');
  const next = row.slice(at + 1).find((item) => isNe(item) || BREAKS.has(item.kind));
  return next !== undefined && isNe(next);
}

const BREAKS = new Set<Item['kind']>(['verbs', 'mark', 'opening', 'conjunction']);

const PHRASE = new Set<Item['kind']>(['mention', 'pronoun', 'word', 'conjunction', 'marker', 'noun']);
const MAX_PHRASE = 10;

/** The end of a run of names, words and markers that reaches to a mark or the end, or -1. */
function endOfPhrase(row: readonly Item[], from: number): number {
  let at = from;
  while (at < row.length && at - from < MAX_PHRASE && PHRASE.has(row[at]?.kind ?? 'mark')) at++;
  return at === row.length || row[at]?.kind === 'mark' ? at : -1;
}

/** A full mark ends a clause; a comma does where a verb turned round (मिलाया फोन,) or an event noun stands before it. */
function endsClause(row: readonly Item[], at: number): boolean {
  const item = row[at];
  if (item?.kind !== 'mark') return false;
  if (STOPS.has(item.mark)) return true;
  const noun = row[at - 1];
  if (item.mark !== ',' || noun?.kind !== 'noun' || row[at + 1]?.kind === 'noun') return false;
  return row[at - 2]?.kind === 'verbs' || noun.senses.some(({ solo }) => solo !== 'never');
}

/** X ने … रडार, Y ने …: no clause has two who acted. */
function partsActors(row: readonly Item[], start: number, at: number): boolean {
  if (!row.slice(start, at).some(isNe)) return false;
  const after = row.slice(at + 1, at + 1 + MAX_PHRASE);
  const next = after.findIndex(isNe);
  return next >= 0 && after.slice(0, next).every(({ kind }) => kind !== 'verbs' && kind !== 'opening');
}

const SAY = keySet(SPEECH_VERBS);
const SAYING = keySet(SPEECH_NOUNS);
const POSTS = keySet('ट्वीट पोस्ट');
const QUOTING_MARKS = new Set([',', ':', '–', '—']);

/** Its verb says: कहा, बताया, ट्वीट किया. */
function says({ items, main }: Clause): boolean {
  const verb = items[main];
  return verb?.kind === 'verbs' && isSaying(verb, items[main - 1]);
}

function isSaying({ group }: VerbsItem, noun: Item | undefined): boolean {
  return SAY.has(group.stem) || (noun?.kind === 'word' && POSTS.has(noun.key));
}

/** Whether the clause reports speech: its verb says (कहा, बताया) or a noun of saying stands in it (दावा किया). */
export function isSpeech(clause: Clause): boolean {
  return says(clause) || hasWord(clause, SAYING);
}

const PARTS = new Set<Item['kind']>(['mark', 'conjunction', 'opening']);

/** A clause belongs to the one before it after कि, after the comma of a quotation or none, or together with that one. */
function matrixOf(
  items: readonly Item[],
  opening: Clause['opening'],
  before: Clause | undefined,
): Clause | undefined {
  if (!before) return undefined;
  if (opening === 'that') return before;
  const first = items[0];
  const quoting = first?.kind === 'mark' && QUOTING_MARKS.has(first.mark) && opening !== 'but';
  const direct = first !== undefined && !PARTS.has(first.kind);
  if ((quoting || direct) && says(before)) return before;
  if (opening === 'but' && before.items.every(({ kind }) => kind === 'mark')) return undefined;
  return before.matrix;
}

/** Whether one of the clause's words is in the set. */
export function hasWord({ keys }: Clause, wanted: ReadonlySet<string>): boolean {
  const [few, many] = keys.size < wanted.size ? [keys, wanted] : [wanted, keys];
  for (const key of few) if (many.has(key)) return true;
  return false;
}

/** A kicker or headline without any verb: its bare names are told apart by the events, not as a subject. */
export function hasNoVerb({ items }: Clause): boolean {
  return !items.some(({ kind }) => kind === 'verbs');
}

const HE = keySet('वह वो');

/** Whether a pronoun of the clause is a singular with a plural verb: वह … करेंगे, वह … गए थे. */
export function isPolite({ items, main, words, from }: Clause, { from: at }: Item): boolean {
  const verbs = items[main];
  if (verbs?.kind !== 'verbs' || !HE.has(words[at - from] ?? '')) return false;
  return PLURAL.test(words[verbs.group.to - 1 - from] ?? '');
}

const PLURAL = /(?:ंगे|ंगी|हैं|थे|थीं|ए|ये|ीं)$/u;

/** मंत्रियों को इस्तीफा देना पड़ा: who has to has no name. */
export function isUnnamedObliged({ items, main, participants }: Clause): boolean {
  const verbs = items[main];
  if (verbs?.kind !== 'verbs' || !verbs.group.obliged) return false;
  if (participants.some((argument) => argument.case === 'को')) return false;
  return items.some((item, at) => {
    const next = items[at + 1];
    return item.kind === 'word' && item.agent && next?.kind === 'marker' && next.case === 'को';
  });
}
