import { window } from 'vscode';
import { type EntityType, type Span, TIME_TYPES, type TimeType } from '../../core/model';
import { type MarkType, markSpan, reviseMark } from '../../core/sidecar/decide';
import type { CodedMark, Mark } from '../../core/sidecar/marks';
import { overlaps } from '../../core/sidecar/overlaps';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { decide } from './decisions';
import { markNow, meantMark, select, targetOf } from './target';
import { typeIn } from './typeKeys';
import { pickEventType, pickMarkType } from './types';
import { shorten, spanAtCaret } from './words';

/** What was chosen: a type, and the value of a time expression. */
interface Choice {
  readonly type: MarkType;
  readonly value?: string;
}

/** Marks the selection, or the name or word at the caret, as the type that the key gives, else as what the user picks. */
export async function markSelection(articles: Articles, argument: unknown): Promise<void> {
  const target = await targetOf(articles, undefined);
  const { article, selection, editor } = target;
  if (!editor) return;
  const span = selection.start === selection.end ? spanAtCaret(target) : selection;
  if (!span) {
    void window.showInformationMessage('Select the text to mark.');
    return;
  }
  const quote = article.document.getText().slice(span.start, span.end).trim();
  const picked = typeIn(argument) ?? (await pickType(`Mark “${shorten(quote)}” as`));
  const choice = picked && (await withValue(article, span, picked));
  if (!choice) return;
  const { type, ...value } = choice;
  markNow(target);
  const saved = decide(article, (situation, stamp) => markSpan(situation, span, type, stamp, value));
  select(editor, { start: span.end, end: span.end });
  await saved;
}

/** Gives the mark meant the type that the key gives, else one that the user picks. */
export async function changeType(articles: Articles, argument: unknown): Promise<void> {
  const target = await targetOf(articles, argument);
  const mark = meantMark(target);
  if (mark.kind === 'note') return;
  const picked = typeIn(argument) ?? (await pickNewType(mark));
  const change = picked && (await withValue(target.article, mark.span, picked));
  const present = change && markNow(target);
  if (!present || present.kind === 'note') return;
  await decide(target.article, (situation, stamp) => reviseMark(situation, present, change, stamp));
}

function pickNewType(mark: CodedMark): Promise<MarkType | undefined> {
  const title = `Change ${mark.type} to`;
  return mark.kind === 'event' ? pickEventType(title, mark.type) : pickType(title, mark.type);
}

async function pickType(title: string, active?: EntityType | TimeType): Promise<MarkType | undefined> {
  const picked = await pickMarkType(title, active);
  return picked === 'EVENT' ? pickEventType(`${title}: event`) : picked;
}

/** Asks for the value of a time expression; any other type needs none. */
async function withValue(article: OpenArticle, span: Span, type: MarkType): Promise<Choice | undefined> {
  if (!isTime(type)) return { type };
  const value = await askValue(type, valueNear(article.marks.marks, span));
  return value === undefined ? undefined : { type, value };
}

function isTime(type: MarkType): type is TimeType {
  return TIME_TYPES.some((time) => time === type);
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
