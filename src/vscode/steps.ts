// The steps of one article as a text. Pure: no editor, so that it can be tested alone.
import type { Edit } from '../core/sidecar/edit';
import type { Fingerprint } from '../core/sidecar/fingerprint';
import type { Texts } from '../core/sidecar/madeOn';
import { type Step, stepOf, stepWithoutTexts } from '../core/sidecar/step';
import { NO_STEPS, type Steps } from './history';

/** Units that the steps of one article may take in its file; the latest is always kept, however long it is. */
const MOST_UNITS = 8_000_000;

/** Steps never change: each is put into words once, for a long history is written at every step. Texts likewise. */
const printed = new WeakMap<Edit | Fingerprint, string>();

function print(value: Edit | Fingerprint): string {
  const known = printed.get(value) ?? JSON.stringify(value);
  printed.set(value, known);
  return known;
}

/**
 * Prints the steps of an article, one a line, and each text that they name once; steps that no longer fit are left out, the
 * earliest done and last undone first.
 */
export function printSteps(article: string, { undo, redo, fromNothing }: Steps): string {
  const paper = new Paper();
  const done = paper.latest(undo);
  const undone = paper.latest(redo);
  const isWhole = done.length === undo.length;
  const head = JSON.stringify({ article, fromNothing: fromNothing && isWhole });
  const list = (steps: readonly string[]) => `[\n${steps.join(',\n')}\n]`;
  return `${head.slice(0, -1)},"undo":${list(done)},"redo":${list(undone)},"texts":{\n${paper.texts}\n}}\n`;
}

/** What there is room for. */
class Paper {
  #left = MOST_UNITS;
  readonly #texts = new Map<string, string>();

  /** The latest steps that fit, as text; their texts are noted. */
  latest(steps: readonly Step[]): readonly string[] {
    const kept: string[] = [];
    for (const { edit, texts } of steps.toReversed()) {
      const text = print(edit);
      const fresh = Object.entries(texts).filter(([name]) => !this.#texts.has(name));
      const named = fresh.map(([name, lines]) => [name, `${JSON.stringify(name)}:${print(lines)}`] as const);
      const size = named.reduce((sum, [, words]) => sum + words.length, text.length);
      if (size > this.#left && this.#left < MOST_UNITS) break;
      kept.push(text);
      for (const [name, words] of named) this.#texts.set(name, words);
      this.#left = Math.max(0, this.#left - size);
    }
    return kept.reverse();
  }

  get texts(): string {
    return [...this.#texts.values()].join(',\n');
  }
}

/**
 * Reads what printSteps wrote, and what earlier versions did. The steps of another article are none. Throws where the text
 * is not what it should be.
 */
export function parseSteps(article: string, text: string): Steps {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) throw new Error('it is not a history');
  if (value.article !== article) return NO_STEPS;
  const { undo, redo, fromNothing, texts } = value;
  if (!isSteps(undo) || !isSteps(redo) || !isTexts(texts)) throw new Error('it is not a history');
  const toStep = (edit: Edit) => (texts ? stepOf(edit, texts) : stepWithoutTexts(edit));
  return { undo: undo.map(toStep), redo: redo.map(toStep), fromNothing: fromNothing === true };
}

function isSteps(value: unknown): value is readonly Edit[] {
  return Array.isArray(value) && value.every((step) => Array.isArray(step) && step.every(isChange));
}

function isChange(value: unknown): boolean {
  return isRecord(value) && typeof value.id === 'string' && isSide(value.before) && isSide(value.after);
}

function isTexts(value: unknown): value is Texts | undefined {
  return value === undefined || (isRecord(value) && Object.values(value).every(isFingerprint));
}

function isFingerprint(value: unknown): boolean {
  return Array.isArray(value) && value.every((line) => typeof line === 'string');
}

function isSide(value: unknown): boolean {
  return value === null || (isRecord(value) && typeof value.kind === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
