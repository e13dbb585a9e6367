import { window } from 'vscode';
import type { Analysis } from '../../core/analyse';
import type { EntityType, Span } from '../../core/model';
import { type Hit, hitsFor, markAll } from '../../core/sidecar/decide';
import { lineIndexAt } from '../../core/text/lines';
import { findOccurrences } from '../../core/text/occurrences';
import { DecisionError } from '../article';
import type { Articles } from '../articles';
import { decide } from './decisions';
import { pickPlaces } from './placePicker';
import { editorOf, markNow, type Target, targetOf } from './target';
import { pickNameType } from './types';
import { shorten, type Words, wordsMeant } from './words';

/**
 * Marks all places where the name at the caret or the selected words stand, after a preview in which each of them can be
 * vetoed; one step to undo. Where all of them are vetoed nothing is done: that is how one leaves a list.
 */
export async function markAllOccurrences(articles: Articles, argument: unknown): Promise<void> {
  const target = await targetOf(articles, argument);
  const words = wordsMeant(target);
  if (!words) throw new DecisionError('Select a name, or go to one.');
  const type = words.mention?.type ?? (await pickNameType(`Mark all “${shorten(words.text)}” as`));
  if (!type) return;
  markNow(target);
  const hits = openHits(target, words, type);
  if (hits.length === 0) {
    void window.setStatusBarMessage(`Every “${shorten(words.text)}” of this article is decided.`, 5000);
    return;
  }
  const picked = await pickHits(target, hits, words, type);
  if (!picked) return;
  if (picked.length === 0) {
    void window.showInformationMessage(
      `All places of “${shorten(words.text)}” were unticked, so nothing was marked, and nothing rejected.`,
    );
    return;
  }
  markNow(target);
  const vetoed = hits.filter((hit) => !picked.includes(hit));
  const entity = words.mention?.entityName;
  const naming = { type, ...(entity !== undefined && { entity }) };
  await decide(target.article, (situation, stamp) => markAll(situation, { picked, vetoed }, naming, stamp));
  const rejected = vetoed.length > 0 ? `, ${vetoed.length} rejected` : '';
  void window.setStatusBarMessage(
    `$(check-all) ${picked.length} × “${shorten(words.text)}” marked${rejected}.`,
    6000,
  );
}

/** The places that are not decided yet, the words meant included. */
function openHits({ article }: Target, words: Words, type: EntityType): readonly Hit[] {
  const { analysis } = article;
  if (!analysis) return [];
  const places = findOccurrences(analysis.article.tokens, rangesAround(analysis, words), words.text);
  return hitsFor(article.situation(), places, type);
}

/** The lines of the story; all lines where the words themselves stand outside of it. */
function rangesAround({ article: { lines } }: Analysis, { start }: Span): Analysis['article']['lines'] {
  const own = lines[lineIndexAt(lines, start)];
  return own?.zone === 'boilerplate' ? lines : lines.filter(({ zone }) => zone !== 'boilerplate');
}

/**
 * Asks which places are to be marked. What was unticked says “this is not one”, so it is rejected: the placeholder says
 * so, and undoing takes it back with the rest.
 */
function pickHits(target: Target, hits: readonly Hit[], words: Words, type: EntityType) {
  return pickPlaces({
    article: target.article,
    editor: editorOf(target),
    places: hits,
    title: `Mark all “${shorten(words.text)}” as ${type}`,
    placeholder: `Untick what is no ${type} here: it will be rejected. Enter marks the rest.`,
    noteOn: ({ suggestion }) =>
      suggestion && suggestion.type !== type ? `suggested as ${suggestion.type}` : undefined,
  });
}
