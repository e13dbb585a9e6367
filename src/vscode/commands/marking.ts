import { window } from 'vscode';
import type { EntityType, EventType, Span, TimeType } from '../../core/model';
import { type Change, type MarkType, markSpan, reviseMark } from '../../core/sidecar/decide';
import type { CodedMark, Mark } from '../../core/sidecar/marks';
import { overlaps } from '../../core/sidecar/overlaps';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { decide } from './decisions';
import { meantMark, select, targetOf } from './target';
import { pickEventType, pickMarkType } from './types';

/** What was chosen: a type, and the value of a time expression. */
interface Choice {
  readonly type: MarkType;
  readonly value?: string;
}

/** Marks the selection, or the word at the caret, as what the user picks. */
export async function markSelection(articles: Articles): Promise<void> {
  const { article, selection, editor } = await targetOf(articles, undefined);
  if (!editor) return;
  const span = selection.start === selection.end ? wordAt(article, selection.start) : selection;
  if (!span) {
    void window.showInformationMessage('Select the text to mark.');
    return;
  }
  const quote = article.document.getText().slice(span.start, span.end).trim();
  const choice = await chooseType(article, span, `Mark “${shorten(quote)}” as`);
  if (!choice) return;
  const { type, ...value } = choice;
  await decide(article, (situation, stamp) => markSpan(situation, span, type, stamp, value));
  select(editor, { start: span.end, end: span.end });
}

/** Gives the mark meant another type. */
export async function changeType(articles: Articles, argument: unknown): Promise<void> {
  const target = await targetOf(articles, argument);
  const mark = meantMark(target);
  if (mark.kind === 'note') return;
  const choice = await chooseNewType(target.article, mark);
  if (!choice) return;
  const change: Change = choice;
  await decide(target.article, (situation, stamp) => reviseMark(situation, mark, change, stamp));
}

function chooseNewType(article: OpenArticle, mark: CodedMark): Promise<Choice | undefined> {
  const title = `Change ${mark.type} to`;
  if (mark.kind === 'event') return eventChoice(title, mark.type);
  return chooseType(article, mark.span, title, mark.type);
}

async function chooseType(
  article: OpenArticle,
  span: Span,
  title: string,
  active?: EntityType | TimeType,
): Promise<Choice | undefined> {
  const picked = await pickMarkType(title, active);
  if (picked === undefined) return undefined;
  if (picked === 'EVENT') return eventChoice(`${title}: event`);
  if (!isTime(picked)) return { type: picked };
  const value = await askValue(picked, valueNear(article.marks.marks, span));
  return value === undefined ? undefined : { type: picked, value };
}

async function eventChoice(title: string, active?: EventType): Promise<Choice | undefined> {
  const type = await pickEventType(title, active);
  return type && { type };
}

function isTime(type: string): type is TimeType {
  return type === 'DATE' || type === 'TIME' || type === 'DURATION' || type === 'SET';
}

const EXAMPLES: Readonly<Record<TimeType, string>> = {
  DATE: '2025-08-12, 2025-08, 2025-W33, PAST_REF, FUTURE_REF, XXXX',
  TIME: '2025-08-12T16:30, 2025-08-12TMO, XXXX',
  DURATION: 'PT2H, P3D, P24Y, PXM',
  SET: 'P1D, XXXX-WXX-1',
};

/** TIMEX3 values: dates and times with X for what is unknown, durations, and references. */
const TIMEX_VALUE = /^(?:(?:PAST|PRESENT|FUTURE)_REF|P[\dXT.YMWDHS]+|[\dX]{2,4}[\dXTWFHQSUPMOIAENVG:.Z+-]*)$/;

function askValue(type: TimeType, value: string): Promise<string | undefined> {
  const box = window.showInputBox({
    title: `Value of this ${type} in TIMEX3`,
    prompt: `For example ${EXAMPLES[type]}`,
    value,
    validateInput: (typed) =>
      TIMEX_VALUE.test(typed.trim()) ? undefined : `Not a TIMEX3 value. For example ${EXAMPLES[type]}`,
  });
  return Promise.resolve(box).then((typed) => typed?.trim());
}

/** The value of the time expression that the span overlaps, as a start. */
function valueNear(marks: readonly Mark[], span: Span): string {
  for (const mark of marks) if (mark.kind === 'time' && overlaps(mark.span, span)) return mark.value;
  return 'XXXX';
}

function wordAt({ document }: OpenArticle, offset: number): Span | undefined {
  const range = document.getWordRangeAtPosition(document.positionAt(offset));
  return range && { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
