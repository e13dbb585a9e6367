import { readdirSync, readFileSync } from 'node:fs';
import { type Article, readArticle } from '../../../src/core/article/article';
import type {
  AuxiliaryMode,
  EntityType,
  EventType,
  Mention,
  Role,
  Span,
  TimeExpression,
  TimeType,
  Zone,
} from '../../../src/core/model';
import { splitSentences } from '../../../src/core/text/sentences';

// Articles coded by hand before the program saw them. A file: `published` and `half` on a line each, then lines of the
// article, each with its zone's letter (H headline, D dateline, B body, X boilerplate). Marks inside a line:
// [P:person] [L:location] [O:organisation] [M:adjective or group] [T:words=type:value] and {trigger}. After a line its events,
// one for each {trigger} in order: `= TYPE/mode +aux | a: actors | r: recipients | p: places | d: dates | v: value | s: source | c: number`.

/** An event as the coder saw it. */
export interface CodedEvent extends Readonly<Record<Role, readonly Span[]>> {
  readonly trigger: Span;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly aux: readonly AuxiliaryMode[];
  readonly value: string | null;
  readonly source: Span | null;
  readonly coref: number;
}

/** An article with the coder's zones, mentions, times and events. */
export interface CodedArticle {
  readonly name: string;
  readonly half: string;
  readonly published: string;
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly events: readonly CodedEvent[];
}

const FOLDER = 'test/fixtures/events';
const ZONES: Readonly<Record<string, Zone>> = {
  H: 'headline',
  D: 'dateline',
  B: 'body',
  X: 'boilerplate',
};
const ENTITIES: Readonly<Record<string, EntityType>> = {
  P: 'PERSON',
  L: 'LOCATION',
  O: 'ORGANIZATION',
  M: 'MISC',
};

/** All coded articles, or those of one half (`dev`, `held`). */
export function codedArticles(half?: string): CodedArticle[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  return files
    .sort()
    .map((name) => readCoded(name.replace('.txt', ''), readFileSync(`${FOLDER}/${name}`, 'utf8')))
    .filter((article) => half === undefined || article.half === half);
}

interface Line {
  readonly zone: Zone;
  readonly start: number;
  readonly triggers: readonly Span[];
  readonly rows: string[];
}

/** Reads one coded article; throws where a row names what the article does not mark. */
export function readCoded(name: string, source: string): CodedArticle {
  const mentions: Mention[] = [];
  const times: TimeExpression[] = [];
  const lines: Line[] = [];
  const head = new Map<string, string>();
  let text = '';
  for (const row of source.split('\n')) {
    const zone = /^[HDBX] /.test(row) ? ZONES[row.charAt(0)] : undefined;
    if (row.startsWith('= ')) lines.at(-1)?.rows.push(row.slice(2));
    else if (zone) {
      const line = readLine(row.slice(2), text.length);
      lines.push({ zone, start: text.length, triggers: line.triggers, rows: [] });
      mentions.push(...line.mentions);
      times.push(...line.times);
      text += `${line.text}\n`;
    } else if (row.includes(' ')) head.set(row.split(' ')[0] ?? '', row.split(' ')[1] ?? '');
  }
  const spans: readonly Span[] = [...mentions, ...times];
  const events = lines.flatMap((line) => readRows(name, line, text, spans));
  const zones = lines.map(({ zone }) => zone);
  const published = head.get('published') ?? '';
  return { name, half: head.get('half') ?? '', published, text, zones, mentions, times, events };
}

const MARK = /\[([PLOMT]):([^\]=]*)(?:=([A-Z]+):([^\]]*))?\]|[{}]/gu;

function readLine(row: string, offset: number) {
  const mentions: Mention[] = [];
  const times: TimeExpression[] = [];
  const triggers: Span[] = [];
  let text = '';
  let at = 0;
  let open = 0;
  for (const match of row.matchAll(MARK)) {
    text += row.slice(at, match.index);
    at = match.index + match[0].length;
    const start = offset + text.length;
    if (match[0] === '{') open = start;
    else if (match[0] === '}') triggers.push({ start: open, end: start });
    else {
      text += match[2] ?? '';
      const span: Span = { start, end: offset + text.length };
      const type = ENTITIES[match[1] ?? ''];
      if (type) mentions.push({ ...span, type });
      else times.push({ ...span, type: match[3] as TimeType, value: match[4] ?? 'XXXX', method: 'absolute' });
    }
  }
  return { text: text + row.slice(at), mentions, times, triggers };
}

function readRows(
  name: string,
  { triggers, rows }: Line,
  text: string,
  spans: readonly Span[],
): CodedEvent[] {
  if (triggers.length !== rows.length)
    throw new Error(`${name}: ${triggers.length} triggers, ${rows.length} rows: ${rows.join(' // ')}`);
  return rows.map((row, at) => {
    const trigger = triggers[at] ?? { start: 0, end: 0 };
    const [head = '', ...cells] = row.split('|').map((cell) => cell.trim());
    const [code = '', ...aux] = head.split(' ');
    const [type = '', mode] = code.split('/');
    const values = new Map(cells.map((cell) => [cell.charAt(0), cell.slice(2).trim()]));
    const fill = (letter: string) =>
      (values.get(letter) ?? '')
        .split(/[,;] /u)
        .filter(Boolean)
        .map((words) => nearest(name, words, trigger, text, spans));
    return {
      trigger,
      type: type as EventType,
      modes: mode ? [mode] : [],
      aux: aux.map((word) => word.slice(1) as AuxiliaryMode),
      actor: fill('a'),
      recipient: fill('r'),
      place: fill('p'),
      date: fill('d'),
      value: values.get('v') ?? null,
      source: fill('s')[0] ?? null,
      coref: Number(values.get('c') ?? 0),
    };
  });
}

/** The mark with these words that is nearest to the trigger; those before it go first. */
function nearest(name: string, words: string, { start }: Span, text: string, spans: readonly Span[]): Span {
  const same = spans.filter((span) => text.slice(span.start, span.end) === words);
  const found = same.findLast((span) => span.start < start) ?? same[0];
  if (!found) throw new Error(`${name}: no mark for ${words}`);
  return { start: found.start, end: found.end };
}

/** The coded article as the pipeline would read it, with the coder's zones in place of its own. */
export function articleOf({ text, published, zones }: CodedArticle): Article {
  const article = readArticle(text, published);
  const filled = article.lines.filter(({ zone }) => zone !== null);
  const lines = article.lines.map((line) => ({ ...line, zone: zones[filled.indexOf(line)] ?? null }));
  const sentences = lines
    .filter(({ zone }) => zone === 'headline' || zone === 'body')
    .flatMap((line) =>
      splitSentences(article.tokens, line.from, line.to).map((range) => ({
        ...range,
        line,
        start: article.tokens[range.from]?.start ?? line.start,
        end: article.tokens[range.to - 1]?.end ?? line.end,
      })),
    );
  return { ...article, lines, sentences };
}
