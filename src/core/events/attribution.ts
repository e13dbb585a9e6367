import type { Mention } from '../model';
import { keySet } from '../text/keys';
import type { Token } from '../text/words';
import type { Argument } from './arguments';
import { type Clause, isSpeech } from './clauses';
import { SAYING_NOUNS } from './closedClass';
import type { Draft } from './drafts';
import type { Case } from './frames';
import { type Item, lastBefore } from './items';
import type { ReadClause } from './subjects';

const SAY = keySet('कह मान');
const SAYING = keySet(SAYING_NOUNS);

/**
 * Whom an event is attributed to, or undefined: who claims it (… होने का दावा किया) or blames another for it, the speaker
 * of the clause it depends on (X ने बताया कि), or X के अनुसार, X के हवाले से anywhere in the sentence; who tells of
 * himself is passed over where another is cited. `reads` are all clauses of the sentence.
 */
export function sourceOf(draft: Draft, reads: readonly ReadClause[]): Mention | undefined {
  return accuserOf(draft) ?? claimantOf(draft, reads) ?? tellerOf(draft.trigger.clause, draft.actor, reads);
}

/** हथियार देने का आरोप लगाया: the content of the accusation. */
function accuserOf({ governor, trigger }: Draft): Mention | undefined {
  const blames = governor?.type === 'ACCUSE' && governor.trigger.clause === trigger.clause;
  return blames && governor.modes.includes('allege') ? governor.actor[0] : undefined;
}

const CLAIMS = keySet('दावा दावे पुष्टि जानकारी सूचना खुलासा');
const TELL = keySet('कर दे');

/** युद्धविराम लागू होने का दावा किया: who claims it in the same clause. */
function claimantOf({ trigger }: Draft, reads: readonly ReadClause[]): Mention | undefined {
  const { clause, index, verb, link } = trigger;
  const { items } = clause;
  let at = (link === 'alone' ? index : Math.max(index, verb)) + 1;
  while (items[at]?.kind === 'verbs') at++;
  const marker = items[at++];
  if (marker?.kind !== 'marker' || marker.case !== 'का') return undefined;
  while (isPlain(items[at])) at++;
  const [noun, verbs] = [items[at], items[at + 1]];
  const claims = noun?.kind === 'word' && CLAIMS.has(noun.key);
  if (!claims || verbs?.kind !== 'verbs' || !TELL.has(verbs.group.stem)) return undefined;
  return reads.find((read) => read.clause === clause && read.subjectPhrase)?.subject[0];
}

/** A word that is not what is claimed with: बड़ा दावा. */
function isPlain(item: Item | undefined): boolean {
  return item?.kind === 'word' && !CLAIMS.has(item.key);
}

function tellerOf(
  clause: Clause,
  actors: readonly Mention[],
  reads: readonly ReadClause[],
): Mention | undefined {
  const cited = citedIn(reads);
  const teller = tellerAfter(clause, reads) ?? namedLast(clause, reads);
  if (teller) return teller;
  for (let matrix = clause.matrix; matrix; matrix = matrix.matrix) {
    const read = reads.find((candidate) => candidate.clause === matrix);
    const speaker = read && speakerOf(read);
    if (speaker && !(cited && actors.includes(speaker))) return speaker;
  }
  return cited;
}

/**
 * Who tells what went before, at the end of the sentence: …, एएफपी ने खबर दी; …, ऐसा मंत्रालय का अनुमान है. Not where
 * that tells an event of its own (…, मंत्री ने आरोप लगाया).
 */
function tellerAfter(clause: Clause, reads: readonly ReadClause[]): Mention | undefined {
  const told = reads.filter(({ clause: { items } }) => items.some(({ kind }) => kind !== 'mark'));
  const [before, last] = told.slice(-2);
  if (!before || !last || last.clause === clause || last.clause.matrix) return undefined;
  if (!TELLS.has(last.clause.opening) || !isApart(last.clause, reads[reads.indexOf(last) - 1]))
    return undefined;
  const tells = last.clause.nouns.every(({ sense }) => sense.type === 'CONSULT' || sense.type === 'SUPPORT');
  return tells ? speakerOf(last) : undefined;
}

/** … बुरे होंगे नतीजे: अमेरिका – whom a headline names last, after a colon. */
function namedLast(clause: Clause, reads: readonly ReadClause[]): Mention | undefined {
  const [before, last] = reads.slice(-2);
  const mark = before?.clause.items.at(-1);
  const [name, ...rest] = last?.clause.items ?? [];
  if (!last || last.clause === clause || mark?.kind !== 'mark' || mark.mark !== ':') return undefined;
  return name?.kind === 'mention' && rest.every(({ kind }) => kind === 'mark') ? name.mention : undefined;
}

/** After a comma, or opened by ऐसा or a relative pronoun (जिसकी पुष्टि X ने की). */
function isApart({ items, opening }: Clause, before: ReadClause | undefined): boolean {
  const [first] = items;
  return (
    opening === 'relative' ||
    first?.kind === 'mark' ||
    isSo(first) ||
    before?.clause.items.at(-1)?.kind === 'mark'
  );
}

const TELLS = new Set<Clause['opening']>([undefined, 'relative']);
const SO = keySet('ऐसा यह');

function isSo(item: Item | undefined): boolean {
  return item?.kind === 'word' && SO.has(item.key);
}

/** Who says what depends on the clause: its subject, or X in X का कहना है. */
function speakerOf(read: ReadClause): Mention | undefined {
  const { clause, resolved, subject } = read;
  const owner = resolved.findLast(({ argument }) => owns(argument, clause.items));
  if (owner) return owner.mentions.at(-1);
  const goesOn = clause.items[0]?.kind === 'conjunction';
  return isSpeech(clause) && (read.subjectPhrase || goesOn) ? subject[0] : undefined;
}

/** X का दावा, X की सेना का दावा: the genitive reaches what is said, through those who belong to X. */
function owns({ case: marker, last }: Argument, items: readonly Item[]): boolean {
  if (marker !== 'का') return false;
  let at = last + 1;
  while (items[at]?.kind === 'marker') {
    at++;
    const next = items[at];
    if (next && isSaying(next)) return true;
    while (isAgent(items[at])) at++;
    const genitive = items[at];
    if (genitive?.kind !== 'marker' || genitive.case !== 'का') return false;
  }
  return false;
}

function isAgent(item: Item | undefined): boolean {
  return item?.kind === 'word' && item.agent;
}

/** कहना, मानना, दावा. */
function isSaying(item: Item): boolean {
  if (item.kind === 'verbs') return item.group.form === 'infinitive' && SAY.has(item.group.stem);
  return item.kind === 'word' && SAYING.has(item.key);
}

function citedIn(reads: readonly ReadClause[]): Mention | undefined {
  for (const { resolved } of reads) {
    const cited = resolved.find(({ argument }) => argument.case === 'अनुसार');
    if (cited) return cited.mentions.at(-1);
  }
  return claimCited(reads);
}

const CITED: ReadonlySet<Case> = new Set(['द्वारा', 'का']);

/** X की ओर से किए गए दावे के मुताबिक, X की सेना के बयान के अनुसार: whose words are cited. */
function claimCited(reads: readonly ReadClause[]): Mention | undefined {
  for (const { clause, resolved } of reads) {
    const at = clause.items.findIndex((item) => item.kind === 'marker' && item.case === 'अनुसार');
    if (at < 0) continue;
    const owner = resolved.findLast(({ argument }) => argument.last < at);
    const between = clause.items.slice((owner?.argument.last ?? 0) + 1, at);
    const near = between.every(({ kind }) => kind === 'marker' || kind === 'word' || kind === 'verbs');
    if (owner && near && CITED.has(owner.argument.case)) return owner.mentions.at(-1);
  }
  return undefined;
}

const THIS = keySet('यह ये इस इसकी');
const NEWS = keySet('जानकारी सूचना खबर बात पुष्टि');
const GIVE = keySet('दे कर बता');

/** यह जानकारी X ने दी, X ने इसकी पुष्टि की: who told, in a short sentence of its own, what the sentence before tells. */
export function tellerOfBefore(row: readonly Item[], tokens: readonly Token[]): Mention | undefined {
  const keys = tokens.slice(row[0]?.from ?? 0, row.at(-1)?.to ?? 0).map(({ key }) => key);
  const tells = keys.some(
    (key, at) => THIS.has(key) && keys.slice(at + 1, at + 6).some((next) => NEWS.has(next)),
  );
  const verbs = row.filter((item) => item.kind === 'verbs');
  if (!tells || verbs.length !== 1 || !verbs.every(({ group }) => GIVE.has(group.stem))) return undefined;
  const ne = row.findIndex((item) => item.kind === 'marker' && item.case === 'ने');
  const name = row[lastBefore(row, ne, ({ kind }) => kind === 'mention')];
  return name?.kind === 'mention' ? name.mention : undefined;
}
