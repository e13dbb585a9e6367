import { definedKeys } from '../json/printJson';
import { isObject } from '../json/sameJson';
import { type AnnotationChange, type FieldChange, tellingFields } from './compareSidecars';
import { oneLine, quoted, whatOf } from './readable';

// Changes between two states of a sidecar in words, each on one line.

/** Quotes by id, to name annotations that a change names. */
export type Quotes = ReadonlyMap<string, string>;

const FIELD_WORDS: Readonly<Record<string, string>> = {
  anchor: 'words',
  was: 'suggested',
  text: 'note',
  coref: 'same event',
};

/** What a field is called. */
export function fieldWord(field: string): string {
  return FIELD_WORDS[field] ?? field.replace(/^roles\./u, '');
}

/** “type: PERSON → LOCATION” */
export function fieldWords(change: FieldChange, quotes: Quotes): string {
  const { field, before, after } = change;
  const word = field === 'anchor' && isSameQuote(before, after) ? 'place' : fieldWord(field);
  return `${word}: ${valueWords(change, before, quotes)} → ${valueWords(change, after, quotes)}`;
}

/** What an annotation says, or what of it changed, on one line: “PERSON  added”, “type: PERSON → LOCATION”. */
export function changeWords(change: AnnotationChange, quotes: Quotes): string {
  const { before, after } = change;
  if (before && after) {
    return tellingFields(change)
      .map((field) => fieldWords(field, quotes))
      .join('; ');
  }
  const one = after ?? before;
  return one ? whatOf(one, quotes).join(' ') : '';
}

function valueWords({ field, before, after }: FieldChange, value: unknown, quotes: Quotes): string {
  if (field === 'anchor') return placeWords(value, isSameQuote(before, after));
  if (field === 'kind') return String(keyOf(value, 'kind') ?? 'nothing');
  const names = field.startsWith('roles.') || field === 'source' || field === 'on';
  return wordsOf(value, (text) => (names ? (quotes.get(text) ?? text) : oneLine(text)));
}

function placeWords(anchor: unknown, isSame: boolean): string {
  const [exact, start, end] = ['exact', 'start', 'end'].map((key) => keyOf(anchor, key));
  return isSame ? `${start}–${end}` : quoted(String(exact));
}

function isSameQuote(before: unknown, after: unknown): boolean {
  return keyOf(before, 'exact') === keyOf(after, 'exact');
}

/** A value for people: lists and the values of objects with commas; a reply by its text. */
function wordsOf(value: unknown, say: (text: string) => string): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (!isObject(value)) return say(String(value));
  const text = keyOf(value, 'text');
  if (typeof text === 'string') return quoted(text);
  const parts = definedKeys(value).map((key) => wordsOf(Reflect.get(value, key), say));
  return parts.length > 0 ? parts.join(', ') : 'nothing';
}

function keyOf(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
