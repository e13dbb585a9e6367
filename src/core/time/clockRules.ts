import { keysOf } from './lexicon';
import type { Clock, DayPart, Match, TimeOfDay } from './meaning';
import { atApproximator } from './phraseRules';
import type { Row } from './row';
import { DAY_PART_PREFIXES } from './timeTables';
import { DASHES, FROM, GENITIVE, IN } from './words';

interface FoundClock {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  /** Whether the text says by itself that it is a clock time (बजे, pm, 4:28). */
  readonly certain: boolean;
  readonly to: number;
}

const BAJE = keysOf('बजे बज');
const BAJKAR = keysOf('बजकर बजके');
const MINUTE = keysOf('मिनट मिनिट');
const SECOND = keysOf('सेकंड सेकेंड');
const MERIDIEM = keysOf('am pm एएम पीएम');
const AFTERNOON = keysOf('pm पीएम');

/** 10 बजे, साढ़े पांच बजे, 8 बजकर 20 मिनट, 10:30, 4:28 PM, 2.30 बजे, 1140 बजे; without बजे only after a part of the day. */
export function clockAt(row: Row, at: number): FoundClock | undefined {
  const read = colonTime(row, at) ?? spokenTime(row, at);
  if (!read) return undefined;
  const time = row.has(read.to, BAJE) ? { ...read, to: read.to + 1, certain: true } : withMeridiem(row, read);
  return time && isClock(time) ? time : undefined;
}

function isClock({ hour, minute = 0, second = 0 }: FoundClock): boolean {
  return hour >= 0 && hour <= 24 && minute < 60 && second < 60;
}

function withMeridiem(row: Row, time: FoundClock): FoundClock | undefined {
  if (!row.has(time.to, MERIDIEM)) return time.certain ? time : undefined;
  if (time.hour > 12) return undefined;
  const half = row.has(time.to, AFTERNOON) ? 12 : 0;
  return { ...time, hour: (time.hour % 12) + half, certain: true, to: time.to + 1 };
}

/** 10:30 and 8:00:31, glued, with two digits of minutes; 2.30 is one token. */
function colonTime(row: Row, at: number): FoundClock | undefined {
  if (!row.isDigits(at)) return undefined;
  const dotted = /^(\d{1,2})\.(\d{2})$/.exec(row.key(at));
  if (dotted) return uncertain({ hour: Number(dotted[1]), minute: Number(dotted[2]), to: at + 1 });
  if (!/^\d{1,2}$/.test(row.key(at)) || !isColonPart(row, at)) return undefined;
  const time = { hour: Number(row.key(at)), minute: Number(row.key(at + 2)), certain: true, to: at + 3 };
  return isColonPart(row, at + 2) ? { ...time, second: Number(row.key(at + 4)), to: at + 5 } : time;
}

function isColonPart(row: Row, at: number): boolean {
  const glued = row.key(at + 1) === ':' && row.glued(at) && row.glued(at + 1);
  return glued && row.isDigits(at + 2) && /^\d{2}$/.test(row.key(at + 2));
}

function uncertain(time: Omit<FoundClock, 'certain'>): FoundClock {
  return { ...time, certain: false };
}

/** आठ बजकर 20 मिनट, साढ़े नौ, डेढ़, 1140. */
function spokenTime(row: Row, at: number): FoundClock | undefined {
  const number = row.number(at);
  if (!number) return undefined;
  const to = at + number.length;
  if (/^\d{4}$/.test(row.key(at))) {
    return uncertain({ hour: Math.floor(number.value / 100), minute: number.value % 100, to });
  }
  const hour = Math.floor(number.value);
  const minute = Math.round((number.value - hour) * 60);
  if (row.has(to, BAJKAR)) return minutesAfter(row, hour, to + 1);
  const time = uncertain({ hour, ...(minute > 0 ? { minute } : {}), to });
  return number.value <= 24 && isQuarter(number.value) ? time : undefined;
}

function isQuarter(value: number): boolean {
  return Number.isInteger(value * 4);
}

function minutesAfter(row: Row, hour: number, at: number): FoundClock | undefined {
  const minute = row.number(at);
  if (!minute || !row.has(at + minute.length, MINUTE)) return undefined;
  const time = { hour, minute: minute.value, certain: true, to: at + minute.length + 1 };
  const second = row.number(time.to);
  const isSecond = second && row.has(time.to + second.length, SECOND);
  return isSecond ? { ...time, second: second.value, to: time.to + second.length + 1 } : time;
}

/** The hour that a clock of twelve hours means at a part of the day: रात 8 is 20, दोपहर 3 is 15, रात 1 the next day. */
function placed(time: FoundClock, part: DayPart | undefined, written: boolean): Clock {
  const { hour, minute, second } = time;
  const rest = { ...(minute === undefined ? {} : { minute }), ...(second === undefined ? {} : { second }) };
  if (!part) return { hour, ...rest, ...(written || hour > 12 || hour === 0 ? {} : { ambiguous: true }) };
  if (hour > 12) return { hour, ...rest };
  if (part.code === 'MO') return { hour, ...rest };
  if (part.code === 'NI') return { ...nightHour(hour), ...rest };
  const isLater = hour < 12 && (part.code === 'EV' || part.code === 'AF' || hour < 7);
  return { hour: isLater ? hour + 12 : hour, ...rest };
}

function nightHour(hour: number): Clock {
  if (hour === 12) return { hour: 0, nextDay: true };
  return hour < 6 ? { hour, nextDay: true } : { hour: hour + 12 };
}

/** A clock time without a word before it: 8:30 बजे, 4:28 PM; a part of the day may follow (10 बजे रात, 1:30 अपराह्न). */
export function clock(row: Row, at: number): Match | undefined {
  const time = clockAt(row, at);
  if (!time?.certain) return undefined;
  const part = row.find(time.to, 'part')?.part;
  const written = row.has(time.to - 1, MERIDIEM) || isFullTime(row, at);
  const meaning: TimeOfDay = { kind: 'time', clock: placed(time, written ? undefined : part, written) };
  return isTimeHere(row, at, time) ? { to: part ? time.to + 1 : time.to, meaning } : undefined;
}

/** Hours with a leading zero are those of a clock of 24: 08:45. */
function isFullTime(row: Row, at: number): boolean {
  return /^0\d$/.test(row.key(at));
}

const TIME_AFTER = keysOf('पर तक से बजे ist आईएसटी');

/** 10:30 alone may be a score, so it needs a word that goes with times. */
function isTimeHere(row: Row, at: number, time: FoundClock): boolean {
  const bare = row.isDigits(time.to - 1) && !row.has(time.to - 1, BAJE);
  return !bare || row.has(time.to, TIME_AFTER) || row.is(time.to, 'part') || time.to - at === 5;
}

/** दिन, the day as against the night, where a clock time follows: दिन के दो बजे, दिन में 11 बजे. */
const DAYTIME: DayPart = { code: 'DT', from: 9, to: 18 };

export function daytimeClock(row: Row, at: number): Match | undefined {
  if (row.find(at, 'unit')?.unit !== 'day') return undefined;
  return clockAfter(row, at + 1, DAYTIME);
}

/** The hours of देर शाम and देर रात begin later. */
function late(part: DayPart): DayPart {
  return { ...part, from: Math.min(part.from + 2, part.to - 1) };
}

/** A part of the day with or without a clock time: सुबह, देर रात, आधी रात, शाम 7:30 बजे, रात के करीब 11 बजे. */
export function dayPart(row: Row, at: number): Match | undefined {
  const prefixed = row.has(at, PREFIXES);
  const noun = prefixed ? at + 1 : at;
  const found = row.find(noun, 'part');
  if (!found || isNoTime(row, noun) || row.has(noun + 1, ERGATIVE)) return undefined;
  const part = prefixed ? late(found.part) : found.part;
  const end = isTwice(row, noun) ? noun + 2 : noun;
  const timed = clockAfter(row, end + 1, part) ?? untilPart(row, end + 1, part);
  if (timed) return timed;
  const beside = row.has(end, NOON) ? BESIDE_NOON.get(row.key(end + 1)) : undefined;
  return beside
    ? { to: end + 2, meaning: { kind: 'time', part: beside } }
    : { to: laterPart(row, end), meaning: { kind: 'time', part } };
}

const PREFIXES = keysOf(DAY_PART_PREFIXES);
const DAY_NOUN = keysOf('दिन');
const NIGHTS = keysOf('रातों रातो');
/** संध्या is also a name; a part of the day does nothing itself. */
const ERGATIVE = keysOf('ने');
const GREETING = keysOf('शुभ');

/** दिन-रात and रात-दिन mean “always”, रातों-रात “suddenly”, शुभ रात्रि is a greeting. */
function isNoTime(row: Row, at: number): boolean {
  if (DASHES.has(row.key(at - 1)) && (row.has(at - 2, DAY_NOUN) || row.has(at - 2, NIGHTS))) return true;
  if (DASHES.has(row.key(at + 1)) && row.has(at + 2, DAY_NOUN)) return true;
  return row.has(at - 1, GREETING);
}

const NOON = keysOf('दोपहर');
/** दोपहर बाद and दोपहर पूर्व are parts of the day of their own. */
const BESIDE_NOON: ReadonlyMap<string, DayPart> = new Map([
  ['बाद', { code: 'AF', from: 12, to: 18 }],
  ['पूर्व', { code: 'MO', from: 6, to: 12 }],
]);

/** सुबह-सुबह. */
function isTwice(row: Row, at: number): boolean {
  return DASHES.has(row.key(at + 1)) && row.key(at + 2) === row.key(at);
}

const TIME_NOUN = keysOf('समय वक़्त');

/** सुबह के समय is one expression. */
function laterPart(row: Row, noun: number): number {
  return row.has(noun + 1, GENITIVE) && row.has(noun + 2, TIME_NOUN) ? noun + 3 : noun + 1;
}

/** The clock time, or two with से or a hyphen, after a part of the day. */
function clockAfter(row: Row, at: number, part: DayPart): Match | undefined {
  const joined = row.has(at, GENITIVE) || row.has(at, IN) ? at + 1 : at;
  const from = atApproximator(row, joined)?.to ?? joined;
  const range = clockRange(row, from, part);
  if (range) return range;
  const time = clockAt(row, from);
  if (!time?.certain) return undefined;
  return { to: time.to, meaning: { kind: 'time', part, clock: placed(time, part, false) } };
}

/** सुबह 9 से शाम 6 बजे: the word for the clock stands once, behind. */
function untilPart(row: Row, at: number, part: DayPart): Match | undefined {
  const first = colonTime(row, at) ?? spokenTime(row, at);
  if (!first || !isClock(first) || !(row.has(first.to, FROM) || row.has(first.to, DASHES))) return undefined;
  const next = row.find(first.to + 1, 'part')?.part;
  const last = next && clockAt(row, first.to + 2);
  if (!next || !last?.certain) return undefined;
  const from: TimeOfDay = { kind: 'time', part, clock: placed(first, part, false) };
  const to: TimeOfDay = { kind: 'time', part: next, clock: placed(last, next, false) };
  return { to: last.to, meaning: { kind: 'range', first: from, last: to } };
}

/** 5 से 6 बजे, 10-12 बजे, 9 से 12:30 बजे: the word for the clock stands once. */
export function clockRange(row: Row, at: number, part?: DayPart): Match | undefined {
  const first = colonTime(row, at) ?? spokenTime(row, at);
  if (!first || !isClock(first) || !(row.has(first.to, FROM) || row.has(first.to, DASHES))) return undefined;
  const last = clockAt(row, first.to + 1);
  if (!last || !row.has(last.to - 1, BAJE)) return undefined;
  const ends = [first, last].map(
    (time): TimeOfDay => ({
      kind: 'time',
      ...(part ? { part } : {}),
      clock: placed(time, part, false),
    }),
  );
  const [from, to] = ends;
  if (!from || !to) return undefined;
  return { to: last.to, meaning: { kind: 'range', first: from, last: part ? to : afterNoon(from, to) } };
}

/** 9 से 5 बजे goes on into the afternoon. */
function afterNoon({ clock: from }: TimeOfDay, last: TimeOfDay): TimeOfDay {
  const to = last.clock;
  if (!from || !to || to.hour >= from.hour || to.hour > 12) return last;
  return { ...last, clock: { ...to, hour: to.hour + 12 } };
}
