import { type AnalyseOptions, type Analysis, analyse } from '../analyse';
import { mergeLexicons } from '../lexicon/lexicon';
import type { Situation } from './draft';
import { applyEdit, type Edit } from './edit';
import { learnedLexicon } from './learned';
import type { Marks } from './marks';
import { rebaseSidecar } from './rebase';
import { reconcile } from './reconcile';
import { publishedOf, type Sidecar } from './schema';

// Articles that no editor holds: looked at and decided on as a whole.

/** The analysis of an article, and what is shown of it together with its sidecar. */
export interface Study {
  readonly analysis: Analysis;
  readonly marks: Marks;
}

/** Analyses a text with what its sidecar says and teaches, and brings both together. */
export function studyArticle(text: string, sidecar: Sidecar, using: AnalyseOptions): Study {
  const published = publishedOf(sidecar);
  const lexicon = mergeLexicons([learnedLexicon(sidecar), ...(using.lexicon ? [using.lexicon] : [])]);
  const analysis = analyse(text, {
    ...using,
    ...(published !== undefined && { published }),
    ...(lexicon && { lexicon }),
  });
  return { analysis, marks: reconcile(text, analysis, sidecar) };
}

/** What an analyst would have before them who opened the article: the anchors of the sidecar are those of this text. */
export function situationOf(text: string, stored: Sidecar, using: AnalyseOptions): Situation {
  const { analysis, marks } = studyArticle(text, stored, using);
  const places = new Map(
    marks.marks.flatMap(({ id, span }) => (id === undefined ? [] : [[id, span] as const])),
  );
  const sidecar = rebaseSidecar(stored, text, places);
  const isUnchanged = sidecar.annotations.every((one, index) => one === stored.annotations[index]);
  return { text, sidecar, marks: isUnchanged ? marks : reconcile(text, analysis, sidecar) };
}

/** The sidecar after an edit that was made of this very situation. */
export function carryOut({ sidecar }: Situation, edit: Edit): Sidecar {
  const applied = applyEdit(sidecar, edit);
  if ('conflict' in applied) throw new Error(applied.conflict);
  return applied.sidecar;
}
