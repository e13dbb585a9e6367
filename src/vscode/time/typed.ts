import type { Article } from '../../core/article/article';
import type { TimeModifier, TimeType } from '../../core/model';
import { tokenise } from '../../core/text/words';
import { findTimes } from '../../core/time/findTimes';
import { readTimex } from './timex';

/** A reading of what was typed. */
export interface TypedTime {
  readonly type: TimeType;
  readonly value: string;
  readonly mod?: TimeModifier;
}

/**
 * What the finder of times makes of a text that is one time expression and nothing else, all its readings; relative ones
 * against the day of publication (ISO). Empty where it is none, or stays unresolved.
 */
export function timesTyped(text: string, published: string | undefined): TypedTime[] {
  const times = findTimes(oneSentence(text, published ?? null));
  const [only] = times;
  if (!only || times.length > 1 || only.start !== 0 || only.end !== text.length) return [];
  const { type, value, mod, others = [] } = only;
  const values = [...new Set([value, ...others.map((other) => other.value)])];
  return values
    .filter((one) => readTimex(one) && !one.startsWith('XXXX'))
    .map((one) => ({ type, value: one, ...(mod && { mod }) }));
}

/** The text as the one sentence of a story: by itself a date would be a dateline, in which no times are found. */
function oneSentence(text: string, published: string | null): Article {
  const tokens = tokenise(text);
  const range = { from: 0, to: tokens.length, start: 0, end: text.length };
  const line = { ...range, number: 1, zone: 'body' } as const;
  return { text, lines: [line], tokens, sentences: [{ ...range, line }], published };
}
