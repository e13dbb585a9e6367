// The steps of one article as a text. Pure: no editor, so that it can be tested alone.
import type { Edit } from '../core/sidecar/edit';
import { NO_STEPS, type Steps } from './history';

/** Units that the steps of one article may take in its file; the latest is always kept, however long it is. */
const MOST_UNITS = 8_000_000;

/** Steps never change: each is put into words once, for a long history is written at every step. */
const printed = new WeakMap<Edit, string>();

function printStep(step: Edit): string {
  const known = printed.get(step) ?? JSON.stringify(step);
  printed.set(step, known);
  return known;
}

/** Prints the steps of an article, one a line; those that no longer fit are left out, the earliest done and last undone first. */
export function printSteps(article: string, { undo, redo, fromNothing }: Steps): string {
  const [done, left] = latest(undo, MOST_UNITS);
  const [undone] = latest(redo, left);
  const isWhole = done.length === undo.length;
  const head = JSON.stringify({ article, fromNothing: fromNothing && isWhole });
  const list = (steps: readonly string[]) => `[\n${steps.join(',\n')}\n]`;
  return `${head.slice(0, -1)},"undo":${list(done)},"redo":${list(undone)}}\n`;
}

/** The latest steps that fit into so many units, as text, and the units that are left. */
function latest(steps: readonly Edit[], room: number): readonly [steps: string[], left: number] {
  const kept: string[] = [];
  let left = room;
  for (const step of steps.toReversed()) {
    const text = printStep(step);
    if (text.length > left && (kept.length > 0 || room < MOST_UNITS)) break;
    kept.push(text);
    left -= text.length;
  }
  return [kept.reverse(), Math.max(0, left)];
}

/** Reads what printSteps wrote. The steps of another article are none. Throws where the text is not what it should be. */
export function parseSteps(article: string, text: string): Steps {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) throw new Error('it is not a history');
  if (value.article !== article) return NO_STEPS;
  const { undo, redo, fromNothing } = value;
  if (!isSteps(undo) || !isSteps(redo)) throw new Error('it is not a history');
  return { undo, redo, fromNothing: fromNothing === true };
}

function isSteps(value: unknown): value is readonly Edit[] {
  return Array.isArray(value) && value.every((step) => Array.isArray(step) && step.every(isChange));
}

function isChange(value: unknown): boolean {
  return isRecord(value) && typeof value.id === 'string' && isSide(value.before) && isSide(value.after);
}

function isSide(value: unknown): boolean {
  return value === null || (isRecord(value) && typeof value.kind === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
