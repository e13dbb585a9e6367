import type { Article, Sentence } from '../article/article';
import type { Span, TimeAnchor, TimeExpression } from '../model';
import { isSnapped } from '../text/graphemes';
import { boundAfter, bounded } from './bounds';
import { isoDay, parseIsoDay } from './calendar';
import type { Resolved, Told } from './context';
import type { Match, Meaning } from './meaning';
import { resolve } from './resolve';
import { Row } from './row';
import { matchAt, rulesAt } from './rules';
import { type Tense, tenseAfter } from './tense';

/**
 * Finds the time expressions of headline and body lines and resolves them against the publication date and each other.
 * Spans are UTF-16 offsets, in order, without overlap, on grapheme boundaries and inside one sentence each; values are
 * TIMEX3, intervals half-open. What cannot be resolved says so (XXXX, PAST_REF …) and has no interval. Never throws.
 */
export function findTimes(article: Article): readonly TimeExpression[] {
  const finder = new Finder(article);
  for (const sentence of article.sentences) finder.read(sentence);
  return finder.times;
}

/** Goes through the sentences in order and remembers what the next expression can refer to. */
class Finder {
  readonly times: TimeExpression[] = [];
  readonly #article: Article;
  readonly #published: number | undefined;
  #previous: Told | undefined;
  #inSentence: Told | undefined;
  #dayInSentence: Told | undefined;

  constructor(article: Article) {
    this.#article = article;
    this.#published = article.published === null ? undefined : parseIsoDay(article.published);
  }

  read(sentence: Sentence): void {
    const { tokens } = this.#article;
    const row = new Row(tokens, sentence.from, sentence.to);
    this.#inSentence = undefined;
    this.#dayInSentence = undefined;
    for (let at = sentence.from; at < sentence.to; at++) {
      const token = tokens[at];
      if (!token || token.kind === 'mark' || rulesAt(token.key, token.kind === 'number').length === 0)
        continue;
      const match = matchAt(row, at);
      if (match && (match.meaning.kind === 'nothing' || this.#add(row, at, match))) at = match.to - 1;
    }
  }

  #add(row: Row, at: number, match: Match): boolean {
    const { to, meaning } = match;
    const start = row.tokens[at]?.start;
    const end = row.tokens[to - 1]?.end;
    if (start === undefined || end === undefined || !isWhole(this.#article.text, start, end)) return false;
    const { period, ...resolved } = this.#resolve(row, to, meaning);
    const anchor = this.#anchorOf(meaning, resolved);
    this.#remember(meaning, period && { period, anchor: toldAt({ start, end }, resolved) });
    this.times.push({
      start,
      end,
      ...resolved,
      ...(anchor ? { anchor } : {}),
      ...sides(row, match, resolved),
    });
    return true;
  }

  #anchorOf({ kind }: Meaning, { method }: Pick<Resolved, 'method'>): TimeAnchor | undefined {
    if (method === 'previous')
      return (kind === 'time' && this.#dayInSentence ? this.#dayInSentence : this.#previous)?.anchor;
    if (this.#published === undefined || (method !== 'publication' && method !== 'tense')) return undefined;
    return { kind: 'publication', value: isoDay(this.#published) };
  }

  #resolve(row: Row, to: number, meaning: Meaning): Resolved {
    let tense: Tense | undefined;
    return resolve(meaning, {
      published: this.#published,
      previous: this.#previous,
      inSentence: this.#inSentence,
      dayInSentence: this.#dayInSentence,
      tense: () => {
        tense ??= tenseAfter(row, to);
        return tense;
      },
    });
  }

  /** A calendar expression is what the next one counts from, and leaves nothing to count from if it is unresolved. */
  #remember({ kind }: Meaning, told: Told | undefined): void {
    if (kind === 'reference' || kind === 'set' || kind === 'duration') return;
    if (kind === 'time' && !told) return;
    this.#previous = told;
    this.#inSentence = told;
    if (told?.period.size === 'day') this.#dayInSentence = told;
  }
}

function toldAt(span: Span, { value }: Pick<Resolved, 'value'>): TimeAnchor {
  return { kind: 'expression', ...span, value };
}

/** The modifier of an expression, and its interval where a postposition leaves one side open. */
function sides(
  row: Row,
  { to, mod }: Match,
  { type, interval }: Pick<Resolved, 'type' | 'interval'>,
): Pick<TimeExpression, 'mod' | 'interval'> {
  const bound = type === 'DATE' || type === 'TIME' ? boundAfter(row, to) : undefined;
  const told = mod ?? bound;
  return {
    ...(told ? { mod: told } : {}),
    ...(bound && interval ? { interval: bounded(interval, bound) } : {}),
  };
}

/** Whether both ends are grapheme boundaries; asked of the segmenter only where a neighbour could join the cluster. */
function isWhole(text: string, start: number, end: number): boolean {
  const isPlain =
    isPlainEdge(text.charCodeAt(start - 1)) && isPlainEdge(text.charCodeAt(end)) && isLetter(text, start);
  return isPlain || isSnapped(text, { start, end });
}

/** ASCII, the dandas or the edge of the text: nothing that a cluster goes on with. */
function isPlainEdge(code: number): boolean {
  return Number.isNaN(code) || code < 0x80 || code === 0x0964 || code === 0x0965;
}

/** An ASCII character or a Devanagari letter or digit begins a cluster of its own after a plain one. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 || (code >= 0x0904 && code <= 0x0939) || (code >= 0x0966 && code <= 0x096f);
}
