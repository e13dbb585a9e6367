// How a time expression got its value, in words. Pure.
import type { Span, TimeAnchor, TimeExpression } from '../../core/model';
import type { TimeMark } from '../../core/sidecar/marks';
import { lineIndexAt } from '../../core/text/lines';
import { isoText, type Published, sourceText } from './publishedSource';
import { eitherText, valueText } from './timeText';
import { readTimex } from './timex';

/** What the words are made from, beside the mark. */
export interface Told {
  readonly text: string;
  /** The lines of the text, in order. */
  readonly lines: readonly Span[];
  readonly published: Published | null;
}

/** A sentence with a part that leads to a place in the text. */
export interface How {
  readonly before: string;
  readonly link?: Span & { readonly text: string };
  readonly after?: string;
}

/** The sentence without its link: what tooltips say. */
export function howText({ before, link, after }: How): string {
  return `${before}${link?.text ?? ''}${after ?? ''}`;
}

/** Whether a mark's value is what the analysis finds. */
export function isFound({ suggestion, value }: TimeMark): boolean {
  return suggestion?.value === value;
}

/** How the value of a mark was found; where an analyst changed it, that says so. */
export function howOf(mark: TimeMark, told: Told): How {
  const { suggestion } = mark;
  if (!suggestion || !isFound(mark)) return { before: `set by ${mark.by ?? 'an analyst'}` };
  return METHODS[suggestion.method](suggestion, told);
}

const METHODS: Readonly<Record<TimeExpression['method'], (time: TimeExpression, told: Told) => How>> = {
  absolute: ({ calendar, type }) => {
    if (calendar) return { before: `as written, converted from the ${CALENDARS[calendar]} calendar` };
    return {
      before: type === 'DURATION' || type === 'SET' ? 'as written, not tied to a date' : 'as written',
    };
  },
  publication: ({ anchor }, told) => fromPublication(anchor, told),
  tense: ({ anchor, value }, told) => {
    const how = fromPublication(anchor, told);
    return { ...how, after: `${how.after ?? ''},${directionOf(value, anchor)} by the tense of its clause` };
  },
  previous: ({ anchor }, told) => fromExpression(anchor, told),
  unresolved: (time, told) => ({ before: `not resolved: ${whyNot(time, told)}` }),
};

const CALENDARS = { indian: 'Indian national (Shaka)', 'islamic-civil': 'Hijri' } as const;

function fromPublication(anchor: TimeAnchor | undefined, { published }: Told): How {
  const before = 'counted from the publication date, ';
  const iso = published?.iso ?? anchor?.value ?? '';
  if (!published) return { before: `${before}${isoText(iso)}` };
  if (published.by !== 'text') return { before: `${before}${isoText(iso)} (${sourceText(published)})` };
  const { start, end } = published;
  return { before, link: { start, end, text: isoText(iso) }, after: ` (${sourceText(published)})` };
}

function directionOf(value: string, anchor: TimeAnchor | undefined): string {
  const [start, from] = [readTimex(value)?.interval?.start, anchor?.value];
  if (!start || !from || start.slice(0, 10) === from) return '';
  return start < from ? ' back in time' : ' ahead in time';
}

function fromExpression(anchor: TimeAnchor | undefined, { text, lines }: Told): How {
  if (anchor?.kind !== 'expression') return { before: 'counted from an expression before it' };
  const { start, end, value } = anchor;
  const line = lineIndexAt(lines, start) + 1;
  return {
    before: 'counted from ',
    link: { start, end, text: `“${text.slice(start, end)}”` },
    after: ` in line ${line} (${valueText(value)})`,
  };
}

function whyNot({ value, others = [] }: TimeExpression, { published }: Told): string {
  if (value.endsWith('_REF')) return `it says no more than “${valueText(value)}”`;
  if (value.startsWith('P')) return 'it says no number';
  if (others.length > 0) return `it may be ${eitherText(others).slice(0, -1)}`;
  return published
    ? 'the text does not tell what it is counted from'
    : 'the publication date of this article is unknown';
}
