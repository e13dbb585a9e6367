import { phraseKeys } from '../text/words';
import { gazetteer } from './gazetteer';
import { isLatin, soundKey, spellingKey } from './spelling';
import { classOf, Word } from './wordClass';

/** A person's name as it stands in one mention. */
interface NameForm {
  /** Its words folded, initials left out, and their spelling keys. */
  readonly words: readonly string[];
  readonly parts: readonly string[];
  /** The full name that the gazetteer gives for it. */
  readonly known: string | undefined;
  /** The gazetteer knows it as the short name of that person. */
  readonly short: boolean;
  readonly latin: boolean;
}

/** One person of an article: the form that others were found to be part of. */
interface Person {
  readonly id: number;
  form: NameForm;
}

/**
 * Gives each text of a person mention the number of its person: equal spellings, scripts (Putin, पुतिन), and the short name
 * of one full name are one person; a short name that two full names of the article share stays a person of its own.
 */
export function linkPersons(texts: Iterable<string>): ReadonlyMap<string, number> {
  const forms = [...new Set(texts)].map((text) => ({ text, form: readForm(text) }));
  // Longer names first, Devanagari before Latin: what is short looks for what is full.
  forms.sort(
    (a, b) => b.form.parts.length - a.form.parts.length || Number(a.form.latin) - Number(b.form.latin),
  );
  const people = new People(forms.some(({ form }) => form.latin));
  return new Map(forms.map(({ text, form }) => [text, people.personOf(form)] as const));
}

function readForm(text: string): NameForm {
  const keys = phraseKeys(text);
  const words = keys.filter((key) => (classOf(key) & Word.Initial) === 0 && key.length > 1);
  const named = words.length > 0 ? words : keys;
  const known = gazetteer().get(text);
  const person = known?.type === 'PERSON' ? known : undefined;
  return {
    words: named,
    parts: named.map(spellingKey),
    known: person?.name,
    short: person?.part === true,
    latin: isLatin(text),
  };
}

/** The people found so far, by each part of their names in both keys. */
class People {
  readonly #byPart = new Map<string, Person[]>();
  readonly #byKnown = new Map<string, Person>();
  #count = 0;

  /** `mixed`: names stand in both scripts, so sounds are compared. */
  constructor(readonly mixed: boolean) {}

  personOf(form: NameForm): number {
    const person = this.#find(form) ?? this.#add(form);
    if (form.known && !this.#byKnown.has(form.known)) this.#byKnown.set(form.known, person);
    return person.id;
  }

  #find(form: NameForm): Person | undefined {
    const known = form.known ? this.#byKnown.get(form.known) : undefined;
    if (known) return known;
    const candidates = this.#candidates(form).filter((person) => isPartOf(form, person.form));
    const fitting = form.short ? candidates.filter((person) => fitsKnown(form, person.form)) : candidates;
    if (fitting.length === 1) return fitting[0];
    const whole = fitting.filter((person) => isRowIn(form, person.form));
    return whole.length === 1 ? whole[0] : undefined;
  }

  #candidates(form: NameForm): readonly Person[] {
    const spelled = this.#byPart.get(form.parts[0] ?? '');
    return spelled ?? (this.mixed ? this.#byPart.get(soundOf(form, 0)) : undefined) ?? [];
  }

  #add(form: NameForm): Person {
    const person = { id: this.#count++, form };
    form.parts.forEach((part, at) => {
      for (const key of this.mixed ? [part, soundOf(form, at)] : [part]) {
        const sharing = this.#byPart.get(key);
        if (sharing) sharing.push(person);
        else this.#byPart.set(key, [person]);
      }
    });
    return person;
  }
}

/** Sound keys stand apart from spelling keys in one map. */
function soundOf(form: NameForm, at: number): string {
  return `~${soundKey(form.words[at] ?? '')}`;
}

/** Words are compared by spelling inside one script, by sound across scripts. */
function samePart(a: NameForm, at: number, b: NameForm, bt: number): boolean {
  if (a.latin === b.latin) return a.parts[at] === b.parts[bt];
  const sound = soundKey(a.words[at] ?? '');
  return sound.length > 1 && sound === soundKey(b.words[bt] ?? '');
}

/** Whether all words of the form stand in the other in the same order: किम ⊂ किम जोंग उन. */
function isPartOf(form: NameForm, other: NameForm): boolean {
  let at = 0;
  for (let bt = 0; bt < other.parts.length && at < form.parts.length; bt++) {
    if (samePart(form, at, other, bt)) at++;
  }
  return at === form.parts.length;
}

/** Whether they stand there side by side. */
function isRowIn(form: NameForm, other: NameForm): boolean {
  return other.parts.some((_, from) => form.parts.every((__, at) => samePart(form, at, other, from + at)));
}

/** A short name that the gazetteer knows goes to a full name only if that begins like the one it knows. */
function fitsKnown(form: NameForm, other: NameForm): boolean {
  const first = soundKey(phraseKeys(form.known ?? '')[0] ?? '');
  return other.parts.length === 1 || first.charAt(0) === soundKey(other.words[0] ?? '').charAt(0);
}
