import type { TokenRange } from '../text/sentences';
import { AFTER_PERSON, type NameRun, readNameRun } from './nameRun';
import { isVerb } from './plausible';
import type { Scan, Trust } from './scan';
import { ANY_NAME, Word } from './wordClass';

/**
 * Finds people, without their titles: those of the gazetteer, names after a title (विदेश मंत्री | सर्गेई रयाबकोव),
 * names by their words (सुनीता शर्मा), and unknown words that act and speak (खमेनका रोविच ने कहा).
 */
export function findPersons(scan: Scan, range: TokenRange): void {
  for (let at = range.from; at < range.to; at++) {
    if (!scan.isWord(at) || !scan.isFree(at)) continue;
    const run = runAt(scan, at, range);
    if (!run) continue;
    at = run.from;
    const trust = personTrust(scan, run, range);
    if (trust && scan.add(at, run.to, 'PERSON', trust)) at = run.to - 1;
    // A run that is no person cannot become one from its second word on, unless that word is a name.
    else while (at + 1 < run.to && !scan.is(at + 1, ANY_NAME) && !scan.hitAt(at + 1)) at++;
  }
}

/** The row of name words at a token; without a title before it unknown words before a given name are left out. */
function runAt(scan: Scan, at: number, range: TokenRange): NameRun | undefined {
  const lettered = isLetter(scan, at) ? afterLetter(scan, at, range) : undefined;
  if (lettered) return lettered;
  // बैंक के | के सी चक्रवर्ती
  if (isLetter(scan, at) && isLetter(scan, at + 1)) return undefined;
  const run = readNameRun(scan, at, range.to);
  if (!run || run.given === undefined || run.given === at || roleBefore(scan, at, range.from)) return run;
  return scan.isUnknown(at) ? readNameRun(scan, run.given, range.to) : run;
}

/** के without a full stop. */
function isLetter(scan: Scan, at: number): boolean {
  return scan.key(at) === 'के' && scan.text(at + 1) !== '.';
}

/** Marks after which a phrase begins. */
const OPENING = /^[,।:;|(‘“]$/u;

/**
 * के is an initial where nothing stands before it that it could belong to, and after a title before two names that act: मंत्री
 * | के राममोहन नायडू ने; but अध्यक्ष के सुनील शर्मा से संबंध.
 */
function afterLetter(scan: Scan, at: number, range: TokenRange): NameRun | undefined {
  const opens = at === range.from || OPENING.test(scan.text(at - 1)) || scan.key(at - 1) === 'के';
  if (at + 1 >= range.to || !(opens || scan.is(at - 1, Word.Role))) return undefined;
  const run = readNameRun(scan, at + 1, range.to);
  if (!run || run.clear + run.ambiguous === 0 || !run.closed) return undefined;
  const acts = run.to - run.from > 1 && scan.key(run.to) === 'ने';
  return opens || acts ? { ...run, from: at, initials: run.initials + 1 } : undefined;
}

/** How surely the run is a person; undefined where it is none. */
function personTrust(scan: Scan, run: NameRun, range: TokenRange): Trust | undefined {
  if (isLetter(scan, run.from)) return 'whole';
  const role = roleBefore(scan, run.from, range.from);
  if (run.known && (role || isKnownHere(scan, run))) return 'whole';
  if (role === 'strong' && isAfterRole(run))
    return run.clear + run.unknown + run.initials > 0 ? 'there' : 'guess';
  if (role === 'loose' && isAfterLooseRole(scan, run)) return 'there';
  return untitledTrust(scan, run);
}

/** The same without a title: two names can be two ordinary words, and what acts can be a body. */
function untitledTrust(scan: Scan, run: NameRun): Trust | undefined {
  if (isVerb(scan, run.from, run.to)) return undefined;
  if (isNamePair(scan, run)) return 'guess';
  if (hasInitials(scan, run) || isLoneName(scan, run)) return 'there';
  if (isActor(scan, run) || isListed(scan, run)) return run.to - run.from > 1 ? 'there' : 'guess';
  return undefined;
}

/** राष्ट्रपति X, डॉ. X, श्री X; a bracket or comma ends the influence of a title. */
function roleBefore(scan: Scan, at: number, from: number): 'strong' | 'loose' | undefined {
  const before = scan.text(at - 1) === '.' && scan.isGlued(at - 2) ? at - 2 : at - 1;
  if (before < from) return undefined;
  const bits = scan.classAt(before);
  if ((bits & (Word.Role | Word.Courtesy)) !== 0) return 'strong';
  return (bits & Word.LooseRole) !== 0 ? 'loose' : undefined;
}

/** A known name that is an ordinary word too (योगी, शी) needs a marker behind it. */
function isKnownHere(scan: Scan, run: NameRun): boolean {
  return run.to - run.from > 1 || !scan.is(run.from, Word.Ambiguous) || AFTER_PERSON.has(scan.key(run.to));
}

/** After an office any name will do; words of which nothing is known need an end behind them: राष्ट्रपति X ने. */
function isAfterRole(run: NameRun): boolean {
  if (run.clear + run.ambiguous > 0) return true;
  return run.unknown > 0 && run.closed;
}

function isAfterLooseRole(scan: Scan, run: NameRun): boolean {
  if (run.clear > 0 || run.ambiguous > 1) return true;
  return run.unknown + run.ambiguous > 1 && run.closed && AFTER_PERSON.has(scan.key(run.to));
}

/** ए. के. X: initials with dots before a word of which nothing is known. */
function hasInitials(scan: Scan, run: NameRun): boolean {
  return run.initials > 0 && scan.text(run.from + 1) === '.' && run.unknown < 3 && run.closed;
}

/** Two words or more of which one is clearly a name: राहुल गांधी; इवान X; X शर्मा. */
function isNamePair(scan: Scan, run: NameRun): boolean {
  const words = run.clear + run.ambiguous + run.unknown;
  if (run.clear === 0 || words + run.initials < 2) return false;
  if (run.clear + run.ambiguous + run.initials >= 2 && run.unknown === 0) return true;
  const named = scan.isClearName(run.to - 1) && run.closed;
  const surname = named || scan.is(run.to - 1, Word.Surname);
  return (surname || scan.isClearName(run.from)) && run.unknown <= 2 && run.closed;
}

/** One clear name before a case marker: यादव ने, नीतीश सरकार; but not यादव समाज. */
function isLoneName(scan: Scan, run: NameRun): boolean {
  if (run.clear !== 1 || run.to - run.from !== 1) return false;
  return AFTER_PERSON.has(scan.key(run.to)) || scan.key(run.to) === 'सरकार';
}

/** Unknown words before ने: खमेनका रोविच ने कहा. What is no word of the language and acts is mostly a person. */
function isActor(scan: Scan, run: NameRun): boolean {
  return run.unknown > 0 && run.clear + run.ambiguous === 0 && scan.key(run.to) === 'ने';
}

/** Unknown words in a row of people: राहुल द्रविड़, रॉबिन उथप्पा और … */
function isListed(scan: Scan, run: NameRun): boolean {
  const before = scan.found.at(-1);
  const between = scan.key(run.from - 1);
  if (before?.type !== 'PERSON' || before.to !== run.from - 1 || !(between === ',' || between === 'और'))
    return false;
  const after = AFTER_PERSON.has(scan.key(run.to));
  const words = run.unknown + run.ambiguous;
  return (after || /^[,।]$|^आदि$/u.test(scan.text(run.to))) && words > (between === 'और' && after ? 0 : 1);
}
