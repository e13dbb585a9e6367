import type { Article } from '../article/article';
import type { Entity, Mention, PoliticalEvent, Span, TimeExpression } from '../model';
import { snapSpan } from '../text/graphemes';
import { sourceOf } from './attribution';
import { readAuxiliaries } from './auxiliary';
import { splitClauses } from './clauses';
import { readContent } from './content';
import { contextsOf } from './contexts';
import { corefer } from './coreference';
import { fillDates, isHistorical, isUpcoming } from './dates';
import { Discourse } from './discourse';
import { addAll, type Draft, draftOf, isBare, isPointedAt } from './drafts';
import { selectEvents } from './evidence';
import { RECIPROCAL } from './frames';
import { Affiliations, identifier } from './identity';
import { coverTokens, type Item, readItems } from './items';
import { passActor, passAuthors, passRecipients, welcome } from './passing';
import { reduce } from './reduction';
import { fillRoles } from './roles';
import { type Before, type ReadClause, readClause } from './subjects';
import { findTriggers } from './triggers';

/** What the event finder reads. */
export interface EventInput {
  readonly article: Article;
  readonly times: readonly TimeExpression[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/**
 * Finds the PLOVER events of headline and body lines, sorted by trigger. Spans are UTF-16 offsets of the article's
 * text; role fillers and sources are spans of the given mentions and times. Linear in the length of the text.
 */
export function findEvents({ article, times, mentions, entities }: EventInput): readonly PoliticalEvent[] {
  const keyOf = identifier(article, entities);
  const discourse = new Discourse(keyOf);
  const affiliations = new Affiliations(keyOf);
  const cover = coverTokens(article, mentions, times);
  const drafts: Draft[] = [];
  for (const sentence of article.sentences) {
    for (const row of readItems(article, sentence, cover)) {
      affiliations.learn(row);
      for (const piece of cut(row)) drafts.push(...readSentence(piece, article, discourse));
    }
  }
  drafts.sort((a, b) => a.trigger.from - b.trigger.from);
  corefer(drafts, affiliations, article.published);
  for (const draft of drafts) settleSubject(draft);
  passAuthors(drafts);
  return selectEvents(drafts).map((draft) => finished(draft, article));
}

/** No sentence of the news is longer; texts without full stops are cut, so that they take linear time too. */
const MAX_ROW = 400;

function cut(row: readonly Item[]): readonly (readonly Item[])[] {
  if (row.length <= MAX_ROW) return [row];
  const pieces: (readonly Item[])[] = [];
  for (let at = 0; at < row.length; at += MAX_ROW) pieces.push(row.slice(at, at + MAX_ROW));
  return pieces;
}

/** The drafts of one row of items, dropped ones left out. */
function readSentence(row: readonly Item[], article: Article, discourse: Discourse): Draft[] {
  const clauses = splitClauses(row, article.tokens);
  const byClause = clauses.map((clause) => findTriggers(clause).map(draftOf));
  const all = byClause.flat();
  readContent(all);
  const reads: ReadClause[] = [];
  let dates: readonly TimeExpression[] = [];
  for (const [at, clause] of clauses.entries()) {
    const drafts = byClause[at] ?? [];
    const before = beforeOf(reads, clause.matrix);
    const read = readClause(
      clause,
      drafts.map(({ trigger }) => trigger),
      before,
      discourse,
    );
    reads.push(read);
    fillRoles(drafts, read);
    for (const draft of drafts) if (isPairing(draft)) discourse.seeTogether(draft.actor);
    const continues = !read.subjectPhrase && !read.unnamed;
    passRecipients(drafts, byClause[at - 1] ?? [], continues);
    for (const draft of drafts) passActor(draft, drafts);
    welcome(drafts, byClause[at - 1] ?? []);
    dates = fillDates(drafts, read, continues ? dates : []);
  }
  for (const draft of all) complete(draft, reads);
  return all.filter(({ dropped }) => !dropped);
}

/** Two who are told to have met or agreed are the two of दोनों नेता afterwards. */
function isPairing(draft: Draft): boolean {
  return RECIPROCAL.has(draft.trigger.sense.frame) && !draft.dropped && !isBare(draft);
}

function beforeOf(reads: readonly ReadClause[], matrix: ReadClause['clause'] | undefined): Before {
  const last = reads.at(-1);
  const speaking = reads.find(({ clause }) => clause === matrix);
  return {
    subject: last?.subject ?? [],
    last: last?.resolved.at(-1)?.mentions ?? [],
    speaker: speaking?.subject ?? [],
  };
}

/** What needs the roles of the whole sentence. */
function complete(draft: Draft, reads: readonly ReadClause[]): void {
  const { clause } = draft.trigger;
  const read = reads.find((candidate) => candidate.clause === clause);
  const matrix = reads.find((candidate) => candidate.clause === clause.matrix);
  if (!read) return;
  readAuxiliaries(draft);
  reduce(draft, read, matrix);
  draft.source = sourceOf(clause, draft.actor, reads);
  draft.contexts = contextsOf(clause.keys);
}

/** A talk of which nobody said who held it is the subject's of its clause. */
function settleSubject(draft: Draft): void {
  const { trigger, actor, subject } = draft;
  if (isPointedAt(draft)) return;
  const enough = trigger.sense.frame !== 'pact' || subject.length > 1;
  if (enough && RECIPROCAL.has(trigger.sense.frame) && trigger.link !== 'verb' && actor.length === 0)
    addAll(actor, subject);
}

function finished(draft: Draft, { text, tokens, published }: Article): PoliticalEvent {
  const { trigger, aux, value } = draft;
  const start = tokens[trigger.from]?.start ?? 0;
  const end = tokens[trigger.to - 1]?.end ?? start;
  if (value && isHistorical(value, published)) aux.add('historical');
  if (value && isBare(draft) && isUpcoming(value, published)) aux.add('future');
  if (draft.type === 'AGREE' && !aux.has('historical')) aux.add('future');
  return {
    trigger: snapSpan(text, { start, end }),
    type: draft.type,
    modes: draft.modes,
    contexts: draft.contexts,
    aux: [...aux],
    actor: spansOf(draft.actor),
    recipient: spansOf(draft.recipient),
    place: spansOf(draft.place),
    date: spansOf(draft.date),
    value,
    source: draft.source ? spanOf(draft.source) : null,
    coref: draft.coref,
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
const spansOf = (spans: readonly Span[]): Span[] => spans.map(spanOf);
