import type { EventType, TimeExpression } from '../model';
import { dateOfTimex } from '../text/isoDate';
import type { TimeArgument } from './arguments';
import { type Draft, isBare, verbOf } from './drafts';
import { adjunctLimit, takesAdjuncts } from './roles';
import type { ReadClause } from './subjects';
import { isDeadline, isOfBackground } from './timePhrases';

/** Times that say when; so does a stretch of the calendar (4 से 6 जून), but not how long something lasts. */
function saysWhen({ type, value }: TimeExpression): boolean {
  if (type === 'DURATION') return value.includes('/');
  return DATED.has(type) && value !== 'FUTURE_REF';
}

/** How values of clock times without a day begin. */
export const NO_DAY = 'XXXX-XX-XXT';

const DATED = new Set<string>(['DATE', 'TIME']);

/** Gives the events of one clause their time expressions; `inherited` is that of a clause they continue. */
export function fillDates(
  drafts: readonly Draft[],
  read: ReadClause,
  inherited: readonly TimeExpression[],
  published: string | null,
): readonly TimeExpression[] {
  const times = read.clause.times.filter(({ time }) => saysWhen(time));
  const claimed = new Set<TimeArgument>();
  for (const draft of drafts) {
    if (draft.dropped) continue;
    const found = ownTimes(draft, read, times, claimed);
    draft.date = found.map(({ time }) => time);
    if (isToldBefore(draft, published) || verbOf(draft)?.group.should) draft.date = [];
    if (found.length > 0 || times.some((time) => !isOfBackground(draft, time))) continue;
    if (draft.trigger.link === 'verb' || draft.trigger.link === 'simple') {
      draft.date = inherited.filter(({ value }) => !value.startsWith(NO_DAY));
      draft.valueFrom = 'sentence';
    }
  }
  const told = drafts.findLast(({ date, trigger }) => date.length > 0 && trigger.link !== 'alone');
  if (told) return told.date;
  const free = times.filter((time) => !claimed.has(time)).map(({ time }) => time);
  return free.length > 0 ? free.slice(-1) : inherited;
}

/** किया with a day after publication: that is the day of what was promised or asked for, not of the deed. */
function isToldBefore(draft: Draft, published: string | null): boolean {
  const value = dateValue(draft.date);
  const group = verbOf(draft)?.group;
  if (!value || !group || isBare(draft) || group.future || group.prospective) return false;
  return group.last === 'perfect' && isUpcoming(value, published);
}

/** The nearest time before the trigger, with the one it goes on from (पिछले साल से अब तक). */
function ownTimes(
  draft: Draft,
  read: ReadClause,
  times: readonly TimeArgument[],
  claimed: Set<TimeArgument>,
): TimeArgument[] {
  const { trigger } = draft;
  if (isGrounds(draft)) return [];
  const before = times.filter(
    (time) => time.index < adjunctLimit(draft) && !isDeadline(draft, time) && !isOfBackground(draft, time),
  );
  const open = before.filter((time) => !claimed.has(time) || trigger.link === 'alone');
  const nearest = open.findLast((time) => !isOfNoun(time, trigger)) ?? open.at(-1);
  if (!nearest || !takesTime(draft, nearest, read)) return [];
  if (keeps(draft, nearest) && !isOfClause(nearest, read, trigger)) claimed.add(nearest);
  const from = before[before.indexOf(nearest) - 1];
  return from?.case === 'से' && nearest.index - from.index <= 2 ? [from, nearest] : [nearest];
}

/** 7 जून को X के निमंत्रण पर Y जाएंगे, पिछले साल X के निर्देश पर हमला किया: at whose word, which has no time of its own. */
function isGrounds({ trigger: { link, verb, index, clause }, type }: Draft): boolean {
  const next = clause.items[index + 1];
  return link === 'alone' && verb < 0 && WORDS.has(type) && next?.kind === 'marker' && next.case === 'पर';
}

const WORDS: ReadonlySet<EventType> = new Set(['AGREE', 'REQUEST']);

/** 19 अक्टूबर को X ने Y की मध्यस्थता के बाद …: before the subject, and so of the clause. */
function isOfClause(
  { index, case: marker }: TimeArgument,
  { subjectPhrase }: ReadClause,
  { index: noun, link }: Draft['trigger'],
): boolean {
  if (!subjectPhrase || link !== 'alone' || marker === 'का') return false;
  return index < subjectPhrase.first && subjectPhrase.first < noun;
}

/** 2015 के समझौते से: the time says which agreement, not when the verb's deed was. */
function isOfNoun({ case: marker, index }: TimeArgument, trigger: Draft['trigger']): boolean {
  return marker === 'का' && trigger.link !== 'alone' && trigger.index - index > 3;
}

function takesTime(draft: Draft, time: TimeArgument, read: ReadClause): boolean {
  const { trigger } = draft;
  if (trigger.link === 'alone' && time.case === 'का') return time.index >= trigger.index - 4;
  return takesAdjuncts(draft, { last: time.index }, read) || isWithin(draft, time);
}

const SCENERY = new Set(['marker', 'word', 'verbs']);

/** पिछले साल बैठक में हस्ताक्षरित: the noun between sets the scene for the trigger. */
function isWithin({ trigger }: Draft, time: TimeArgument): boolean {
  const { items } = trigger.clause;
  return items.slice(time.index + 1, trigger.index).every((item, at) => {
    const next = items[time.index + at + 2];
    const scene = next?.kind === 'marker' && (next.case === 'दौरान' || next.case === 'में');
    return item.kind === 'noun' ? scene : SCENERY.has(item.kind);
  });
}

/**
 * A time inside the noun's own phrase is not the verb's: मंगलवार को हुई बैठक की निंदा की. But what is done में or के
 * दौरान a talk is done on its day.
 */
function keeps({ trigger }: Draft, time: TimeArgument): boolean {
  if (trigger.link !== 'participle' && trigger.link !== 'alone') return false;
  if (trigger.verb >= 0 && trigger.link === 'alone') return false;
  const next = trigger.clause.items[trigger.index + 1];
  const during = next?.kind === 'marker' && (next.case === 'दौरान' || next.case === 'में');
  return !(during && time.time.value.length >= 10);
}

/** 2007 से लड़ रहा है: a span that goes on, told by its first year or month. */
export function isSince(draft: Draft): boolean {
  const group = verbOf(draft)?.group;
  const [time] = draft.date;
  if (!time || time.value.length > 7 || !group?.copula || (!group.progressive && group.last !== 'imperfect'))
    return false;
  return draft.trigger.clause.times.some((argument) => argument.time === time && argument.case === 'से');
}

/** The day (or month, year, week) that an event's time expressions denote, of several days the first, or null. */
export function dateValue(times: readonly TimeExpression[]): string | null {
  const [first = '', ...more] = times.flatMap(({ value }) => value.split('/'));
  const days = [first, ...more].every((value) => ISO_DAY.test(value));
  return more.length === 0 || days ? dateOfTimex(first) : null;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?=$|T)/;

const HISTORICAL_DAYS = 183;
const DAY = 86_400_000;

/** Whether the value lies more than about six months before publication. A year counts by its end. */
export function isHistorical(value: string, published: string | null): boolean {
  if (!published) return false;
  const end = lastDay(value);
  const now = Date.parse(`${published.slice(0, 10)}T00:00:00Z`);
  return Number.isFinite(end) && Number.isFinite(now) && now - end > HISTORICAL_DAYS * DAY;
}

/** Whether the value lies after publication. */
export function isUpcoming(value: string, published: string | null): boolean {
  return published !== null && value.length >= 10 && value > published.slice(0, 10);
}

function lastDay(value: string): number {
  const year = Number(value.slice(0, 4));
  if (value.includes('W')) return Date.UTC(year, 0, Number(value.slice(6)) * 7);
  if (value.length === 4) return Date.UTC(year, 11, 31);
  if (value.length === 7) return Date.UTC(year, Number(value.slice(5)), 0);
  return Date.parse(`${value}T00:00:00Z`);
}
