import { window } from 'vscode';
import { type Span, TIME_TYPES, type TimeType } from '../../core/model';
import { type MarkType, markSpan, reviseMark } from '../../core/sidecar/decide';
import type { CodedMark, Mark } from '../../core/sidecar/marks';
import { overlaps } from '../../core/sidecar/overlaps';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { typeName } from '../labels';
import { pickTimeValue } from './dates';
import { decide } from './decisions';
import { listed } from './eventWords';
import { markNow, meantMark, select, targetOf } from './target';
import { typeIn } from './typeKeys';
import { pickAnyType, pickEventType } from './types';
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
  const picked = typeIn(argument) ?? (await pickAnyType(`Mark “${shorten(quote)}” as`));
  const choice = picked && (await withValue(article, span, picked));
  if (!choice) return;
  const { type, ...value } = choice;
  markNow(target);
  const saved = decide(article, (situation, stamp) => markSpan(situation, span, type, stamp, value));
  select(editor, { start: span.end, end: span.end });
  tellType(quote, type);
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
  const saved = decide(target.article, (situation, stamp) => reviseMark(situation, present, change, stamp));
  tellType(target.article.document.getText().slice(present.span.start, present.span.end), change.type);
  await saved;
}

/** Says what the key meant: the cursor may have been elsewhere than one thought. */
function tellType(quote: string, type: MarkType): void {
  void window.setStatusBarMessage(`$(tag) ${listed(shorten(quote))}: ${typeName(type)}`, 5000);
}

function pickNewType(mark: CodedMark): Promise<MarkType | undefined> {
  const title = `Change ${mark.type} to`;
  return mark.kind === 'event' ? pickEventType(title, mark.type) : pickAnyType(title, mark.type);
}

/** Asks for the value of a time expression, which may make it one of another type; any other type needs none. */
async function withValue(article: OpenArticle, span: Span, type: MarkType): Promise<Choice | undefined> {
  if (!isTime(type)) return { type };
  const quote = shorten(article.document.getText().slice(span.start, span.end).trim());
  const value = valueNear(article.marks.marks, span);
  return pickTimeValue(article, { title: `Value of “${quote}” (${type})`, type, value });
}

function isTime(type: MarkType): type is TimeType {
  return TIME_TYPES.some((time) => time === type);
}

/** The value of the time expression that the span overlaps, as a start. */
function valueNear(marks: readonly Mark[], span: Span): string {
  for (const mark of marks) if (mark.kind === 'time' && overlaps(mark.span, span)) return mark.value;
  return 'XXXX';
}
