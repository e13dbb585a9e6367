import { nodeAt, readJsonTree } from '../json/jsonTree';
import { problemPlacer, shorten } from '../json/problems';
import { ROLES, type Role } from '../model';
import { isSnapped } from '../text/graphemes';
import { lineIndexAt, splitLines } from '../text/lines';
import { anchorResolver } from './anchors';
import { parseSidecar } from './codec';
import { conflictWords, openConflicts } from './conflicts';
import { kindFilling } from './reconcile';
import type { AnchoredAnnotation, Annotation, EventAnnotation, Sidecar } from './schema';
import { annotationById, isAnchored } from './sidecar';

/** `error`: the sidecar cannot be used, or contradicts itself; `warning`: a person must look; `info`: settled by itself. */
export type CheckSeverity = 'error' | 'warning' | 'info';

/** Something wrong with a sidecar: 1-based line and column, length in UTF-16 units, all of the sidecar's text. */
export interface CheckProblem {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: string;
  readonly severity: CheckSeverity;
  /** The annotation it is about, where it is about one. */
  readonly id?: string;
}

/**
 * Checks a sidecar against its article (both without byte order mark or with; the article with any line ends): that it
 * can be read, that every anchor holds, that spans cut no grapheme cluster, and that the ids that annotations name
 * exist and are of the right kind. Sorted by line. Never throws.
 */
export function checkSidecar(articleText: string, sidecarText: string): CheckProblem[] {
  const parsed = parseSidecar(sidecarText);
  if ('problems' in parsed) return parsed.problems.map((problem) => ({ ...problem, severity: 'error' }));
  const text = articleText.startsWith('\ufeff') ? articleText.slice(1) : articleText;
  const { sidecar } = parsed;
  const findings = [
    ...anchorFindings(text, sidecar),
    ...referenceFindings(sidecar),
    ...conflictFindings(sidecar),
  ];
  return findings.length === 0 ? [] : placeFindings(sidecarText, findings);
}

/** What a merge left to be decided, see markConflicts. */
function conflictFindings(sidecar: Sidecar): Finding[] {
  return openConflicts(sidecar).map(({ id, conflict }) => {
    const annotation = id === null ? undefined : annotationById(sidecar, id);
    const name = annotation && isAnchored(annotation) ? nameOf(annotation) : (id ?? 'The sidecar');
    const index = (annotation ?? sidecar).conflicts?.indexOf(conflict) ?? 0;
    const message = `${name} was changed on both sides of a merge; ${conflictWords(conflict)}: decide for one, in the Review view or with tippani resolve.`;
    return { annotation, path: ['conflicts', index], message, severity: 'error' };
  });
}

/** What is wrong with an annotation, and the path inside it. */
interface Finding {
  /** Undefined for the sidecar itself. */
  readonly annotation: Annotation | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly severity: CheckSeverity;
}

function anchorFindings(text: string, sidecar: Sidecar): Finding[] {
  const resolver = anchorResolver(text, sidecar);
  const lines = splitLines(text);
  const lineOf = (offset: number) => lineIndexAt(lines, offset) + 1;
  return sidecar.annotations.filter(isAnchored).flatMap((annotation): Finding[] => {
    const resolution = resolver.resolve(annotation.anchor);
    const path = ['anchor', 'exact'];
    if (resolution.state === 'moved') {
      const message = `${nameOf(annotation)} has moved to line ${lineOf(resolution.span.start)}; the next save notes it.`;
      return [{ annotation, path, message, severity: 'info' }];
    }
    if (resolution.state !== 'ok') {
      const [best] = resolution.proposals;
      const offer = best ? `The likeliest place is in line ${lineOf(best.start)}.` : 'No place is likely.';
      const message = `${nameOf(annotation)} ${ADVICE[resolution.state]} ${offer}`;
      return [{ annotation, path, message, severity: 'warning' }];
    }
    if (isSnapped(text, resolution.span)) return [];
    const message = `${nameOf(annotation)} begins or ends inside a letter and its signs: correct its extent.`;
    return [{ annotation, path, message, severity: 'warning' }];
  });
}

const ADVICE: Readonly<Record<'changed' | 'ambiguous' | 'lost', string>> = {
  changed: 'stands in changed text: confirm its place in the Review view, or delete this line.',
  ambiguous: 'fits several places equally: choose the right one in the Review view, or delete this line.',
  lost: 'is no longer in the article where it was: place it anew in the Review view, or delete this line.',
};

function nameOf(annotation: AnchoredAnnotation): string {
  const type = annotation.kind === 'note' ? '' : ` ${annotation.type}`;
  return `${annotation.kind}${type} “${shorten(annotation.anchor.exact.replace(/\s+/gu, ' '))}”`;
}

function referenceFindings(sidecar: Sidecar): Finding[] {
  const byId = new Map(sidecar.annotations.map((annotation) => [annotation.id, annotation]));
  return sidecar.annotations.flatMap((annotation): Finding[] => {
    if (annotation.kind === 'event') return roleFindings(annotation, byId);
    if (annotation.kind !== 'note' || annotation.on === undefined || byId.has(annotation.on)) return [];
    const message = `The note is on "${annotation.on}", which does not exist: delete "on", or the note.`;
    return [{ annotation, path: ['on'], message, severity: 'error' }];
  });
}

function roleFindings(event: EventAnnotation, byId: ReadonlyMap<string, Annotation>): Finding[] {
  const check = (role: Role | 'source', id: string, path: readonly PropertyKey[]): Finding[] => {
    const wrong = whatIsWrong(byId.get(id), role);
    if (!wrong) return [];
    const message = `${nameOf(event)} names "${id}" as its ${role}, ${wrong}: correct the id or delete it.`;
    return [{ annotation: event, path, message, severity: 'error' }];
  };
  const fillers = ROLES.flatMap((role) =>
    event.roles[role].flatMap((id, index) => check(role, id, ['roles', role, index])),
  );
  return event.source === null ? fillers : [...fillers, ...check('source', event.source, ['source'])];
}

function whatIsWrong(filler: Annotation | undefined, role: Role | 'source'): string | undefined {
  if (!filler) return 'which does not exist';
  const wanted = kindFilling(role);
  if (filler.kind !== wanted) return `which is a ${filler.kind} and not a ${wanted}`;
  return filler.status === 'rejected' ? 'which is rejected' : undefined;
}

/** Looks up where the findings stand in the file. */
function placeFindings(sidecarText: string, findings: readonly Finding[]): CheckProblem[] {
  const shift = sidecarText.startsWith('\ufeff') ? 1 : 0;
  const root = readJsonTree(sidecarText.slice(shift));
  const place = problemPlacer(sidecarText, shift);
  const items = nodeAt(root, ['annotations']).children ?? [];
  const nodes = new Map(items.map((item) => [nodeAt(item, ['id']).value, item]));
  return findings
    .map(({ annotation, path, message, severity }) => {
      const node = (annotation && nodes.get(annotation.id)) ?? root;
      const { offset: _, ...at } = place(nodeAt(node, path), message);
      return { ...at, severity, ...(annotation && { id: annotation.id }) };
    })
    .sort((a, b) => a.line - b.line || a.column - b.column);
}
