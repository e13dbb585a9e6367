import { dayMonth, monthFirst } from './dateRules';
import { keysOf } from './lexicon';
import type { Direction, Match, Meaning, Shift, Unit } from './meaning';
import type { Size } from './periods';
import { isChannel, phrase } from './phraseRules';
import { lengthsAt } from './quantityRules';
import type { Row } from './row';
import { season } from './seasonRules';
import { weekday } from './weekdayRules';
import { DASHES, EMPHASIS, GENITIVE } from './words';

/** The calendar periods that a unit names; hours and shorter have none. */
export function sizeOfUnit(unit: Unit): Size | undefined {
  if (unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'while' || unit === 'night')
    return undefined;
  return unit;
}

/** कल is also a machine. */
const MACHINES = keysOf('कारखाने कारखाना कारखानों पुर्जे पुर्जों');

/** कल-कारखाने, कल कारखानों. */
function isMachine(row: Row, at: number): boolean {
  return row.has(DASHES.has(row.key(at)) ? at + 1 : at, MACHINES);
}

/** Days counted from publication: आज, कल, परसों; not the channel आज तक. */
export function nearDay(row: Row, at: number): Match | undefined {
  const near = row.find(at, 'near');
  if (!near || (near.distance === 0 && isChannel(row, at)) || isMachine(row, at + 1)) return undefined;
  return { to: at + 1, meaning: { kind: 'near', distance: near.distance } };
}

interface Pointer {
  readonly direction: Direction;
  readonly firstToCome: boolean;
  readonly to: number;
}

const WALA = keysOf('वाला वाले वाली');
const JOINED_COMING = keysOf('आनेवाले आनेवाला आनेवाली');

/** पिछले, बीते, इस, इसी, आगामी, अगले ही, आने वाले. */
function pointerAt(row: Row, at: number): Pointer | undefined {
  const word = row.find(at, 'qualifier');
  if (word)
    return { direction: word.direction, firstToCome: word.firstToCome, to: row.skip(at + 1, EMPHASIS) };
  if (!row.is(at, 'coming')) return undefined;
  if (row.has(at, JOINED_COMING)) return { direction: 1, firstToCome: true, to: at + 1 };
  return row.has(at + 1, WALA) ? { direction: 1, firstToCome: true, to: at + 2 } : undefined;
}

/**
 * A period, date or length that a word points at: पिछले वर्ष, इस हफ्ते, अगले ही दिन, आगामी सोमवार, बीते 15 अगस्त,
 * अगले 6 महीने, पिछले कुछ सालों, बीती रात, पिछले वित्त वर्ष.
 */
export function pointed(row: Row, at: number): Match | undefined {
  const pointer = pointerAt(row, at);
  if (!pointer) return undefined;
  return (
    pointedUnit(row, at, pointer) ??
    pointedDate(row, pointer) ??
    pointedYearly(row, pointer) ??
    pointedNear(row, pointer) ??
    pointedLength(row, pointer) ??
    pointedPart(row, at, pointer) ??
    pointedFinancialYear(row, pointer)
  );
}

function pointedUnit(row: Row, at: number, { direction, to }: Pointer): Match | undefined {
  const unit = row.find(to, 'unit');
  if (!unit) return undefined;
  if (unit.barePlural) return vague(direction, unit.unit, to + 1);
  const size = sizeOfUnit(unit.unit);
  if (!size) return undefined;
  return { to: to + 1, meaning: { kind: 'shift', size, direction, from: sourceOf(row, at, unit.unit) } };
}

/** पिछले सालों, आने वाले महीनों: a length without a number. */
function vague(direction: Direction, unit: Unit, to: number): Match {
  return { to, meaning: { kind: 'duration', lengths: [{ unit }], direction } };
}

/** A day counts from the day told before (अगले दिन), or from an event that has none (शादी के अगले दिन). */
function sourceOf(row: Row, at: number, unit: Unit): Shift['from'] {
  if (unit !== 'day') return 'publication';
  return row.has(at - 1, GENITIVE) ? 'event' : 'previous';
}

function pointedDate(row: Row, { direction, firstToCome, to }: Pointer): Match | undefined {
  const found = dayMonth(row, to) ?? weekday(row, to) ?? monthFirst(row, to);
  if (found?.meaning.kind !== 'date') return undefined;
  const nextWeek = direction === 1 && !firstToCome ? { nextWeek: true } : {};
  return { to: found.to, meaning: { ...found.meaning, direction, ...nextWeek } };
}

/** पिछली दीपावली, अगली गर्मियों. */
function pointedYearly(row: Row, { direction, to }: Pointer): Match | undefined {
  const found = season(row, to) ?? phrase(row, to);
  if (found?.meaning.kind !== 'yearly' && found?.meaning.kind !== 'season') return undefined;
  return { to: found.to, meaning: { ...found.meaning, direction } };
}

/** बीते कल, आने वाले कल. */
function pointedNear(row: Row, { direction, to }: Pointer): Match | undefined {
  const near = row.find(to, 'near');
  if (!near || near.distance === 0 || direction === 0) return undefined;
  return { to: to + 1, meaning: { kind: 'near', distance: near.distance, direction } };
}

function pointedLength(row: Row, { direction, to }: Pointer): Match | undefined {
  const found = lengthsAt(row, to);
  if (!found) return undefined;
  const within = row.has(found.to, GENITIVE) && row.has(found.to + 1, INSIDE) ? { within: true } : {};
  return { to: found.to, meaning: { kind: 'duration', lengths: found.lengths, direction, ...within } };
}

const INSIDE = keysOf('भीतर अंदर');
const TONIGHT = keysOf('रात रात्रि');

/** बीती रात and पिछली शाम are yesterday’s, अगली सुबह that of the day after, इसी रात of the day told before. */
function pointedPart(row: Row, at: number, { direction, to }: Pointer): Match | undefined {
  const found = row.find(to, 'part');
  if (!found) return undefined;
  const past = direction === -1;
  const from = past ? 'publication' : sourceOf(row, at, 'day');
  if (direction === 0 && !row.has(to, TONIGHT)) return undefined;
  const day: Shift = { kind: 'shift', size: 'day', direction, from };
  return { to: to + 1, meaning: { kind: 'time', day, part: found.part } };
}

const YEAR = keysOf('वर्ष साल');

function pointedFinancialYear(row: Row, { direction, to }: Pointer): Match | undefined {
  if (!row.is(to, 'financial') || !row.has(to + 1, YEAR)) return undefined;
  return { to: to + 2, meaning: { kind: 'shift', size: 'financialYear', direction, from: 'publication' } };
}

const WEEKEND_UNITS = keysOf('सप्ताहांत वीकेंड वीकएंड');

/** The time told before: उस दिन, उसी साल, उसी रात; इस दिन and इसी दिन are found as pointed. */
export function anaphoric(row: Row, at: number): Match | undefined {
  if (!row.is(at, 'anaphoric')) return undefined;
  const part = row.find(at + 1, 'part');
  const day: Meaning = { kind: 'shift', size: 'day', direction: 0, from: 'previous' };
  if (part) return { to: at + 2, meaning: { kind: 'time', day, part: part.part } };
  const unit = row.find(at + 1, 'unit')?.unit;
  const size = unit && sizeOfUnit(unit);
  return size && { to: at + 2, meaning: { ...day, size } };
}

/** इन तीन दिनों, उन सालों: a length told before. */
export function demonstrativeLength(row: Row, at: number): Match | undefined {
  if (!row.is(at, 'pluralDemonstrative')) return undefined;
  const unit = row.find(at + 1, 'unit');
  if (unit?.barePlural) return { to: at + 2, meaning: { kind: 'duration', lengths: [{ unit: unit.unit }] } };
  const found = lengthsAt(row, at + 1);
  return found && { to: found.to, meaning: { kind: 'duration', lengths: found.lengths } };
}

/** The weekend by itself: सप्ताहांत, वीकेंड. */
export function weekend(row: Row, at: number): Match | undefined {
  if (!row.has(at, WEEKEND_UNITS)) return undefined;
  return { to: at + 1, meaning: { kind: 'shift', size: 'weekend', direction: 0, from: 'publication' } };
}
