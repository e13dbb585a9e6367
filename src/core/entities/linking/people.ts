import type { Mention } from '../../model';
import { gazetteer } from '../gazetteer';
import { soundKey } from '../spelling';
import { ANY_NAME, classOf, Word } from '../wordClass';
import type { Evidence } from './evidence';
import { isPartOf, isRowIn, type NamePart, type PersonName, readPersonName } from './personName';

/** One text that names a person, wherever it stands in the article. */
export interface PersonText {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** The canonical name that analysts taught for this text. */
  readonly taught?: string;
}

/** One person of an article: all texts that name them. */
export interface Person {
  readonly names: PersonName[];
  readonly mentions: Mention[];
  /** The mentions that give more than one word of the name. */
  readonly full: Mention[];
  taught: string | undefined;
}

interface Form extends PersonText {
  readonly name: PersonName;
  /** The full name that the gazetteer gives, and whether the text is only part of it. */
  readonly known: string | undefined;
  readonly short: boolean;
}

/**
 * Brings the texts that name one person together: spellings, scripts (Putin, पुतिन), initials, titles, and parts of one full
 * name. A part that several full names of the article share goes to one of them only where the article tells which:
 * by what was taught, by the office before it, by the line it stands in; else it stays a person of its own.
 */
export function linkPeople(texts: readonly PersonText[], evidence: Evidence): ReadonlyMap<string, Person> {
  const people = new People(evidence);
  const forms = withTaughtNames(texts).map(formOf).sort(fullFirst);
  return new Map(forms.map((form) => [form.text, people.take(form)] as const));
}

/** A canonical name that was taught for another text is that person's own too, even where the article lacks it. */
function withTaughtNames(texts: readonly PersonText[]): readonly PersonText[] {
  const taught = new Set(texts.flatMap((text) => text.taught ?? []));
  if (taught.size === 0) return texts;
  const present = new Set(texts.map(({ text }) => text));
  const absent = [...taught].filter((name) => !present.has(name));
  const own = texts.map((text) =>
    text.taught === undefined && taught.has(text.text) ? { ...text, taught: text.text } : text,
  );
  return [...own, ...absent.map((name) => ({ text: name, mentions: [], taught: name }))];
}

function formOf(text: PersonText): Form {
  const name = readPersonName(text.text);
  const found = gazetteer().get(name.name);
  const known = found?.type === 'PERSON' ? found : undefined;
  return { ...text, name, known: known?.name, short: known?.part === true };
}

/** Longer names first, Devanagari before Latin: what is short looks for what is full. Never by place in the article. */
function fullFirst(a: Form, b: Form): number {
  return (
    b.name.words - a.name.words ||
    b.name.parts.length - a.name.parts.length ||
    Number(a.name.latin) - Number(b.name.latin) ||
    (a.text < b.text ? -1 : 1)
  );
}

const NOBODY: ReadonlySet<Person> = new Set();

class People {
  readonly #bySound = new Map<string, Set<Person>>();
  readonly #byTaught = new Map<string, Person>();
  readonly #byKnown = new Map<string, Person>();
  readonly #bySpelling = new Map<string, Person>();
  readonly #withInitials = new Set<Person>();

  constructor(readonly evidence: Evidence) {}

  take(form: Form): Person {
    const person = this.#find(form) ?? { names: [], mentions: [], full: [], taught: undefined };
    person.names.push(form.name);
    person.mentions.push(...form.mentions);
    if (form.name.parts.length > 1) person.full.push(...form.mentions);
    person.taught ??= form.taught;
    if (person.taught !== undefined) this.#byTaught.set(person.taught, person);
    const spelling = spellingOf(form);
    if (!this.#bySpelling.has(spelling)) this.#bySpelling.set(spelling, person);
    if (form.known && !form.short && !this.#byKnown.has(form.known)) this.#byKnown.set(form.known, person);
    for (const { key, letter } of form.name.parts)
      if (letter === undefined) this.#index(soundKey(key), person);
    return person;
  }

  #index(sound: string, person: Person): void {
    const sharing = this.#bySound.get(sound);
    if (sharing) sharing.add(person);
    else this.#bySound.set(sound, new Set([person]));
  }

  #find(form: Form): Person | undefined {
    const taught = form.taught === undefined ? undefined : this.#byTaught.get(form.taught);
    if (taught) return taught;
    const spelled = this.#bySpelling.get(spellingOf(form));
    if (spelled && mayBe(form, spelled)) return spelled;
    const known = form.known && !form.short ? this.#byKnown.get(form.known) : undefined;
    if (known && mayBe(form, known)) return known;
    const people = this.#candidates(form);
    if (form.name.parts.length === 1) return this.#ofOneWord(form, people);
    if (people.length === 0) return this.#glued(form);
    if (people.length === 1) return people[0];
    const whole = people.filter(({ names }) => names.some((name) => isRowIn(form.name, name)));
    return whole.length === 1 ? whole[0] : undefined;
  }

  #candidates(form: Form): Person[] {
    const { parts } = form.name;
    const first = this.#sharing(parts[0]);
    return [...(this.#sharing(parts.at(-1)) ?? [])].filter(
      (person) =>
        (first === undefined || first.has(person) || this.#withInitials.has(person)) &&
        mayBe(form, person) &&
        person.names.some((name) => isPartOf(form.name, name)),
    );
  }

  /** A page's heading run into the name: समाचारलार्स एरिक्सन is लार्स एरिक्सन, where that is someone's name here. */
  #glued({ name }: Form): Person | undefined {
    const at = name.parts.findIndex(({ key, letter }) => letter === undefined && key.length > 4);
    const [word, next] = [name.parts[at], name.parts[at + 1]];
    const found = [...(this.#sharing(next) ?? [])].filter(({ names }) =>
      names.some(({ parts: [first, second] }) => {
        if (!word || !first || second?.spelling !== next?.spelling) return false;
        return word.key.endsWith(first.key) && isOrdinary(word.key.slice(0, -first.key.length));
      }),
    );
    return found.length === 1 ? found[0] : undefined;
  }

  /** The people with a word that sounds like this one; undefined for an initial. */
  #sharing(part: NamePart | undefined): ReadonlySet<Person> | undefined {
    if (!part || part.letter !== undefined) return undefined;
    return this.#bySound.get(soundKey(part.key)) ?? NOBODY;
  }

  /** A single word: the short name of a person known to the gazetteer, or part of the one full name that has it. */
  #ofOneWord(form: Form, people: readonly Person[]): Person | undefined {
    const known = form.short && form.known ? this.#byKnown.get(form.known) : undefined;
    const isCommon = (classOf(form.name.parts[0]?.key ?? '') & Word.Surname) !== 0;
    if (known && mayBe(form, known) && !(isCommon && people.length > 1)) return known;
    const [one, another] = people;
    if (!one) return undefined;
    if (!another) return this.#isBarred(form, one, isCommon) ? undefined : one;
    return this.#amongSeveral(form, people, known);
  }

  /** The short name of someone known does not go to another of that name: ट्रंप with मेलानिया ट्रंप alone. */
  #isBarred(form: Form, person: Person, isCommon: boolean): boolean {
    if (!form.short || person.full.length === 0) return false;
    const first = soundKey(readPersonName(form.known ?? '').parts[0]?.key ?? '').charAt(0);
    const fits = person.names.some((name) => soundKey(name.parts[0]?.key ?? '').charAt(0) === first);
    if (fits) return false;
    if (!isCommon) return true;
    // मोदी is also a family's name: only an office that the other never has tells that they are not meant.
    const roles = this.evidence.rolesOf(form.mentions);
    return roles.size > 0 && !intersects(roles, this.evidence.rolesOf(person.full));
  }

  #amongSeveral(form: Form, people: readonly Person[], known: Person | undefined): Person | undefined {
    const roles = this.evidence.rolesOf(form.mentions);
    const [one, another] = people.filter(({ full }) => intersects(roles, this.evidence.rolesOf(full)));
    if (one) return another || this.#isAlsoOf(form, one, people) ? undefined : one;
    const others = people.filter((person) => person !== known);
    const told = (person: Person) => person.full.length;
    if (known && told(known) > others.reduce((sum, other) => sum + told(other), 0)) return known;
    return this.#nearest(form.mentions, people);
  }

  /** Whether an office tells whose name it is in one place and another line or office tells otherwise. */
  #isAlsoOf({ mentions }: Form, one: Person, people: readonly Person[]): boolean {
    const own = this.evidence.rolesOf(one.full);
    const others = people.filter((person) => person !== one);
    const theirs = new Set(others.flatMap(({ full }) => [...this.evidence.rolesOf(full)].map(officeOf)));
    return mentions.some((mention) => {
      const [role] = this.evidence.rolesOf([mention]);
      if (role !== undefined) return !own.has(role) && theirs.has(officeOf(role));
      return (this.#nearest([mention], people) ?? one) !== one;
    });
  }

  #nearest(mentions: readonly Mention[], people: readonly Person[]): Person | undefined {
    return this.evidence.nearest(mentions, new Map(people.map((person) => [person, person.full] as const)));
  }
}

/** An office without its subject: पार्षद of नगर पार्षद. */
function officeOf(role: string): string {
  return role.split(' ').at(-1) ?? role;
}

/** Whether it is a word of the language and no name: राम in रामकुमार is one. */
function isOrdinary(key: string): boolean {
  const bits = classOf(key);
  return (bits & (Word.Ordinary | Word.Function)) !== 0 && (bits & ANY_NAME) === 0;
}

function spellingOf({ name }: Form): string {
  return name.parts.map(({ spelling }) => spelling).join(' ');
}

/** Whether nothing that was taught keeps them apart. */
function mayBe(form: Form, person: Person): boolean {
  return form.taught === undefined || person.taught === undefined || form.taught === person.taught;
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((item) => b.has(item));
}
