import type { EntityType } from '../model';
import { likely } from './likely';
import { isNameWord } from './nameWord';
import { isVerb } from './plausible';
import type { Found, Scan } from './scan';
import type { Tagged } from './tagged';
import { trimmed } from './trim';
import { Word } from './wordClass';

/**
 * Brings what the rules and the tagger found together. What the rules are certain of stands; what they guess needs the
 * tagger; where both found a part of the same words the longer name wins if what it adds can be part of a name. Names
 * that only the tagger found are taken unless their words speak against them.
 */
export function combine(scan: Scan, tagged: readonly Tagged[]): void {
  const rules = scan.found.toSorted((a, b) => a.from - b.from);
  const kept = new Set(rules.filter(({ trust }) => trust !== 'guess'));
  const added: Found[] = [];
  let first = 0;
  for (const [index, raw] of tagged.entries()) {
    const span = trimmed(scan, raw);
    if (!span || some(span.from, span.to, (at) => scan.isTime(at))) continue;
    while ((rules[first]?.to ?? Number.POSITIVE_INFINITY) <= span.from) first++;
    const met = overlapping(rules, first, span);
    const taken = met.length === 0 ? likely(scan, span, tagged[index + 1]) : fitted(scan, met, span);
    if (taken) added.push({ ...taken, trust: 'there' });
    for (const found of met) settle(kept, found, span, taken !== undefined);
  }
  scan.replace([...kept, ...added]);
}

/** What met a name of the tagger gives way to it, or stays: then a guess is one no more. */
function settle(kept: Set<Found>, found: Found, span: Tagged, gives: boolean): void {
  if (gives) kept.delete(found);
  else if (found.trust === 'guess' && isNamed(span.type)) kept.add(found);
}

/** What rules found in some of the words of a name. */
function overlapping(rules: readonly Found[], first: number, span: Tagged): Found[] {
  const met: Found[] = [];
  for (let at = first; (rules[at]?.from ?? Number.POSITIVE_INFINITY) < span.to; at++) {
    const found = rules[at];
    if (found && found.to > span.from) met.push(found);
  }
  return met;
}

/** What the tagger found without titles before a person that a rule knows; undefined where the rules win. */
function fitted(scan: Scan, met: readonly Found[], span: Tagged): Tagged | undefined {
  if (isVerb(scan, span.from, span.to) || !met.every((found) => yields(scan, found, span))) return undefined;
  const [first] = met;
  if (span.type !== 'PERSON' || !first || met.some(({ type }) => type !== 'PERSON')) return span;
  if (isInitialled(scan, first.from, span.from)) return { ...span, from: first.from };
  const from = addsBefore(scan, span.from, first.from) ? span.from : Math.max(span.from, first.from);
  return { ...span, from };
}

/** के. | पी. शर्मा ओली: initials that the rules saw and the tagger did not. */
function isInitialled(scan: Scan, from: number, to: number): boolean {
  return from < to && !some(from, to, (at) => scan.isWord(at) && !scan.is(at, Word.Initial));
}

/** Whether what a rule found gives way to what the tagger found in some of the same words. */
function yields(scan: Scan, found: Found, span: Tagged): boolean {
  const holds = span.from <= found.from && span.to >= found.to;
  if (!holds) return found.trust !== 'whole' && !isLongerPerson(scan, found, span);
  if (found.type === 'NUMEX' && span.from === found.from) return false;
  const same = found.type === span.type;
  if (span.from === found.from && span.to === found.to) return !same && found.trust !== 'whole';
  if (scan.is(span.from, Word.Latin)) return false;
  if (same && !isNamed(span.type)) return true;
  if (found.type === 'PERSON') return personYields(scan, found, span);
  return adds(scan, found, span) || (found.to < span.to && isTailed(scan, found, span));
}

/** राष्ट्रपति | यून सुक येओल, of which the tagger saw यून सुक: after a title unknown words go on with the name. */
function isLongerPerson(scan: Scan, found: Found, span: Tagged): boolean {
  if (found.type !== 'PERSON' || span.type !== 'PERSON' || found.from > span.from || found.to < span.to)
    return false;
  return scan.is(found.from - 1, Word.Role) && !some(span.to, found.to, (at) => !scan.isUnknown(at));
}

function personYields(scan: Scan, found: Found, span: Tagged): boolean {
  const same = span.type === 'PERSON';
  if (same && found.trust === 'whole' && found.to - found.from > 1) return false;
  if (!same && found.trust !== 'guess' && hasTitle(scan, span)) return false;
  return adds(scan, found, span) || (same && some(found.to, span.to, (at) => isSurname(scan, at)));
}

function adds(scan: Scan, found: Found, span: Tagged): boolean {
  return addsBefore(scan, span.from, found.from) || some(found.to, span.to, (at) => isNameWord(scan, at));
}

/** हिंडनबर्ग | रिसर्च; निवासी मथुरा | भास्कर: a word of the language ends the name that begins with a known one. */
function isTailed(scan: Scan, found: Found, span: Tagged): boolean {
  if (found.to - found.from > 1 || span.from < found.from) return false;
  const tail = some(found.to, span.to, (at) => isSurname(scan, at) && !scan.is(at, Word.LooseHead));
  if (span.type === 'PERSON') return tail && scan.is(found.from - 1, Word.Role | Word.LooseRole);
  return tail && span.type === 'ORGANIZATION' && found.type === 'ORGANIZATION';
}

function isNamed(type: EntityType): boolean {
  return type === 'PERSON' || type === 'LOCATION' || type === 'ORGANIZATION';
}

function hasTitle(scan: Scan, span: Tagged): boolean {
  return some(span.from, span.to, (at) => scan.is(at, Word.Role | Word.Courtesy));
}

function addsBefore(scan: Scan, from: number, to: number): boolean {
  return some(from, to, (at) => isNameWord(scan, at) || scan.is(at, Word.Initial));
}

/** After a given name any word may be the family name that is none of the words around names. */
function isSurname(scan: Scan, at: number): boolean {
  return scan.isWord(at) && !scan.is(at, Word.Function | Word.Role | Word.LooseRole | Word.Courtesy);
}

function some(from: number, to: number, holds: (at: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (holds(at)) return true;
  return false;
}
