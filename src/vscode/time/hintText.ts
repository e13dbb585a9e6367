// What stands behind a time expression in the text as a hint. Pure.
import type { TimeModifier } from '../../core/model';
import type { TimeMark } from '../../core/sidecar/marks';
import { isFound } from './how';
import { intervalText } from './intervalText';
import { eitherText, modifiedText, valueText } from './timeText';
import { readTimex } from './timex';

export type HintMode = 'off' | 'relative' | 'all';

/**
 * The hint of a time expression: 12 Aug 2025; 12–18 Aug 2025; early Mar 2025; 3 Apr or 4 Mar 2025?; undefined where it
 * gets none. `relative`: only where the value is more than what the words say, or the words mean two things. `all`: absolute
 * dates, lengths and repetitions too, and ? where nothing could be resolved.
 */
export function hintText(mark: TimeMark, mode: HintMode): string | undefined {
  if (mode === 'off' || mark.status === 'rejected') return undefined;
  const either = openReadings(mark);
  if (either.length > 1) return eitherText(either);
  if (mode === 'relative' && !isRelative(mark)) return undefined;
  const words = markText(mark, isInside);
  if (words !== undefined) return words;
  return mode === 'all' ? '?' : undefined;
}

/** What a suggestion may mean, its value first; nothing once an analyst decided. */
export function openReadings({ status, suggestion, value }: TimeMark): { readonly value: string }[] {
  const others = status === 'suggested' ? (suggestion?.others ?? []) : [];
  if (others.length === 0) return [];
  return suggestion?.method === 'unresolved' ? [...others] : [{ value }, ...others];
}

/** Whether the value is more than what the words themselves say. */
function isRelative(mark: TimeMark): boolean {
  const { suggestion } = mark;
  if (!suggestion || !isFound(mark)) return true;
  return suggestion.method !== 'absolute' && suggestion.method !== 'unresolved';
}

/** Postpositions stand behind the hint and say it themselves: 15 जून ⟨15 Jun 2025⟩ से. */
function isInside(mod: TimeModifier): boolean {
  return !['BEFORE', 'AFTER', 'ON_OR_BEFORE', 'ON_OR_AFTER'].includes(mod);
}

/** The time of a mark in a few words, with those of its modifier if it `tells` that; undefined where it is not resolved. */
export function markText(mark: TimeMark, tells = (_: TimeModifier) => true): string | undefined {
  const { value, type } = mark;
  const timex = readTimex(value);
  if (!timex || isOpen(mark)) return undefined;
  const found = isFound(mark) ? mark.suggestion : undefined;
  // पिछले तीन दिन: a length, and where it lies.
  if (type === 'DURATION' && found?.interval && !timex.interval) return intervalText(found.interval);
  const mod = found?.mod;
  return modifiedText(valueText(value, type === 'SET'), mod && tells(mod) ? mod : undefined);
}

/** PAST_REF, XXXX-09-13; a length with an X has no number, but is one. */
function isOpen({ value, type }: TimeMark): boolean {
  if (value.endsWith('_REF') || value === 'XXXX') return true;
  return value.includes('X') && type !== 'SET' && !value.startsWith('P');
}
