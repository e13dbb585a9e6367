// Runs the anchor suite over texts and counts what became of the anchors.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../src/core/analyse';
import type { Span } from '../../../src/core/model';
import { type AnchorState, anchorResolver, type Resolution } from '../../../src/core/sidecar/anchors';
import type { Anchor } from '../../../src/core/sidecar/schema';
import { snapSpan } from '../../../src/core/text/graphemes';
import { type Dice, dice, type Edited, QUOTE_EDITS, SENTENCE_EDITS, sentencesOf } from './anchorEdits';

const SHARED = '../shared';

/** Real texts beside the repository, where there are any; documents without lines get one after every fourth sentence. */
export function realTexts(): string[] {
  const news = join(SHARED, 'data/time/iltimex-dev.jsonl');
  const articles = join(SHARED, 'articles');
  const documents = existsSync(news)
    ? readFileSync(news, 'utf8')
        .trim()
        .split('\n')
        .map((line): string => JSON.parse(line).text)
    : [];
  return [...documents.map(withParagraphs), ...(existsSync(articles) ? textsIn(articles) : [])];
}

/** The articles of the repository. */
export function ownTexts(): string[] {
  return textsIn('samples').filter((text) => /[\u0900-\u097f]/.test(text.slice(0, 200)));
}

function textsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function withParagraphs(text: string): string {
  return sentencesOf(text)
    .map((sentence, index) => (index % 4 === 3 ? `${sentence.trimEnd()}\n` : sentence))
    .join('');
}

/** What became of the anchors of one kind of edit. */
export class Tally {
  readonly states: Record<AnchorState, number> = { ok: 0, moved: 0, changed: 0, ambiguous: 0, lost: 0 };
  all = 0;
  /** Placed without asking, at the right or at a wrong place. */
  right = 0;
  wrong = 0;
  /** Not placed, but the right place is the first proposal. */
  offered = 0;
  readonly examples: string[] = [];

  count(text: string, anchor: Anchor, found: Resolution, places: readonly Span[]): void {
    this.all++;
    this.states[found.state]++;
    const is = ({ start, end }: Span) => places.some((place) => place.start === start && place.end === end);
    if ('span' in found) {
      if (is(found.span)) this.right++;
      else {
        this.wrong++;
        const shown = (at: number) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
        this.examples.push(
          `${anchor.exact}: ${found.state} at ${shown(found.span.start)}, not ${places.map(({ start }) => shown(start)).join()}; was ${anchor.prefix}|${anchor.suffix}`,
        );
      }
    } else if (found.proposals[0] && is(snapSpan(text, found.proposals[0]))) this.offered++;
  }

  line(name: string): string {
    const share = (part: number) => `${((100 * part) / Math.max(1, this.all)).toFixed(2)}%`.padStart(8);
    const states = Object.entries(this.states).map(([state, count]) => `${state}${share(count)}`);
    return `${name.padEnd(36)} n=${String(this.all).padStart(5)} placed right${share(this.right)} wrong ${this.wrong} offered first${share(this.offered)} | ${states.join(' ')}`;
  }
}

export interface SuiteOptions {
  /** Whether the sidecar tells of the text that the anchors were made on. */
  readonly fingerprint: boolean;
  /** Of how many sentences and quotes one is taken. */
  readonly every: number;
}

export interface SuiteResult {
  readonly mentions: number;
  readonly tallies: ReadonlyMap<string, Tally>;
}

/** Makes every edit at the quotes of the texts, and looks for the quotes again; TIPPANI_SEED makes other edits. */
export function runSuite(texts: readonly string[], options: SuiteOptions): SuiteResult {
  const tallies = new Map<string, Tally>();
  const roll = dice(Number(process.env.TIPPANI_SEED ?? 20_250_813));
  let mentions = 0;
  for (const [number, text] of texts.entries()) {
    const foreign = sentencesOf(texts[(number + 1) % texts.length] ?? '').filter((one) => one.trim() !== '');
    mentions += runText(text, foreign, { ...options, roll, tallies });
  }
  return { mentions, tallies };
}

interface Run extends SuiteOptions {
  readonly roll: Dice;
  readonly tallies: Map<string, Tally>;
}

interface Quote {
  readonly span: Span;
  readonly anchor: Anchor;
}

function runText(text: string, foreign: readonly string[], run: Run): number {
  const resolver = anchorResolver(text);
  const madeOn = run.fingerprint ? { fingerprint: resolver.fingerprint() } : {};
  const look = (name: string, { text: edited, placesOf }: Edited, quotes: readonly Quote[]) => {
    const tally = run.tallies.get(name) ?? new Tally();
    run.tallies.set(name, tally);
    const again = anchorResolver(edited, madeOn);
    for (const { span, anchor } of quotes)
      tally.count(
        edited,
        anchor,
        again.resolve(anchor),
        placesOf(span).map((place) => snapSpan(edited, place)),
      );
  };
  const sentences = sentencesOf(text);
  const quotes = quotesIn(text).map((span) => ({ span, anchor: resolver.make(span) }));
  let start = 0;
  for (const [at, sentence] of sentences.entries()) {
    const end = start + sentence.length;
    const inside = quotes.filter(({ span }) => span.start >= start && span.end <= end);
    start = end;
    if (inside.length === 0 || at % run.every !== 0) continue;
    const scene = { sentences, at, foreign, dice: run.roll };
    for (const [name, edit] of Object.entries(SENTENCE_EDITS)) look(name, edit(scene), inside);
    for (const quote of inside)
      for (const [name, edit] of Object.entries(QUOTE_EDITS))
        look(name, edit(text, quote.span, run.roll), [quote]);
  }
  return quotes.length;
}

/** The mentions, time expressions and triggers of a text, each place once. */
export function quotesIn(text: string): Span[] {
  const { mentions, times, events } = analyse(text);
  const spans = [...mentions, ...times, ...events.map(({ trigger }) => trigger)].map((span) =>
    snapSpan(text, span),
  );
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()];
}
