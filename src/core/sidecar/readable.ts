import { ROLES } from '../model';
import { conflictWords } from './conflicts';
import { sortAnnotations } from './print';
import type { Annotation, CodedAnnotation, EventAnnotation, Reply, Sidecar } from './schema';
import { isAnchored } from './sidecar';

/**
 * A sidecar in words, a line for each annotation in the order of the text: place (code points), quote, type, what the
 * analyst did, who and when, and the reason; replies to a note follow it on lines of their own. Made for the diffs of git;
 * what is not for people is left out.
 */
export function readableLines(sidecar: Sidecar): string[] {
  const quotes = quotesOf(sidecar);
  return sortAnnotations(sidecar.annotations).flatMap((annotation) => [
    [
      placeOf(annotation),
      ...whatOf(annotation, quotes),
      ...(annotation.by === undefined && annotation.at === undefined ? [] : [signature(annotation)]),
      ...(annotation.note === undefined ? [] : [`because: ${oneLine(annotation.note)}`]),
      ...(annotation.conflicts ?? []).map((conflict) => `CONFLICT: ${oneLine(conflictWords(conflict))}`),
    ].join('  '),
    ...(annotation.kind === 'note' ? (annotation.replies ?? []).map(replyLine) : []),
  ]);
}

/** A reply under the line of its note. */
function replyLine(reply: Reply): string {
  const signed = reply.by === undefined && reply.at === undefined ? [] : [signature(reply)];
  return `    reply: ${[oneLine(reply.text), ...signed].join('  ')}`;
}

/** The quotes of a sidecar's annotations by id, to name them to people. */
export function quotesOf(sidecar: Sidecar): ReadonlyMap<string, string> {
  return new Map(sidecar.annotations.filter(isAnchored).map(({ id, anchor }) => [id, quoted(anchor.exact)]));
}

function placeOf(annotation: Annotation): string {
  if (!isAnchored(annotation)) return 'article';
  const { start, end, exact } = annotation.anchor;
  return `${start}–${end}  ${quoted(exact)}`;
}

/** What an annotation says, without its place, in parts; `quotes` names the annotations that it names. */
export function whatOf(annotation: Annotation, quotes: ReadonlyMap<string, string>): string[] {
  if (annotation.kind === 'published') return [`published ${annotation.value}`];
  if (annotation.kind === 'note') {
    const on = annotation.on === undefined ? '' : ` on ${quotes.get(annotation.on) ?? annotation.on}`;
    return [`note${on}: ${oneLine(annotation.text)}`, ...(annotation.resolved ? ['resolved'] : [])];
  }
  return [annotation.type, ...detailsOf(annotation, quotes), changeOf(annotation)];
}

function detailsOf(annotation: CodedAnnotation, quotes: ReadonlyMap<string, string>): string[] {
  if (annotation.kind === 'mention') {
    return annotation.entity === undefined ? [] : [`= ${oneLine(annotation.entity)}`];
  }
  if (annotation.kind === 'time') return [oneLine(annotation.value)];
  const { modes, contexts, aux, value } = annotation;
  const codes = [...modes, ...contexts, ...aux].join(', ');
  return [
    ...(codes === '' ? [] : [`(${oneLine(codes)})`]),
    ...rolesOf(annotation, quotes),
    ...(value === null ? [] : [`on ${oneLine(value)}`]),
  ];
}

function rolesOf({ roles, source }: EventAnnotation, quotes: ReadonlyMap<string, string>): string[] {
  const name = (id: string) => quotes.get(id) ?? id;
  const filled = ROLES.filter((role) => roles[role].length > 0);
  return [
    ...filled.map((role) => `${role}: ${roles[role].map(name).join(', ')}`),
    ...(source === null ? [] : [`source: ${name(source)}`]),
  ];
}

/** What the analyst did, and what had been suggested. */
function changeOf({ status, was }: CodedAnnotation): string {
  const before = Object.entries(was ?? {}).map(([key, value]) => wordsOf(key, value));
  return before.length === 0 ? status : `${status} from ${oneLine(before.join(', '))}`;
}

/** A field that the analyst changed, as it had been: a code or a value by itself, lists and roles with their name. */
function wordsOf(key: string, value: unknown): string {
  if (key === 'exact') return quoted(String(value));
  if (key === 'type' || (key === 'value' && value !== null)) return String(value);
  const list = Array.isArray(value) ? value.join(' + ') : (value ?? '');
  return `${key}: ${list || 'none'}`;
}

/** Who and when: “by asha on 2026-11-21”; empty where the annotation tells neither. */
export function signature({ by, at }: Pick<Annotation, 'by' | 'at'>): string {
  const day = at?.slice(0, 10);
  return [by === undefined ? '' : `by ${oneLine(by)}`, day === undefined ? '' : `on ${day}`]
    .filter((part) => part !== '')
    .join(' ');
}

/** A quote on one line, in quotation marks. */
export function quoted(text: string): string {
  return `“${oneLine(text)}”`;
}

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
