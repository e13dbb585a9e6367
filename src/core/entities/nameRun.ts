import type { Scan } from './scan';
import { ANY_NAME, NO_NAME, Word } from './wordClass';

/** A row of words that may be one person's name, and what speaks for it. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  /** Names that are nothing else. */
  readonly clear: number;
  /** Names that are ordinary words too. */
  readonly ambiguous: number;
  readonly unknown: number;
  readonly initials: number;
  /** A person of the gazetteer begins the run. */
  readonly known: boolean;
  /** The first initial or clear given name: a name begins there at the latest. */
  readonly given: number | undefined;
  /** The run ended at a mark, a case marker or the sentence's end, not at a noun that could belong to it. */
  readonly closed: boolean;
}

/** Verbs whose subject is a speaker, with or without ने: कहते हैं, बताया. */
const SPEECH = /^(?:कह(?:ा|ते|ती|ना|े)|बता(?:या|ते|ती)|बोल|मान(?:ा|ते|ती)|पूछ|लिख|जता|दोहरा|स्वीकार|चेता|ट्वीट)/u;

/** Case markers and words right after a person: X ने कहा, X के घर, X जी. */
export const AFTER_PERSON: ReadonlySet<string> = new Set(
  'ने को से का की के पर द्वारा जी और व ही भी तो समेत सहित उर्फ'.split(' '),
);

const MAX_PARTS = 6;

/** Words before a name that can be names themselves (नवाब, अधिकारी): at the start they are titles. */
const TITLE = Word.Role | Word.Courtesy | Word.LooseRole;

/** Particles after which even a complete name goes on: अब्दुल रहमान | अल रशीदी. */
const ARABIC = new Set(['अल', 'बिन', 'इब्न', 'उल', 'अबू']);

type Part = 'known' | 'clear' | 'ambiguous' | 'unknown' | 'initial' | 'particle';

/**
 * Reads the longest row of name words from token `from`: given names and surnames, initials with or without dots
 * (ए. पी. जे. अब्दुल कलाम), hyphens (किम जोंग-उन), foreign particles (मोहम्मद बिन सलमान), unknown words.
 */
export function readNameRun(scan: Scan, from: number, limit: number): NameRun | undefined {
  const reader = new NameRunReader(scan, from, limit);
  return reader.read();
}

class NameRunReader {
  readonly #counts = { known: 0, clear: 0, ambiguous: 0, unknown: 0, initial: 0, particle: 0 };
  #parts = 0;
  #at: number;
  #to: number;
  #given: number | undefined;
  /** The last part ended a name by itself: only another family name may follow. */
  #complete = false;

  constructor(
    readonly scan: Scan,
    readonly from: number,
    readonly limit: number,
  ) {
    this.#at = from;
    this.#to = from;
  }

  read(): NameRun | undefined {
    while (this.#at < this.limit && this.#parts < MAX_PARTS) {
      const part = this.#partAt(this.#at);
      if (!part) break;
      this.#take(part);
    }
    const named = this.#parts - this.#counts.initial - this.#counts.particle;
    if (named === 0) return undefined;
    const { clear, ambiguous, unknown, initial, known } = this.#counts;
    return {
      from: this.from,
      given: this.#given,
      to: this.#to,
      clear,
      ambiguous,
      unknown,
      initials: initial,
      known: known > 0,
      closed: this.#isClosed(),
    };
  }

  /** A time expression behind the run ends it as well. */
  #isClosed(): boolean {
    const { scan } = this;
    const to = this.#to;
    if (to >= this.limit || !scan.isFree(to) || scan.is(to, Word.Function)) return true;
    return AFTER_PERSON.has(scan.key(to)) || SPEECH.test(scan.key(to));
  }

  #take(part: Part): void {
    const { scan } = this;
    const hit = scan.hitAt(this.#at);
    this.#counts[part]++;
    this.#parts++;
    if (part === 'initial' || (part === 'clear' && scan.is(this.#at, Word.Given))) this.#given ??= this.#at;
    const goesOn = part === 'initial' || part === 'particle';
    this.#complete = part === 'known' || (this.#complete && !goesOn) || this.#isSurname(part);
    this.#to = part === 'known' && hit ? hit.to : this.#at + 1;
    this.#at = this.#to;
    const glued = scan.isGlued(this.#to - 1) && scan.isGlued(this.#to) && this.#to + 1 < this.limit;
    if (part === 'initial' && scan.text(this.#at) === '.') this.#at++;
    else if (glued && /^[-‐‑–]$/u.test(scan.text(this.#at)) && !this.#complete) this.#at++;
  }

  /** A family name closes the run, unless it opens it (सिंह can stand first, शाह महमूद). */
  #isSurname(part: Part): boolean {
    return part === 'clear' && this.#parts > 1 && this.scan.is(this.#at, Word.Surname);
  }

  #partAt(at: number): Part | undefined {
    const { scan } = this;
    if (!scan.isWord(at) || !scan.isFree(at)) return undefined;
    if (this.#isInitial(at)) return 'initial';
    const hit = scan.hitOver(at);
    const bits = scan.classAt(at);
    if (hit?.value.type === 'PERSON') {
      const opens = this.#parts === this.#counts.initial && hit.from === at;
      return opens ? 'known' : this.#nextName(at, bits);
    }
    if (hit && (hit.to - hit.from > 1 || (bits & ANY_NAME) === 0)) return undefined;
    return this.#wordPart(at, bits);
  }

  #wordPart(at: number, bits: number): Part | undefined {
    if (this.#parts === 0 && (bits & TITLE) !== 0) return undefined;
    if ((bits & Word.Particle) !== 0 && this.#isParticle(at)) return 'particle';
    if ((bits & Word.Latin) !== 0) return undefined;
    if ((bits & ANY_NAME) !== 0) return this.#nextName(at, bits);
    return bits === 0 && this.scan.key(at).length > 1 && !this.#complete ? 'unknown' : undefined;
  }

  /** After a complete name only a word that is no given name goes on: किम | जोंग, but मोदी | राहुल. */
  #nextName(at: number, bits: number): Part | undefined {
    if (this.#complete && (bits & Word.Given) !== 0) return undefined;
    if (this.#complete && this.scan.hitAt(at)?.value.type === 'PERSON') return undefined;
    if (!this.#complete || (bits & Word.Ambiguous) === 0)
      return this.scan.isClearName(at) ? 'clear' : 'ambiguous';
    return (bits & Word.Surname) !== 0 ? 'ambiguous' : undefined;
  }

  /** मोहम्मद | बिन | सलमान; अल | -बशीर also opens a name. */
  #isParticle(at: number): boolean {
    const hyphen = this.scan.text(at + 1) === '-' && this.scan.isGlued(at) ? 1 : 0;
    const arabic = ARABIC.has(this.scan.key(at));
    if (this.#parts === 0 && this.scan.key(at) !== 'अल') return false;
    return (arabic || !this.#complete) && this.#isNameable(at + 1 + hyphen);
  }

  /** ए. पी. जे. with dots; एस जयशंकर without, if the letter is no word of its own. */
  #isInitial(at: number): boolean {
    const { scan } = this;
    const bits = scan.classAt(at);
    if ((bits & Word.Letters) !== 0)
      return !this.#complete && at + 1 < this.limit && (scan.isClearName(at + 1) || scan.isUnknown(at + 1));
    const letter = (bits & Word.Initial) !== 0 || scan.key(at).length === 1;
    if (!letter || this.#complete || at + 1 >= this.limit) return false;
    if (scan.text(at + 1) === '.' && scan.isGlued(at))
      return this.#isNameable(at + 2) || scan.is(at + 2, Word.Initial);
    // बी | के | मिश्रा
    if (scan.is(at + 1, Word.Function) && this.#isLetterName(at + 1)) return true;
    const plain = (bits & (Word.Function | Word.Ordinary)) === 0 || this.#counts.initial > 0;
    return plain && this.#isNameable(at + 1);
  }

  /** के between another letter and a name: बी के मिश्रा. */
  #isLetterName(at: number): boolean {
    return this.scan.is(at, Word.Initial) && this.#isNameable(at + 1);
  }

  #isNameable(at: number): boolean {
    if (at >= this.limit || !this.scan.isWord(at) || !this.scan.isFree(at)) return false;
    const bits = this.scan.classAt(at);
    return (bits & ANY_NAME) !== 0 || bits === 0 || ((bits & NO_NAME) === 0 && (bits & Word.Initial) !== 0);
  }
}
