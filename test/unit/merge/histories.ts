// Random histories of two analysts: an article with its sidecar, and what each side does to both. Beside the files each
// state has a flat model of the annotations, so that what a merge should give is told without the code under test.
import type { Span } from '../../../src/core/model';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import { printSidecar } from '../../../src/core/sidecar/codec';
import { EMPTY_SIDECAR } from '../../../src/core/sidecar/edit';
import { rebaseSidecar } from '../../../src/core/sidecar/rebase';
import type { Annotation } from '../../../src/core/sidecar/schema';
import { type Dice, dice } from '../sidecar/anchorEdits';

/** An annotation as far as the histories change it; all values are texts, so that they compare. */
export interface Flat {
  readonly kind: 'mention' | 'event';
  /** The line of the article that it is on, by the line's own word. */
  readonly line: string;
  readonly type: string;
  readonly note: string;
  readonly entity: string;
  /** Ids, joined by spaces. */
  readonly actor: string;
}

export type Model = ReadonlyMap<string, Flat>;

export interface State {
  readonly lines: readonly string[];
  readonly model: Model;
}

export interface History {
  readonly base: State;
  readonly ours: State;
  readonly theirs: State;
}

const NAMES = ['लीना सोरेन', 'रवि दास', 'नदी आयोग', 'क़मर अली', 'मरुपुर', 'क्षेत्रीय परिषद'];
const VERBS = ['बैठक में भाग लिया', 'रिपोर्ट पर चर्चा की', 'प्रस्ताव का समर्थन किया', 'पत्रकारों से बात की'];
const LINES = 24;

/** The word that no other line has. */
const lineWord = (index: number) => `वार्ड${index}`;

function articleLine(index: number): string {
  const [name = '', verb = ''] = [NAMES[index % NAMES.length], VERBS[index % VERBS.length]];
  return `${lineWord(index)} से ${name} ने सोमवार को ${verb} और ${lineWord(index)} लौट आए।`;
}

/** Where an annotation of a line stands: a mention on the name, an event on the verb. */
export function placeOf(lines: readonly string[], { line, kind }: Flat): Span {
  const text = `${lines.join('\n')}\n`;
  const at = text.indexOf(`${line} से `);
  const [from, to] = kind === 'mention' ? [' से ', ' ने '] : [' और ', ' लौट'];
  const start = text.indexOf(from, at) + from.length;
  return { start, end: text.indexOf(to, start) };
}

/** The sidecar of a state, as Tippani writes it. */
export function sidecarOf({ lines, model }: State): string {
  const text = `${lines.join('\n')}\n`;
  const annotations = [...model].map(([id, flat]) => annotationOf(id, flat, text, placeOf(lines, flat)));
  const places = new Map([...model].map(([id, flat]) => [id, placeOf(lines, flat)]));
  return printSidecar(rebaseSidecar({ ...EMPTY_SIDECAR, annotations }, text, places));
}

function annotationOf(id: string, flat: Flat, text: string, place: Span): Annotation {
  const note = flat.note === '' ? {} : { note: flat.note };
  const common = { id, status: 'added' as const, anchor: makeAnchor(text, place), ...note };
  if (flat.kind === 'mention') {
    const entity = flat.entity === '' ? {} : { entity: flat.entity };
    return { ...common, ...entity, kind: 'mention', type: flat.type } as Annotation;
  }
  const actor = flat.actor === '' ? [] : flat.actor.split(' ');
  const roles = { actor, recipient: [], place: [], date: [] };
  return {
    ...common,
    kind: 'event',
    type: flat.type,
    value: null,
    modes: [],
    contexts: [],
    aux: [],
    roles,
    source: null,
  } as Annotation;
}

/** The flat model of annotations as read. */
export function flatOf(annotation: Annotation): Omit<Flat, 'line'> {
  const { note = '' } = annotation;
  if (annotation.kind === 'mention') {
    return { kind: 'mention', type: annotation.type, note, entity: annotation.entity ?? '', actor: '' };
  }
  if (annotation.kind !== 'event') throw new Error(`a ${annotation.kind} in no history`);
  return { kind: 'event', type: annotation.type, note, entity: '', actor: annotation.roles.actor.join(' ') };
}

const TYPES = {
  mention: ['PERSON', 'LOCATION', 'ORGANIZATION', 'MISC'],
  event: ['CONSULT', 'AGREE', 'SUPPORT'],
};

/** One history from a seed. `disjoint`: the sides never touch the same annotation; otherwise they often do. */
export function makeHistory(seed: number, disjoint: boolean): History {
  const roll = dice(seed * 7919 + 17);
  const base = makeBase(roll);
  const ids = [...base.model.keys()];
  const mine = (side: number) => (disjoint ? ids.filter((_, index) => index % 2 === side) : ids.slice(0, 5));
  return { base, ours: work(base, mine(0), 'o', roll), theirs: work(base, mine(1), 't', roll) };
}

function makeBase(roll: Dice): State {
  const model = new Map<string, Flat>();
  for (let index = 0; index < LINES; index++) {
    if (roll(2) === 0) model.set(newId('b', roll), newFlat(index, 'mention', roll));
    if (roll(4) === 0) model.set(newId('b', roll), newFlat(index, 'event', roll));
  }
  return { lines: Array.from({ length: LINES }, (_, index) => articleLine(index)), model };
}

function newId(side: string, roll: Dice): string {
  return `${side}${String(roll(1e6)).padStart(6, '0')}${String(roll(1e6)).padStart(6, '0')}`;
}

function newFlat(index: number, kind: Flat['kind'], roll: Dice): Flat {
  const type = TYPES[kind][roll(TYPES[kind].length)] ?? 'MISC';
  return { kind, line: lineWord(index), type, note: '', entity: '', actor: '' };
}

/** What one side does: 1 to 8 deeds, and in half of the cases an edit of the article too. */
function work(base: State, may: readonly string[], side: 'o' | 't', roll: Dice): State {
  const model = new Map(base.model);
  for (let left = 1 + roll(8); left > 0; left--) doOne(model, may, side, roll);
  return { model, lines: roll(2) === 0 ? base.lines : editLines(base.lines, side, roll) };
}

function doOne(model: Map<string, Flat>, may: readonly string[], side: string, roll: Dice): void {
  const id = may[roll(Math.max(1, may.length))] ?? '';
  const flat = model.get(id);
  const deed = roll(6);
  if (deed < 2 || !flat) {
    model.set(newId(side, roll), newFlat(roll(LINES), roll(3) === 0 ? 'event' : 'mention', roll));
  } else if (deed === 2) {
    model.delete(id);
    for (const [other, one] of model) {
      const actor = one.actor.split(' ').filter((name) => name !== id);
      model.set(other, { ...one, actor: actor.join(' ') });
    }
  } else model.set(id, changed(flat, model, may, side, roll));
}

function changed(flat: Flat, model: Model, may: readonly string[], side: string, roll: Dice): Flat {
  const field = roll(3);
  if (field === 0) return { ...flat, note: `${side === 'o' ? 'हमारी' : 'उनकी'} टिप्पणी ${roll(3)}` };
  if (field === 1) return { ...flat, type: TYPES[flat.kind][roll(TYPES[flat.kind].length)] ?? flat.type };
  if (flat.kind === 'mention') return { ...flat, entity: `नाम ${roll(4)}` };
  const actors = may.filter((id) => model.get(id)?.kind === 'mention');
  return { ...flat, actor: actors[roll(Math.max(1, actors.length))] ?? '' };
}

/** Edits the article in the half of it that is the side's: lines are inserted, or words replaced. */
function editLines(lines: readonly string[], side: 'o' | 't', roll: Dice): readonly string[] {
  const half = side === 'o' ? 0 : LINES / 2 + 2;
  const at = half + roll(LINES / 2 - 4);
  if (roll(2) === 0)
    return lines.toSpliced(at, 0, `${side === 'o' ? 'ऊपर' : 'नीचे'} एक नया वाक्य जुड़ा ${roll(100)}।`);
  return lines.map((line, index) =>
    index === at ? line.replace('सोमवार', side === 'o' ? 'मंगलवार' : 'बुधवार') : line,
  );
}

/** What a merge should give: the annotations, and what is in dispute as `id field`, deletions as `id deleted`. */
export interface Expected {
  readonly model: Model;
  readonly clashes: ReadonlySet<string>;
}

const FIELDS = ['type', 'note', 'entity', 'actor'] as const;

export function expectedOf({ base, ours, theirs }: History): Expected {
  const model = new Map<string, Flat>();
  const clashes = new Set<string>();
  for (const id of new Set([...ours.model.keys(), ...theirs.model.keys()])) {
    const [old, left, right] = [base.model.get(id), ours.model.get(id), theirs.model.get(id)];
    const one = left ?? right;
    if (!one) continue;
    if (left && right) model.set(id, mergeFlat(id, old, left, right, clashes));
    else if (!old) model.set(id, one);
    else if (FIELDS.some((field) => one[field] !== old[field])) {
      model.set(id, one);
      clashes.add(`${id} deleted`);
    }
  }
  restoreActors(model, clashes, { base, ours, theirs });
  return { model, clashes };
}

/** Who was deleted on one side and is named anew on the other, or in a clash over who is named. */
function restoreActors(
  model: Map<string, Flat>,
  clashes: Set<string>,
  { base, ours, theirs }: History,
): void {
  const named = [...model].flatMap(([id, { actor }]) => {
    const sides = clashes.has(`${id} actor`) ? [ours, theirs, base] : [];
    return [actor, ...sides.map((side) => side.model.get(id)?.actor ?? '')];
  });
  for (const actor of named) {
    const kept = ours.model.get(actor) ?? theirs.model.get(actor);
    if (actor === '' || model.has(actor) || !kept) continue;
    model.set(actor, kept);
    clashes.add(`${actor} deleted`);
  }
}

function mergeFlat(id: string, old: Flat | undefined, left: Flat, right: Flat, clashes: Set<string>): Flat {
  const merged = { ...left };
  for (const field of FIELDS) {
    const [was, mine, other] = [old?.[field], left[field], right[field]];
    if (mine === other || other === was) continue;
    if (mine === was) merged[field] = other;
    else clashes.add(`${id} ${field}`);
  }
  return merged;
}
