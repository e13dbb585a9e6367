import type { Article } from '../article/article';
import type { Mention, TimeExpression } from '../model';
import { keySet } from '../text/keys';
import { sourceOf } from './attribution';
import { readAuxiliaries } from './auxiliary';
import { type Clause, hasWord, splitClauses } from './clauses';
import { readContent } from './content';
import { contextsOf } from './contexts';
import { fillDates } from './dates';
import type { Discourse, KeyOf } from './discourse';
import { type Draft, draftOf, isBare } from './drafts';
import { type Case, RECIPROCAL } from './frames';
import type { Item } from './items';
import { meetThere } from './journeys';
import { withOffices } from './offices';
import { passAccused, passActor, passDoer, passRecipients, passWarned, welcome } from './passing';
import { reduce, softenAttack } from './reduction';
import { fillRoles, passContent } from './roles';
import { type Before, type ReadClause, type Resolved, readClause } from './subjects';
import { findTriggers } from './triggers';
import { fillVictims } from './victims';

/** No sentence of the news is longer; texts without full stops are cut, so that they take linear time too. */
const MAX_ROW = 400;

function cut(row: readonly Item[]): readonly (readonly Item[])[] {
  if (row.length <= MAX_ROW) return [row];
  const pieces: (readonly Item[])[] = [];
  for (let at = 0; at < row.length; at += MAX_ROW) pieces.push(row.slice(at, at + MAX_ROW));
  return pieces;
}

/** The drafts of one row of items, in order, those left out that turned out to be no events of their own. */
export function readRow(row: readonly Item[], article: Article, discourse: Discourse): Draft[] {
  return cut(row).flatMap((piece) => readPiece(piece, article, discourse));
}

function readPiece(row: readonly Item[], article: Article, discourse: Discourse): Draft[] {
  const clauses = splitClauses(withOffices(row, discourse), article.tokens);
  const byClause = clauses.map((clause) => findTriggers(clause).map(draftOf));
  const all = byClause.flat();
  readContent(all);
  const reads: ReadClause[] = [];
  let dates: readonly TimeExpression[] = [];
  for (const [at, clause] of clauses.entries()) {
    const drafts = byClause[at] ?? [];
    const triggers = drafts.map(({ trigger }) => trigger);
    const read = readClause(clause, triggers, beforeOf(reads, clause), discourse);
    reads.push(read);
    const continues = !read.subjectPhrase && !read.unnamed;
    const earlier = clauseBefore(clauses, at);
    fill(drafts, byClause[earlier] ?? [], read, continues, discourse.keyOf);
    for (const draft of drafts.filter(isPairing)) discourse.seeTogether(draft.actor);
    dates = fillDates(drafts, read, continues || goesOn(clause) ? dates : [], article.published);
    meetThere(drafts);
    placeWhere(clause, drafts, byClause[earlier] ?? []);
  }
  passAccused(all, (matrix) => contentSubject(matrix, reads));
  passWarned(all, (matrix) => contentAim(matrix, reads) ?? conditionSubject(matrix, reads));
  for (const draft of all) fillVictims(draft, reads);
  for (const draft of all) complete(draft, reads);
  return all.filter((draft) => !draft.dropped && !isDemanded(draft));
}

/** The index of the clause before, a mere mark passed over, or -1. */
function clauseBefore(clauses: readonly Clause[], at: number): number {
  const isMark = clauses[at - 1]?.items.every(({ kind }) => kind === 'mark') ?? false;
  return isMark ? at - 2 : at - 1;
}

/** Who acts in the कि clause of a clause. */
function contentSubject(matrix: Clause, reads: readonly ReadClause[]): readonly Mention[] {
  const content = reads.find(({ clause }) => clause.opening === 'that' && clause.matrix === matrix);
  return content?.subjectPhrase ? content.subject : [];
}

/** At whom the कि clause of a clause is aimed: Y पर, Y को, Y के खिलाफ. */
function contentAim(matrix: Clause, reads: readonly ReadClause[]): readonly Mention[] | undefined {
  const content = reads.find(({ clause }) => clause.opening === 'that' && clause.matrix === matrix);
  return content?.resolved.find(({ argument }) => AIMS.has(argument.case))?.mentions;
}

/** कि अगर Y ने जवाब नहीं दिया तो …: whose deed is the condition. */
function conditionSubject(matrix: Clause, reads: readonly ReadClause[]): readonly Mention[] {
  const condition = reads.find(({ clause }) => clause.opening === 'if' && clause.matrix === matrix);
  return condition?.subjectPhrase ? condition.subject : [];
}

const AIMS: ReadonlySet<Case> = new Set(['पर', 'को', 'खिलाफ']);

/** मदद की अनुमति देनी चाहिए: what was found to be a demand takes its content with it. */
function isDemanded({ governor }: Draft): boolean {
  return governor?.type === 'REQUEST' && governor.trigger.sense.type !== 'REQUEST';
}

const WHERE = keySet('जहां');

/** X दिल्ली पहुंचे, जहां वह Y से मिलेंगे: there. */
function placeWhere(clause: Clause, drafts: readonly Draft[], earlier: readonly Draft[]): void {
  if (!hasWord(clause, WHERE)) return;
  const there = earlier.findLast(({ place }) => place.length > 0)?.place ?? [];
  for (const draft of drafts) if (draft.place.length === 0) draft.place = [...there];
}

/** The participants of the events of one clause; `earlier` are those of the clause before. */
function fill(
  drafts: readonly Draft[],
  earlier: readonly Draft[],
  read: ReadClause,
  continues: boolean,
  keyOf: KeyOf,
): void {
  fillRoles(drafts, read);
  for (const draft of drafts) {
    passContent(draft, read, drafts);
    passDoer(draft, earlier);
  }
  passRecipients(drafts, earlier, continues, keyOf);
  for (const draft of drafts) passActor(draft, drafts);
  welcome(drafts, earlier);
}

/** Two who are told to have met or agreed are the two of दोनों नेता afterwards. */
function isPairing(draft: Draft): boolean {
  return RECIPROCAL.has(draft.trigger.sense.frame) && !draft.dropped && !isBare(draft);
}

/** और Y ने …, जहां Z ने …: told of the day of the clause before, unlike what लेकिन and जबकि set against it. */
function goesOn({ opening, items }: ReadClause['clause']): boolean {
  return opening === 'when' || opening === 'relative' || items[0]?.kind === 'conjunction';
}

function beforeOf(reads: readonly ReadClause[], clause: Clause): Before {
  const last = reads.at(-1);
  const named = reads.findLast(({ resolved }) => resolved.length > 0);
  const speaking = reads.find((read) => read.clause === clause.matrix);
  return {
    subject: last?.subject ?? [],
    last: named?.resolved.at(-1)?.mentions ?? [],
    speaker: speaking?.subject ?? [],
    resumed: resumedBy(clause, reads),
  };
}

/** X ने, जो निशाने पर हैं, Y को …; X, जहां सेना की हुकूमत है, …: the phrases that stood before a relative clause go on after it. */
function resumedBy(clause: Clause, reads: readonly ReadClause[]): readonly Resolved[] {
  const [name, relative] = reads.slice(-2);
  if (!name || !relative || clause.opening !== undefined || relative.clause.main < 0) return [];
  if (relative.clause.opening !== 'relative' && relative.clause.opening !== 'when') return [];
  if (clause.items[0]?.kind !== 'mark' || !isBroken(name)) return [];
  const acts = clause.participants.some((argument) => argument.case === 'ने');
  return name.resolved
    .filter(({ argument }) => argument.case !== 'का' && !(acts && SUBJECTS.has(argument.case)))
    .map(({ argument, mentions }) => ({ argument: { ...argument, first: -1, last: -1 }, mentions }));
}

const SUBJECTS: ReadonlySet<Case> = new Set(['ने', '∅']);

/** Without a verb, and ending with a name and its marker. */
function isBroken({ clause, resolved }: ReadClause): boolean {
  const { items, main, nouns } = clause;
  const end = items.at(-1)?.kind === 'mark' ? items.length - 1 : items.length;
  const last = resolved.at(-1)?.argument.last ?? -1;
  const whole = nouns.every(({ link }) => link === 'alone') && items.every(({ kind }) => kind !== 'verbs');
  return main < 0 && whole && last >= 0 && items.slice(last + 1, end).every(({ kind }) => kind === 'marker');
}

/** What needs the roles of the whole sentence. */
function complete(draft: Draft, reads: readonly ReadClause[]): void {
  const { clause } = draft.trigger;
  const read = reads.find((candidate) => candidate.clause === clause);
  const matrix = reads.find((candidate) => candidate.clause === clause.matrix);
  if (!read) return;
  readAuxiliaries(draft);
  reduce(draft, read, matrix);
  softenAttack(draft, reads[reads.indexOf(read) + 1]);
  draft.source = sourceOf(draft, reads);
  draft.inherited = draft.actor.length + draft.recipient.length === 0;
  draft.contexts = contextsOf(clause.keys, draft.type, draft.modes);
}
