import { window } from 'vscode';
import type { Span } from '../../core/model';
import { toggleFiller } from '../../core/sidecar/decide';
import { canFill, type FillerChoice, fillersOf, type Part } from '../../core/sidecar/editEvent';
import type { Mark } from '../../core/sidecar/marks';
import { kindFilling } from '../../core/sidecar/reconcile';
import { DecisionError } from '../article';
import { markAt } from '../markAt';
import { pickTimeValue } from './dates';
import { type EventContext, editOne, eventBeside, eventNow, type MeantEvent } from './eventTarget';
import { eventName, partName, quotes } from './eventWords';
import { type Target, targetOf } from './target';
import { pickNameType } from './types';
import { shorten, spanAtCaret } from './words';

/**
 * Puts the mention or time expression at the cursor, or the selected words, into a role of the event that was edited or
 * visited last, else of that of the sentence; takes it out where it stands there already.
 */
export async function fillFromText({ articles, focus }: EventContext, part: Part): Promise<void> {
  const target = await targetOf(articles, undefined);
  const { article, version } = target;
  const span = spanMeant(target, part);
  const event = await eventBeside(article, focus, span);
  if (!event) return;
  const filler = fillerAt(target, part, span) ?? (await newFiller(target, part, span, { article, event }));
  if (!filler) return;
  const before = fillersOf(event, part).length;
  const ref = await editOne(article, event, version, (situation, present, stamp) =>
    toggleFiller(situation, present, part, filler, stamp),
  );
  const now = eventNow(article, ref);
  focus.visit(article, now);
  const isOut = part === 'source' ? !now.source : fillersOf(now, part).length < before;
  const text = article.document.getText();
  const done = isOut ? `$(remove) No longer ${part} of` : `$(add) ${partName(part)} of`;
  void window.setStatusBarMessage(`${done} ${eventName(text, now)}: ${quotes(text, [span])}`, 5000);
}

/** The selection, else the mention or time expression at the cursor, else its word. */
function spanMeant(target: Target, part: Part): Span {
  const { selection, article } = target;
  const at = markAt(
    article.marks.marks.filter((mark) => canFill(mark, part)),
    selection,
  );
  if (at) return at.span;
  if (selection.start < selection.end) return trimmed(article.document.getText(), selection);
  const isOnEvent = markAt(article.marks.marks, selection)?.kind === 'event';
  const span = isOnEvent ? undefined : spanAtCaret(target);
  if (span) return span;
  const what = part === 'date' ? 'a time expression' : 'a name';
  throw new DecisionError(`Put the cursor on ${what}, or select the words that are the ${part}.`);
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const inner = words.trim();
  if (inner === '') throw new DecisionError('Select the words that fill the role.');
  const from = start + words.indexOf(inner);
  return { start: from, end: from + inner.length };
}

/** The mark that stands on exactly these words. */
function fillerAt({ article }: Target, part: Part, { start, end }: Span): FillerChoice | undefined {
  const isHere = (mark: Mark) => canFill(mark, part) && mark.span.start === start && mark.span.end === end;
  const mark = article.marks.marks.find(isHere);
  return mark && { start, end, ...(mark.id !== undefined && { id: mark.id }) };
}

/** Asks what words are that nobody marked yet: they become a mention or a time expression in the same step. */
async function newFiller(
  { article }: Target,
  part: Part,
  span: Span,
  { event }: MeantEvent,
): Promise<FillerChoice | undefined> {
  const text = article.document.getText();
  const title = `${partName(part)} of ${eventName(text, event)}: “${shorten(quotes(text, [span]))}” is`;
  if (kindFilling(part) === 'time') {
    const value = await pickTimeValue(article, { title, type: 'DATE', value: undefined });
    return value && { ...span, as: value };
  }
  const type = await pickNameType(title);
  return type && { ...span, as: { type } };
}
