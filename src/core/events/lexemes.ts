import { PhraseTable } from '../text/phrases';
import { CONJUNCTIONS, OPENINGS, type Opening, POSTPOSITIONS, PRONOUNS, type Referent } from './closedClass';
import type { Case } from './frames';
import { nounForms } from './morphology';
import { NOUN_SENSES } from './predicates/predicates';
import type { Sense } from './predicates/rows';

/** What a phrase of the lexicon is. */
export type Lexeme =
  | { readonly kind: 'marker'; readonly case: Case }
  | { readonly kind: 'pronoun'; readonly referent: Referent; readonly case: Case | '?' }
  | { readonly kind: 'noun'; readonly senses: readonly Sense[] }
  | { readonly kind: 'conjunction' }
  | { readonly kind: 'opening'; readonly opening: Opening };

const list = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

let table: PhraseTable<Lexeme> | undefined;
let tails: PhraseTable<Case> | undefined;

/** The lexicon of events: predicate nouns in all their forms, postpositions, pronouns, conjunctions, openings. */
export function lexemes(): PhraseTable<Lexeme> {
  table ??= build();
  return table;
}

/** Postpositions without their के or की, as they follow उनके and जिसके: साथ, खिलाफ, बारे में. */
export function postpositionTails(): PhraseTable<Case> {
  tails ??= new PhraseTable(
    Object.entries(POSTPOSITIONS).flatMap(([marker, cell]) =>
      list(cell)
        .filter((phrase) => /^(के|की) /u.test(phrase))
        .map((phrase) => [phrase.slice(3), marker as Case] as const),
    ),
  );
  return tails;
}

function build(): PhraseTable<Lexeme> {
  const built = new PhraseTable<Lexeme>();
  addNouns(built);
  addClosedClasses(built);
  return built;
}

function addNouns(built: PhraseTable<Lexeme>): void {
  for (const [noun, senses] of NOUN_SENSES) {
    const lexeme: Lexeme = { kind: 'noun', senses };
    for (const form of [...nounForms(noun), ...withObject(noun)]) {
      const known = built.get(form);
      built.add(form, known?.kind === 'noun' && known !== lexeme ? merged(known.senses, senses) : lexeme);
    }
  }
}

const STATES = new Set('खत्म समाप्त निलंबित रद्द बंद स्थगित वापस बहाल भंग माफ मंजूर स्वीकार खारिज सील ठप'.split(' '));

/** संबंध खत्म is also संबंधों को खत्म, समझौता रद्द also समझौते को रद्द. */
function withObject(phrase: string): string[] {
  const [noun = '', state = '', ...more] = phrase.split(' ');
  if (more.length > 0 || !STATES.has(state)) return [];
  return nounForms(noun).map((form) => `${form} को ${state}`);
}

function addClosedClasses(built: PhraseTable<Lexeme>): void {
  for (const [marker, cell] of Object.entries(POSTPOSITIONS)) {
    for (const phrase of list(cell)) built.add(phrase, { kind: 'marker', case: marker as Case });
  }
  for (const [referent, marker, ...cells] of PRONOUNS) {
    for (const phrase of cells.flatMap(list)) built.add(phrase, { kind: 'pronoun', referent, case: marker });
  }
  for (const phrase of list(CONJUNCTIONS)) built.add(phrase, { kind: 'conjunction' });
  for (const [opening, cell] of Object.entries(OPENINGS)) {
    for (const phrase of list(cell)) built.add(phrase, { kind: 'opening', opening: opening as Opening });
  }
}

/** Two nouns can share a form (पाबंदी, पाबंदियां): it has the senses of both. */
function merged(known: readonly Sense[], more: readonly Sense[]): Lexeme {
  return { kind: 'noun', senses: [...new Set([...known, ...more])] };
}
