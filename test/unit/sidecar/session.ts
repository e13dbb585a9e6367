// An analyst at work on one article that other programs change meanwhile: the pure part of what the editor does, with the
// truth about where each annotation belongs.

import { parseSidecar, printSidecar } from '../../../src/core/sidecar/codec';
import type { Situation } from '../../../src/core/sidecar/decide';
import type { Edit } from '../../../src/core/sidecar/edit';
import { EMPTY_SIDECAR } from '../../../src/core/sidecar/edit';
import { rebaseSidecar } from '../../../src/core/sidecar/rebase';
import { reconcile } from '../../../src/core/sidecar/reconcile';
import type { Sidecar } from '../../../src/core/sidecar/schema';
import { invertStep, type Step, takeStep } from '../../../src/core/sidecar/step';
import { parseSteps, printSteps } from '../../../src/vscode/steps';

/** A sentence of an article. One that is put elsewhere is another one: the text does not tell it from a twin. */
export interface Sentence {
  readonly text: string;
  readonly key: number;
}

/** The sentences that annotations belong to, by id. */
type Truth = ReadonlyMap<string, number>;

/** What an analyst does of a situation; `on` tells which sentence the annotations it makes or places belong to. */
export interface Deed {
  readonly edit: Edit;
  readonly on: (id: string) => number | undefined;
}

export class Session {
  sentences: readonly Sentence[];
  sidecar: Sidecar = EMPTY_SIDECAR;
  done: Step[] = [];
  undone: Step[] = [];
  #truth: Truth = new Map();
  #truths: { readonly done: Truth[]; readonly undone: Truth[] } = { done: [], undone: [] };
  /** Which neighbours each sentence had: where one changes places with the next, no text tells which of the two moved. */
  readonly #seen = new Map<number, Set<string>>();

  constructor(
    sentences: readonly string[],
    readonly names: readonly string[],
  ) {
    this.sentences = sentences.map((text, key) => ({ text, key }));
    this.#look();
  }

  get text(): string {
    return this.sentences.map(({ text }) => text).join(' ');
  }

  get situation(): Situation {
    const { text, sidecar } = this;
    const mentions = this.names.flatMap((name) =>
      [...text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
        start: index,
        end: index + name.length,
        type: 'PERSON' as const,
      })),
    );
    const marks = reconcile(text, { mentions, entities: [], times: [], events: [] }, sidecar);
    return { text, sidecar, marks };
  }

  /** The sentence at an offset of the text. */
  at(offset: number): number {
    let end = -1;
    for (const [index, { text }] of this.sentences.entries()) {
      end += text.length + 1;
      if (end >= offset) return index;
    }
    return -1;
  }

  decide({ edit, on }: Deed): void {
    if (edit.length === 0) return;
    const before = this.#truth;
    const step = this.#carry({ edit, texts: {} });
    this.done.push(step);
    this.undone = [];
    this.#truths = { done: [...this.#truths.done, before], undone: [] };
    const truth = new Map(before);
    for (const { id } of edit) {
      const key = on(id);
      if (key !== undefined) truth.set(id, key);
    }
    this.#truth = truth;
  }

  undo(): boolean {
    const [last, truth] = [this.done.pop(), this.#truths.done.pop()];
    if (!last || !truth) return false;
    this.#truths.undone.push(this.#truth);
    this.#truth = truth;
    this.undone.push(invertStep(this.#carry(invertStep(last))));
    return true;
  }

  redo(): boolean {
    const [last, truth] = [this.undone.pop(), this.#truths.undone.pop()];
    if (!last || !truth) return false;
    this.#truths.done.push(this.#truth);
    this.#truth = truth;
    this.done.push(this.#carry(last));
    return true;
  }

  /** Another program changes the article. */
  change(sentences: readonly Sentence[]): void {
    this.sentences = sentences;
    this.#look();
  }

  /** The window is closed and opened again: what there is comes from files. */
  reload(): void {
    const parsed = parseSidecar(printSidecar(this.sidecar));
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed));
    this.sidecar = parsed.sidecar;
    const steps = { undo: this.done, redo: this.undone, fromNothing: false };
    const { undo, redo } = parseSteps('a', printSteps('a', steps));
    [this.done, this.undone] = [[...undo], [...redo]];
  }

  /** The annotations that are shown at a place which is not theirs. */
  look(): readonly string[] {
    const shown = this.situation.marks.marks.filter(({ id }) => id !== undefined);
    const wrong = shown.filter(({ id = '', span }) => !this.#isRight(id, this.at(span.start)));
    return wrong.map(({ id, placed }) => `${id} ${placed}`);
  }

  #isRight(id: string, at: number): boolean {
    const key = this.#truth.get(id) ?? -1;
    const seen = this.#seen.get(key);
    return this.sentences[at]?.key === key || this.#beside(at).some((pair) => seen?.has(pair));
  }

  #look(): void {
    for (const [at, { key }] of this.sentences.entries()) {
      this.#seen.set(key, new Set([...(this.#seen.get(key) ?? []), ...this.#beside(at)]));
    }
  }

  /** The sentence with the one before it, and with the one behind it. */
  #beside(at: number): string[] {
    const [before = '', own = '', behind = ''] = [at - 1, at, at + 1].map((one) => this.sentences[one]?.text);
    return [`${before} ${own}`, `${own} ${behind}`];
  }

  #carry(step: Step): Step {
    const { text, sidecar, marks } = this.situation;
    const places = new Map(marks.marks.flatMap(({ id, span }) => (id === undefined ? [] : [[id, span]])));
    const taken = takeStep(rebaseSidecar(sidecar, text, places), step);
    if ('conflict' in taken) throw new Error(taken.conflict);
    this.sidecar = taken.sidecar;
    return taken.step;
  }
}
