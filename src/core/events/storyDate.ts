import type { Article } from '../article/article';
import type { TimeExpression } from '../model';
import { keySet } from '../text/keys';
import { type Draft, isBare, verbOf } from './drafts';
import type { VerbsItem } from './items';
import { BARE_COPULA, type VerbGroup } from './verbGroups';

// The day of the story: what a report tells without a date of its own happened on the day of its main events.

/** The main events stand in the headline or in the first sentences of the body. */
const LEAD = 3;
/** A day that lies further back than this is no day of the news. */
const NEWS_DAYS = 14;
const DAY_MS = 86_400_000;
/** How far back, in UTF-16 units, the expression may stand that an event takes over. */
const REACH = 400;
const SPOKEN: ReadonlySet<string> = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'THREATEN', 'ACCUSE', 'REJECT']);
/** Length of an ISO day. */
const DAY = 10;

interface StoryDay {
  readonly value: string;
  /** The time expressions that tell it, in text order. */
  readonly times: readonly TimeExpression[];
  readonly from: 'story' | 'publication';
}

/**
 * Gives undated events that are told as news the day of the story: that of the first dated event of the lead, else of
 * the first dated event of the news at all, else the day of publication. `events` are in text order.
 */
export function dateByStory(
  events: readonly Draft[],
  article: Article,
  times: readonly TimeExpression[],
): void {
  const { published, tokens, sentences } = article;
  const lead = sentences.filter(({ line }) => line.zone === 'body')[LEAD - 1] ?? sentences.at(-1);
  const near = times.filter(({ end }) => end <= (lead?.end ?? 0));
  const day = storyDay(events, near, published?.slice(0, DAY) ?? null);
  let before: Draft | undefined;
  for (const event of events) {
    const start = tokens[event.trigger.from]?.start ?? 0;
    const isUndated = isUndatedNews(event);
    if (isUndated && before && goesOnFrom(before, event, article)) follow(event, before, start);
    else if (isUndated && day) give(event, day, start);
    else if (isToday(event)) giveToday(event, published);
    if (datesWhatFollows(event)) before = event;
  }
}

function isUndatedNews(event: Draft): boolean {
  return event.value === null && event.date.every(isClock) && isNews(event);
}

/** A dated deed with a verb of its own, that is no look back. */
function datesWhatFollows(event: Draft): boolean {
  return event.value !== null && event.trigger.link !== 'alone' && !isFlashback(event);
}

/** दोपहर 12 बजे, रात को: the time of a day that is not told. */
const isClock = ({ value }: TimeExpression): boolean => value.startsWith('XXXX-XX-XXT');

/** बैठक शाम पांच बजे होगी: with a clock time alone, today. */
function isToday({ value, date, aux }: Draft): boolean {
  return value === null && date.length > 0 && date.every(isClock) && aux.has('future');
}

function giveToday(event: Draft, published: string | null | undefined): void {
  if (!published) return;
  event.value = published.slice(0, DAY);
  event.valueFrom = 'publication';
}

function give(event: Draft, day: StoryDay, start: number): void {
  event.value = day.value;
  event.valueFrom = day.from;
  if (event.date.length > 0) return;
  const told = day.times.filter((time) => time.end <= start);
  const date = told.findLast(({ type }) => type === 'DATE') ?? told.at(-1);
  if (date && !isOpenPast(event) && isNear(event, date, start)) event.date = [date];
}

/** A deed is not dated by an expression far off; what was said often is. */
function isNear({ type }: Draft, { end }: TimeExpression, start: number): boolean {
  return start - end < REACH || SPOKEN.has(type);
}

function follow(event: Draft, before: Draft, start: number): void {
  event.value = before.value;
  event.valueFrom = 'sentence';
  if (event.date.length === 0 && !isOpenPast(event))
    event.date = before.date.filter(({ end }) => start - end < REACH);
}

/** Told in the same paragraph right after what was told of a day: of the same day. */
function goesOnFrom(before: Draft, { sentence, trigger, depth }: Draft, { tokens, text }: Article): boolean {
  if (before.depth < 0 || depth < 0 || sentence - before.sentence > 1) return false;
  if (before.value?.length !== DAY || isUnreal(before.aux) || before.aux.has('future')) return false;
  const start = tokens[before.trigger.from]?.start ?? 0;
  return !text.slice(start, tokens[trigger.from]?.start).includes('\n');
}

function storyDay(
  events: readonly Draft[],
  near: readonly TimeExpression[],
  published: string | null,
): StoryDay | undefined {
  const dated = events.filter((event) => isMain(event, published));
  const lead = dated.find(({ depth }) => depth < LEAD)?.value ?? pastDay(near, published) ?? dated[0]?.value;
  if (!lead) return published ? { value: published, times: [], from: 'publication' } : undefined;
  const told = dated.filter(({ value }) => value === lead).flatMap(({ date }) => date);
  const times = [...told, ...near.filter(({ value }) => value.startsWith(lead))];
  return { value: lead, times: times.toSorted((a, b) => a.start - b.start), from: 'story' };
}

/** The first recent day before publication that the lead names, whatever it says of it. */
function pastDay(near: readonly TimeExpression[], published: string | null): string | undefined {
  if (published === null) return undefined;
  const days = near.map(({ value }) => value.slice(0, DAY)).filter((value) => ISO_DAY.test(value));
  return days.find((value) => value < published && isRecent(value, published));
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** किया था: told of a day before that of which the story goes on. */
function isFlashback(event: Draft): boolean {
  return verbOf(event)?.group.pluperfect ?? false;
}

/** Told as done on a day shortly before publication. */
function isMain(event: Draft, published: string | null): boolean {
  const { value, aux, trigger, type } = event;
  if (isFlashback(event)) return false;
  if (value?.length !== DAY || isUnreal(aux) || trigger.link === 'alone') return false;
  if (aux.has('future') && !COMMITS.has(type)) return false;
  return published === null || isRecent(value, published);
}

function isRecent(value: string, published: string): boolean {
  const age = Date.parse(published) - Date.parse(value);
  return age >= 0 && age <= NEWS_DAYS * DAY_MS;
}

function isUnreal(aux: Draft['aux']): boolean {
  return aux.has('historical') || aux.has('hypothetical');
}

/** इससे पहले, इसके बाद: told of another time than the story's. */
const ELSEWHEN = keySet('पहले अतीत कभी हमेशा अक्सर दशकों सालों वर्षों महीनों');

/** Told by a finite verb or participle as done, now or just before; neither planned, usual nor long past. */
function isNews(event: Draft): boolean {
  const { aux, trigger, type, depth } = event;
  if (isUnreal(aux) || (aux.has('future') && !COMMITS.has(type) && !isAnnounced(event))) return false;
  if (depth < 0 && !verbOf(event)) return true;
  const verbs = tellingVerb(event);
  if (!verbs || isBare(event)) return false;
  if (COMMITS.has(type) && verbs.group.stem === BARE_COPULA) return true;
  if (trigger.clause.items.some((item) => item.kind === 'word' && ELSEWHEN.has(item.key))) return false;
  if (depth >= LEAD && STANDING.has(type) && isOpenPast(event) && !verbs.group.passive) return false;
  return isTold(verbs.group);
}

/** प्रतिबंध लगाने की घोषणा की: to come, but told of the day of the announcement. */
function isAnnounced({ governor }: Draft): boolean {
  return governor?.trigger.sense.frame === 'announce';
}

/** The verb that tells it as news: its own, or that of its announcement. */
function tellingVerb(event: Draft): VerbsItem | undefined {
  return verbOf(isAnnounced(event) && event.governor ? event.governor : event);
}

/** Deeds whose active perfect tells what holds since: मदद दी है, सैनिक तैनात किए हैं. */
const STANDING = new Set(['AID', 'COOPERATE', 'MOBILIZE']);

/** किया है: done by now, perhaps before the day that the sentence would be said of. */
function isOpenPast(event: Draft): boolean {
  const group = verbOf(event)?.group;
  return group?.last === 'perfect' && group.copula;
}

/** What they commit to is to come; that they do is told now. */
const COMMITS = new Set(['AGREE', 'CONCEDE']);

function isTold({ last, pluperfect, future, form, progressive, copula }: VerbGroup): boolean {
  if (future || pluperfect) return false;
  if (last === 'perfect') return !progressive;
  return form === 'conjunctive' || (form === 'imperfect' && !copula);
}
