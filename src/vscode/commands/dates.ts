import { Uri } from 'vscode';
import type { Span, TimeType } from '../../core/model';
import { reviseMark, setPublished, setTimeValue, type TimeValue } from '../../core/sidecar/decide';
import type { EventMark, TimeMark } from '../../core/sidecar/marks';
import { sameSpan } from '../../core/sidecar/overlaps';
import { dateOfTimex, isIsoDate } from '../../core/text/isoDate';
import { DecisionError, type OpenArticle } from '../article';
import { type Articles, nameOf } from '../articles';
import { pickDate } from '../datePick';
import { markAt } from '../markAt';
import { typedChoices, type ValueContext, valueChoices } from '../time/choices';
import { publishedChoices, typedPublished } from '../time/publishedChoices';
import { otherValues } from '../time/timeCard';
import { readTimex, typeFor } from '../time/timex';
import { decide } from './decisions';
import { changed, type Target, targetOf, unchanged } from './target';
import { shorten, spanAtCaret } from './words';

/** What gets the date: a time expression, an event that has none or several, or words that are no time expression yet. */
type Dated = TimeMark | EventMark | Span;

/** Gives the time expression meant a value: the one that a link brings along, else one that the user picks. */
export async function setDateValue(articles: Articles, argument: unknown): Promise<void> {
  const target = await targetOf(articles, argument);
  const { article } = target;
  const dated = datedIn(target);
  if (!dated)
    throw new DecisionError('Put the cursor on a time expression, or select the words that tell one.');
  const value = valueIn(argument, dated) ?? (await askFor(article, dated));
  if (!value) return;
  if (article.document.version !== target.version) throw changed();
  const now = 'kind' in dated ? unchanged(article, dated, target.version) : dated;
  await decide(article, (situation, stamp) =>
    'kind' in now && now.kind === 'event'
      ? reviseMark(situation, now, { value: eventValue(value) }, stamp)
      : setTimeValue(situation, now, value, stamp),
  );
}

/** The time expression at the cursor, or that dates the event meant; else the event, or the words. */
function datedIn(target: Target): Dated | undefined {
  const { article, mark, selection, editor } = target;
  const times = article.marks.marks.filter((one) => one.kind === 'time');
  if (mark?.kind === 'time') return mark;
  const here = editor && markAt(times, selection);
  if (here?.kind === 'time') return here;
  if (mark?.kind === 'event') {
    const [only, ...more] = mark.roles.date;
    const live = times.filter(({ status }) => status !== 'rejected');
    const told = only && more.length === 0 && live.find(({ span }) => sameSpan(span, only));
    return told || mark;
  }
  return selection.start < selection.end ? selection : spanAtCaret(target);
}

/** The value of a link that chooses one. */
function valueIn(argument: unknown, dated: Dated): TimeValue | undefined {
  if (typeof argument !== 'object' || argument === null || !('value' in argument)) return undefined;
  const { value } = argument;
  if (typeof value !== 'string' || !readTimex(value)) return undefined;
  return { type: typeFor(value, typeOf(dated)), value };
}

function typeOf(dated: Dated): TimeType {
  return 'kind' in dated && dated.kind === 'time' ? dated.type : 'DATE';
}

/** The date of an event that a TIMEX3 value tells; throws DecisionError where it tells none. */
export function eventValue({ value }: TimeValue): string | null {
  const date = dateOfTimex(value);
  if (date === null && value !== 'XXXX')
    throw new DecisionError('The date of an event is a day, a week, a month or a year.');
  return date;
}

function askFor(article: OpenArticle, dated: Dated): Promise<TimeValue | undefined> {
  const span = 'kind' in dated ? dated.span : dated;
  const value = 'kind' in dated ? (dated.value ?? undefined) : undefined;
  const others = 'kind' in dated && dated.kind === 'time' ? otherValues(dated) : [];
  const quote = shorten(article.document.getText().slice(span.start, span.end).trim());
  return pickTimeValue(article, { title: `Date of “${quote}”`, type: typeOf(dated), value, others });
}

interface ValueQuestion extends Pick<ValueContext, 'type' | 'value'> {
  readonly title: string;
  readonly others?: readonly string[];
}

/** Asks for the value of a time expression, and with it for its type where the value demands another. */
export function pickTimeValue(
  article: OpenArticle,
  { title, type, value, others = [] }: ValueQuestion,
): Promise<TimeValue | undefined> {
  const published = article.published?.iso;
  const context: ValueContext = { type, value, others, published, today: today() };
  return pickDate<TimeValue>({
    title,
    placeholder: 'Choose, or type: 12/8/2025, १२ अगस्त, मंगल, 2025-08, 2025-W33, P2D, PAST_REF',
    choices: valueChoices(context),
    typed: (text) => typedChoices(text, context),
  });
}

/** Asks for the publication date, or takes the one that a link brings along; null takes what an analyst set away. */
export async function publish(articles: Articles, argument: unknown): Promise<void> {
  const article = articleIn(articles, argument) ?? (await targetOf(articles, undefined)).article;
  const picked = dateIn(argument) ?? (await pickPublished(article));
  if (picked === undefined) return;
  await decide(article, (situation, stamp) => setPublished(situation, picked, stamp));
}

function pickPublished(article: OpenArticle): Promise<string | null | undefined> {
  const { document, analysis, published } = article;
  const read = analysis?.article ?? { text: '', lines: [], tokens: [] };
  return pickDate<string | null>({
    title: `Publication date of ${nameOf(document.uri)}`,
    placeholder: 'Relative dates (मंगलवार, कल) count from it. Choose, or type: 13/8/2025, १३ अगस्त 2025',
    choices: publishedChoices({ article: read, path: document.uri.path, published, today: today() }),
    typed: typedPublished,
  });
}

/** The article that a hover link names. */
function articleIn(articles: Articles, argument: unknown): OpenArticle | undefined {
  if (typeof argument !== 'object' || argument === null || !('uri' in argument)) return undefined;
  return typeof argument.uri === 'string' ? articles.at(Uri.parse(argument.uri)) : undefined;
}

function dateIn(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('value' in argument)) return undefined;
  return typeof argument.value === 'string' && isIsoDate(argument.value) ? argument.value : undefined;
}

/** Today where the user is, ISO. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
