// What an expression says before it is resolved against the article: the rules build it, resolve.ts reads it.
import type { TimeModifier, TimeType } from '../model';
import type { Feast } from './feastTables';
import type { Size } from './periods';

/** Units of durations. A `while` has no length (समय, देर, अरसा). */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'while';

/** A length of time; `amount` is absent where the text is vague (कुछ दिन, चार-पांच दिन, सालों). */
export interface Length {
  readonly amount?: number;
  readonly unit: Unit;
  /** कार्य दिवस: days from Monday to Friday. */
  readonly working?: boolean;
}

/** Which way a relative expression points: पिछले −1, इस 0, अगले +1. */
export type Direction = -1 | 0 | 1;

/** A date by its parts, as far as the text gives them: 13 सितंबर, मार्च 2016, 2019, मंगलवार, 12 तारीख. */
export interface DateParts {
  readonly kind: 'date';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** From a word before it: पिछले सोमवार, आगामी अक्टूबर. */
  readonly direction?: Direction;
  /** Written in digits that would also be a date with the month first: 3/4/2023. */
  readonly orderOpen?: boolean;
  /** अगले सोमवार is taken as that of next week, आगामी सोमवार as the first one to come. */
  readonly nextWeek?: boolean;
}

/** आज, कल, परसों: so many days from publication, before or after by the tense of the clause. */
export interface NearDay {
  readonly kind: 'near';
  readonly distance: number;
  /** From a word before it: बीते कल, आने वाले कल. */
  readonly direction?: Direction;
}

/** पिछले वर्ष, इस हफ्ते, अगले दिन, उसी साल: a period counted from publication or from the expression before. */
export interface Shift {
  readonly kind: 'shift';
  readonly size: Size;
  readonly direction: Direction;
  readonly from: 'publication' | 'previous' | 'event';
}

/** A period that the text names outright, by its first day: 90 का दशक, 21वीं सदी, 2023-24. */
export interface NamedPeriod {
  readonly kind: 'named';
  readonly size: Size;
  readonly day: number;
}

/** A date inside a longer period: पिछले साल मार्च, बीते महीने की 12 तारीख, अगले हफ्ते बुधवार. */
export interface Within {
  readonly kind: 'within';
  readonly whole: Meaning;
  readonly part: DateParts;
}

/** साल की पहली तिमाही, दिसंबर का आखिरी हफ्ता, महीने का दूसरा रविवार; `nth` counts from the end where negative. */
export interface Nth {
  readonly kind: 'nth';
  readonly whole: Meaning;
  readonly size: Size;
  readonly weekday?: number;
  readonly nth: number;
}

/** इस महीने के अंत, साल की शुरुआत, नवंबर के मध्य. */
export interface Edge {
  readonly kind: 'edge';
  readonly whole: Meaning;
  readonly edge: 'start' | 'middle' | 'end';
}

/** 9 जनवरी को समाप्त सप्ताह: the period whose last day is told. */
export interface Ending {
  readonly kind: 'ending';
  readonly last: Meaning;
  readonly size: Size;
}

/** पिछले साल इसी महीने, पिछले साल इसी दिन: the month or day of publication, in another year. */
export interface SameIn {
  readonly kind: 'sameIn';
  readonly whole: Meaning;
  readonly size: 'month' | 'day' | 'week';
}

/** दो साल पहले, तीन दिन बाद, आज से 8 साल पहले; from an event that has no date here: शादी के दो दिन बाद; from what was told: उसके दो साल बाद. */
export interface Offset {
  readonly kind: 'offset';
  readonly from: Meaning | 'context' | 'event' | 'told';
  readonly length: Length;
  readonly sign: -1 | 1;
}

/** Parts of the day by the codes of TIMEX3, with the hours that news mean by them. */
export interface DayPart {
  readonly code: 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';
  readonly from: number;
  readonly to: number;
}

/** A clock time; `hour` is 0 to 24, or as written (1 to 12) where `ambiguous` between morning and evening. */
export interface Clock {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  readonly ambiguous?: boolean;
  /** One o'clock at night belongs to the calendar day after the one that the text names. */
  readonly nextDay?: boolean;
}

/** मंगलवार शाम, सुबह 10 बजे, 12 अगस्त को रात 8 बजे. */
export interface TimeOfDay {
  readonly kind: 'time';
  readonly day?: Meaning;
  readonly part?: DayPart;
  readonly clock?: Clock;
}

/** दो घंटे, 2 साल 3 महीने, चार-पांच दिन; with a direction it has an interval: पिछले तीन साल, अगले 6 महीने. */
export interface Duration {
  readonly kind: 'duration';
  readonly lengths: readonly Length[];
  readonly direction?: Direction;
  /** दो हफ्ते के भीतर: counted from publication on in a future. */
  readonly within?: boolean;
}

/** हर सोमवार, रोजाना, सप्ताह में दो बार, हर दिन दोपहर 3 बजे. */
export interface Recurrence {
  readonly kind: 'set';
  readonly value: string;
}

/** अब, हाल ही में, भविष्य में; also a time that nothing tells more of: पहले दिन (XXXX), गर्मियों (XXXX-SU). */
export interface Reference {
  readonly kind: 'reference';
  readonly value: string;
  readonly type: TimeType;
}

/** A feast or day that recurs each year; `eve` is the day before it. */
export interface YearlyDay {
  readonly kind: 'yearly';
  readonly feast: Feast;
  readonly eve?: boolean;
  /** The year, where it is told: 2024 की दिवाली, पिछले साल दिवाली. */
  readonly whole?: Meaning;
  readonly direction?: Direction;
}

/** TIMEX3's seasons: spring, summer, autumn, winter. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** 2018 की गर्मियों, पिछली सर्दियों. */
export interface YearlySeason {
  readonly kind: 'season';
  readonly season: Season;
  readonly whole?: Meaning;
  readonly direction?: Direction;
}

/** Eras whose years are not the Gregorian ones. */
export type Era = 'shaka' | 'vikram' | 'hijri';

/** शक संवत 1947, विक्रम संवत 2082, हिजरी 1446. */
export interface EraYear {
  readonly kind: 'era';
  readonly era: Era;
  readonly year: number;
}

/** 2014 से 2019, जुलाई-अगस्त, सुबह 6 बजे से शाम 5 बजे: both ends are part of it. */
export interface Range {
  readonly kind: 'range';
  readonly first: Meaning;
  readonly last: Meaning;
}

/** What was recognised as no time (an age), so that no rule tries again inside it. */
export interface Nothing {
  readonly kind: 'nothing';
}

export type Meaning =
  | DateParts
  | NearDay
  | Shift
  | NamedPeriod
  | Within
  | Nth
  | Edge
  | Ending
  | SameIn
  | Offset
  | TimeOfDay
  | Duration
  | Recurrence
  | Reference
  | YearlyDay
  | YearlySeason
  | EraYear
  | Range
  | Nothing;

/** What a rule recognised: tokens up to `to` (exclusive) and what they mean. */
export interface Match {
  readonly to: number;
  readonly meaning: Meaning;
  readonly mod?: TimeModifier;
}
