// Every way to make an edit, for tests of all sequences of them. A new builder is one more row.

import type { Span } from '../../../src/core/model';
import {
  acceptMark,
  acceptMarks,
  addEvent,
  addNote,
  deleteAnnotation,
  deleteMark,
  editEvent,
  hitsFor,
  type MarkType,
  markAll,
  markSpan,
  mergeEvents,
  placeAnnotation,
  rejectMark,
  rejectMarks,
  retypeMark,
  reviseMark,
  type Situation,
  type Stamp,
  setPublished,
  setTimeValue,
  splitEvent,
  toggleFiller,
} from '../../../src/core/sidecar/decide';
import type { Edit } from '../../../src/core/sidecar/edit';
import { liveEvents } from '../../../src/core/sidecar/editEvent';
import type { CodedMark, EventMark, Mark } from '../../../src/core/sidecar/marks';
import { snapSpan } from '../../../src/core/text/graphemes';

/** What a builder works on. */
export interface Scene {
  readonly situation: Situation;
  /** A mark anywhere, if there is one, and others that follow it. */
  readonly mark: Mark | undefined;
  readonly marks: readonly Mark[];
  /** A stretch of the text, of whole clusters. */
  readonly span: Span;
  readonly type: MarkType;
  /** A number to choose by. */
  readonly choice: number;
  readonly stamp: Stamp;
}

const NOTHING: Edit = [];

/** All places of a text, none for an empty one. */
function occurrences(text: string, needle: string): Span[] {
  const found: Span[] = [];
  if (needle === '') return found;
  for (let start = text.indexOf(needle); start >= 0; start = text.indexOf(needle, start + needle.length)) {
    found.push({ start, end: start + needle.length });
  }
  return found;
}

function coded({ mark }: Scene): CodedMark | undefined {
  return mark && mark.kind !== 'note' ? mark : undefined;
}

function eventIn(situation: Situation, choice: number): EventMark | undefined {
  const events = liveEvents(situation);
  return events[choice % Math.max(1, events.length)];
}

export const BUILDERS: Readonly<Record<string, (scene: Scene) => Edit>> = {
  accept: ({ situation, mark, stamp }) => (mark ? acceptMark(situation, mark, stamp) : NOTHING),
  'accept several': ({ situation, marks, stamp }) => acceptMarks(situation, marks, stamp),
  reject: ({ situation, mark, stamp }) => (mark ? rejectMark(situation, mark, stamp) : NOTHING),
  'reject several': ({ situation, marks, stamp }) => rejectMarks(situation, marks, stamp),
  delete: ({ situation, mark, stamp }) => (mark ? deleteMark(situation, mark, stamp) : NOTHING),
  'delete by id': ({ situation, choice, stamp }) => {
    const { annotations } = situation.sidecar;
    return deleteAnnotation(situation, annotations[choice % (annotations.length + 1)]?.id ?? 'nobody', stamp);
  },
  mark: ({ situation, span, type, stamp }) => markSpan(situation, span, type, stamp),
  'mark all': ({ situation, span, choice, stamp }) => {
    const places = occurrences(situation.text, situation.text.slice(span.start, span.end));
    const hits = hitsFor(situation, places, 'PERSON');
    const isPicked = (at: number) => (at + choice) % 3 > 0;
    const picked = hits.filter((_, at) => isPicked(at));
    const vetoed = hits.filter((_, at) => !isPicked(at));
    return markAll(situation, { picked, vetoed }, { type: 'PERSON', entity: 'सोरेन' }, stamp);
  },
  retype: (scene) => {
    const mark = coded(scene);
    return mark ? retypeMark(scene.situation, mark, scene.type, scene.stamp) : NOTHING;
  },
  revise: (scene) => {
    const mark = coded(scene);
    const { choice, span } = scene;
    const change = choice % 2 ? { entity: 'सोरेन', value: null } : { span, modes: ['visit'] };
    return mark ? reviseMark(scene.situation, mark, change, scene.stamp) : NOTHING;
  },
  'note on a mark': ({ situation, mark, choice, stamp }) =>
    mark ? addNote(situation, mark, choice % 4 ? 'टिप्पणी' : '', stamp) : NOTHING,
  'note on a span': ({ situation, span, stamp }) => addNote(situation, span, 'क्या?', stamp),
  'publication date': ({ situation, choice, stamp }) =>
    setPublished(situation, choice % 3 ? '2025-08-13' : null, stamp),
  'date value': ({ situation, mark, span, choice, stamp }) => {
    const target = mark?.kind === 'time' ? mark : span;
    return setTimeValue(situation, target, { type: 'DATE', value: `2025-08-1${choice % 10}` }, stamp);
  },
  'edit an event': ({ situation, choice, span, type, stamp }) => {
    const event = eventIn(situation, choice);
    const as = { type, value: '2025-08-12' };
    const change = choice % 2 ? { roles: { actor: [span], date: [] } } : { source: { ...span, as } };
    return event ? editEvent(situation, event, { ...change, aux: ['future'] }, stamp) : NOTHING;
  },
  'fill a role': ({ situation, choice, span, stamp }) => {
    const event = eventIn(situation, choice);
    return event ? toggleFiller(situation, event, choice % 2 ? 'place' : 'source', span, stamp) : NOTHING;
  },
  'add an event': ({ situation, span, stamp }) =>
    addEvent(situation, span, { type: 'AGREE', roles: { actor: [span] } }, stamp),
  'merge events': ({ situation, choice, stamp }) =>
    mergeEvents(situation, liveEvents(situation).slice(choice % 2, 3), stamp),
  'split an event': ({ situation, choice, stamp }) => {
    const event = eventIn(situation, choice);
    return event ? splitEvent(situation, event, stamp) : NOTHING;
  },
  place: ({ situation, mark, span }) =>
    mark?.id === undefined ? NOTHING : placeAnnotation(situation, mark.id, span),
};

/** A scene out of three random numbers. */
export function sceneFor(
  situation: Situation,
  { which, length, type }: { readonly which: number; readonly length: number; readonly type: MarkType },
  stamp: Stamp,
): Scene {
  const { text, marks } = situation;
  const start = which % text.length;
  const at = which % Math.max(1, marks.marks.length);
  return {
    situation,
    mark: marks.marks[at],
    marks: marks.marks.slice(at, at + 1 + (length % 4)),
    span: snapSpan(text, { start, end: Math.min(text.length, start + length) }),
    type,
    choice: which,
    stamp,
  };
}
