// What the picker of the publication date lists. Pure.
import type { Article } from '../../core/article/article';
import { findDates } from '../../core/article/calendarDate';
import { publishedInName } from '../../core/article/publishedName';
import { parseIsoDay } from '../../core/time/calendar';
import { type DateChoice, dayLabel, weekdayText } from './choices';
import { type Published, sourceText } from './publishedSource';
import { timesTyped } from './typed';

/** A publication date (ISO), or null: take away what an analyst set. */
export type PublishedChoice = DateChoice<string | null>;

export interface PublishedContext {
  readonly article: Pick<Article, 'text' | 'lines' | 'tokens'>;
  /** The path of the article. */
  readonly path: string;
  readonly published: Published | null;
  readonly today: string;
}

/** Enough of the dates that a text tells: a chronicle has hundreds. */
const MOST_DATES = 12;

/** The present date, those of the path and of the text, and today; each day once, where it is most likely. */
export function publishedChoices(context: PublishedContext): PublishedChoice[] {
  const { published, path, today } = context;
  const now = published ? [{ iso: published.iso, why: `as it stands · ${sourceText(published)}` }] : [];
  const seen = new Set<string>();
  const rows = [...now, ...pathDates(path), ...textDates(context.article), { iso: today, why: 'today · आज' }]
    .filter(({ iso }) => !seen.has(iso) && seen.add(iso))
    .map(({ iso, why }, at) => ({ ...row(iso, why), ...(at === 0 && { isLikely: true }) }));
  if (published?.by !== 'analyst') return rows;
  const back = {
    label: '$(discard) What the article itself says',
    description: 'takes your date away',
    value: null,
  };
  return [...rows, back];
}

interface Dated {
  readonly iso: string;
  readonly why: string;
}

function row(iso: string, why: string): PublishedChoice {
  const day = parseIsoDay(iso) ?? 0;
  return { label: dayLabel(day), description: `${weekdayText(day)} · ${iso} · ${why}`, value: iso };
}

/** Three folders, or two and the start of a name: 2025/08/13. */
const FOLDERS = /(?<!\d)(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/;

/** The dates that the names of a file and of its folders tell, nearest first. */
export function pathDates(path: string): Dated[] {
  const [name = '', ...folders] = path.split('/').reverse();
  const [, year = '', month = '', day = ''] = FOLDERS.exec(path) ?? [];
  const nested = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return [
    { iso: publishedInName(name), why: 'from the file name' },
    { iso: parseIsoDay(nested) === undefined ? null : nested, why: 'from the folders' },
    ...folders.map((folder) => ({ iso: publishedInName(folder), why: `from the folder ${folder}` })),
  ].flatMap(({ iso, why }) => (iso ? [{ iso, why }] : []));
}

/** The full dates of the text, in order, each with its line. */
export function textDates({ lines, tokens, text }: PublishedContext['article']): Dated[] {
  const dates = lines.flatMap(({ number, from, to }) =>
    findDates(tokens, from, to).map((date) => {
      const [start = 0, end = 0] = [tokens[date.from]?.start, tokens[date.to - 1]?.end];
      return { iso: date.iso, why: `line ${number}: “${text.slice(start, end)}”` };
    }),
  );
  const seen = new Set<string>();
  return dates.filter(({ iso }) => !seen.has(iso) && seen.add(iso)).slice(0, MOST_DATES);
}

/** The rows for what was typed: the days that it may mean. */
export function typedPublished(typed: string): PublishedChoice[] {
  const text = typed.trim();
  const days = new Set(timesTyped(text, undefined).map(({ value }) => value.slice(0, 10)));
  return [...days]
    .filter((iso) => parseIsoDay(iso) !== undefined)
    .map((iso) => ({
      ...row(iso, 'as typed'),
      label: `${text} → ${dayLabel(parseIsoDay(iso) ?? 0)}`,
      isLikely: true,
    }));
}
