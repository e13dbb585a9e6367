import type { EventType } from '../../model';
import { fold } from '../../text/fold';
import { FRAMES, type FrameName } from '../frames';
import { nounForms } from '../morphology';
import { CLASSES } from './classes';

// The predicate tables are written for people. One row, columns between bars:
//   modes | frame | light verbs | nouns | with
//   ~ modes | frame | verbs | with
// The first kind are nouns that are events with one of the light verbs (मुलाकात + कर, हो); a star marks nouns that are
// events by themselves, and all are where no light verb is given; a caret marks predicates that end a headline without
// their verb (इमरान खान गिरफ्तार). The second kind are simple verbs. `with` lists words of
// which one must stand in the clause, in any form: `a+b` asks for both, `@से` for a participant with that case marker (before a noun: the marker),
// `@-को` for none with it, `@करने` for an infinitive with को or के लिए, `@गया` for the passive, `@दिया` for letting (जाने दिया).

/** A word asked for, in any of its forms, or a case asked of a participant (`करने` for an infinitive with को). */
export type Condition = { readonly keys: ReadonlySet<string> } | { readonly case: string };
/** What a predicate asks for in its clause: one of the alternatives, all parts of it. */
export type Conditions = readonly (readonly Condition[])[];

/** What a row says about each of its words. */
export interface Sense {
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly frame: FrameName;
  /** Folded stems of light verbs; empty for simple verbs and headline words. */
  readonly verbs: ReadonlySet<string>;
  /** Whether the noun is an event without a light verb: always, or at the end of a headline only. */
  readonly solo: 'always' | 'final' | 'never';
  readonly conditions: Conditions;
}

/** A row read: phrases (of nouns) or stems (of verbs), unfolded, with their sense. */
export interface PredicateRow {
  readonly kind: 'noun' | 'verb';
  readonly words: readonly { readonly text: string; readonly sense: Sense }[];
  /** Unfolded stems of all verbs the row names. */
  readonly stems: readonly string[];
}

const list = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** Reads the rows of one type's table; throws on a frame that does not exist, so that a slip shows in every test. */
export function readRows(type: EventType, table: string): PredicateRow[] {
  return table
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => readRow(type, row));
}

function readRow(type: EventType, row: string): PredicateRow {
  const isVerb = row.startsWith('~');
  const cells = (isVerb ? row.slice(1) : row).split('|').map((cell) => cell.trim());
  const [modes = '', frame = '', third = '', fourth = '', fifth = ''] = cells;
  if (!(frame in FRAMES)) throw new Error(`Unknown frame in row: ${row}`);
  const shared = {
    type,
    modes: modes.split(' ').filter(Boolean),
    frame: frame as FrameName,
    conditions: readConditions(isVerb ? fourth : fifth),
  };
  if (isVerb) {
    const stems = list(third);
    const sense: Sense = { ...shared, verbs: new Set(), solo: 'never' };
    return { kind: 'verb', words: stems.map((text) => ({ text, sense })), stems };
  }
  const stems = withCausative(third.split(' ').filter(Boolean));
  const isJudging = JUDGE.every((stem) => stems.includes(stem));
  const verbs = new Set([...stems, ...(isJudging ? ['दे'] : [])].map(fold));
  const senses: Readonly<Record<string, Sense>> = {
    '*': { ...shared, verbs, solo: 'always' },
    '^': { ...shared, verbs, solo: 'final' },
  };
  const plain: Sense = { ...shared, verbs, solo: verbs.size > 0 ? 'never' : 'always' };
  const words = list(fourth)
    .flatMap(isJudging ? judged : (word) => [word])
    .map((word) => {
      const marked = senses[word.slice(-1)];
      return marked ? { text: word.slice(0, -1), sense: marked } : { text: word, sense: plain };
    });
  return { kind: 'noun', words, stems };
}

/** What is done can be had done: मामला दर्ज कराया, दर्ज करवाया. */
function withCausative(stems: readonly string[]): readonly string[] {
  return stems.includes('कर') ? [...new Set([...stems, 'करा', 'करवा'])] : stems;
}

/** What something is called with both of these it is called with करार दे, too: शर्मनाक बताया, शर्मनाक करार दिया. */
const JUDGE = ['बता', 'कह'];

function judged(word: string): string[] {
  return word.endsWith('करार') || /[*^]$/u.test(word) ? [word] : [word, `${word} करार`];
}

function readConditions(cell: string): Conditions {
  return list(cell)
    .flatMap(membersOf)
    .map((alternative) => alternative.split('+').map(readCondition));
}

/** `<forces>` as the words of the class, and `<forces>+सीमा` as each of them with the other; throws on an unknown class. */
function membersOf(alternative: string): string[] {
  const [mark, name = ''] = /<(\w+)>/u.exec(alternative) ?? [];
  if (!mark) return [alternative];
  const members = CLASSES[name];
  if (members === undefined) throw new Error(`Unknown class of words: ${alternative}`);
  return list(members).map((word) => alternative.replace(mark, word));
}

function readCondition(part: string): Condition {
  if (part.startsWith('@')) return { case: part.slice(1) };
  return { keys: new Set(nounForms(part).map(fold)) };
}
