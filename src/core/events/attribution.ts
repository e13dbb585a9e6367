import type { Mention } from '../model';
import { keySet } from '../text/keys';
import { type Clause, isSpeech } from './clauses';
import { SAYING_NOUNS } from './closedClass';
import type { Item } from './items';
import type { ReadClause } from './subjects';

const SAY = keySet('कह मान');
const SAYING = keySet(SAYING_NOUNS);

/**
 * Whom a clause's content is attributed to, or undefined: the speaker of the clause it depends on (X ने बताया कि), or
 * X के अनुसार, X के हवाले से anywhere in the sentence; who tells of himself is passed over where another is cited.
 * `reads` are all clauses of the sentence.
 */
export function sourceOf(
  clause: Clause,
  actors: readonly Mention[],
  reads: readonly ReadClause[],
): Mention | undefined {
  const cited = citedIn(reads);
  const teller = tellerAfter(clause, reads);
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
  const owner = resolved.find(({ argument }) => {
    const next = clause.items[argument.last + 2];
    return argument.case === 'का' && next !== undefined && isSaying(next);
  });
  if (owner) return owner.mentions.at(-1);
  return isSpeech(clause) && read.subjectPhrase ? subject[0] : undefined;
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
  return undefined;
}
