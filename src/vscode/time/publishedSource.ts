// Where an article's publication date comes from. Pure.
import type { Analysis } from '../../core/analyse';
import { findDates } from '../../core/article/calendarDate';
import type { Span } from '../../core/model';
import { parseIsoDay } from '../../core/time/calendar';
import { dayText } from './intervalText';

/** The publication date (ISO) and who or what tells it. */
export type Published =
  | { readonly iso: string; readonly by: 'analyst' | 'name' }
  | (Span & { readonly iso: string; readonly by: 'text'; readonly line: number });

type Read = Pick<Analysis, 'published' | 'article'>;

/** What the publication date of an analysis comes from; `set` is the date that an analyst set. Null where there is none. */
export function publishedIn(analysis: Read | undefined, set: string | undefined): Published | null {
  if (set !== undefined) return { iso: set, by: 'analyst' };
  const iso = analysis?.published;
  if (!analysis || !iso) return null;
  const place = placeOf(analysis, iso);
  return place ? { iso, by: 'text', ...place } : { iso, by: 'name' };
}

/** The first dateline that tells the date. */
function placeOf({ article }: Read, iso: string): (Span & { readonly line: number }) | undefined {
  const { lines, tokens } = article;
  for (const { number, zone, from, to } of lines) {
    if (zone !== 'dateline') continue;
    const date = findDates(tokens, from, to).find((found) => found.iso === iso);
    const [start, end] = [date && tokens[date.from]?.start, date && tokens[date.to - 1]?.end];
    if (start !== undefined && end !== undefined) return { start, end, line: number };
  }
  return undefined;
}

/** line 2, file name, set by an analyst */
export function sourceText(published: Published): string {
  switch (published.by) {
    case 'analyst':
      return 'set by an analyst';
    case 'name':
      return 'from the file name';
    case 'text':
      return `line ${published.line}`;
  }
}

/** 12 Aug 2025 */
export function isoText(iso: string): string {
  const day = parseIsoDay(iso);
  return day === undefined ? iso : dayText(day);
}
