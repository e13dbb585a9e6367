import type { Mention } from '../../model';
import { compareText } from '../../text/compareText';
import { gazetteer } from '../gazetteer';
import { soundKey } from '../spelling';
import { ANY_NAME, classOf, Word } from '../wordClass';
import type { Evidence } from './evidence';
import {
  isFullName,
  isPartOf,
  isRowIn,
  type NamePart,
  nameSpelling,
  type PersonName,
  readPersonName,
} from './personName';
import { type Sharer, shareMentions, splitByCalling } from './shares';

/** One text that names a person, wherever it stands in the article. */
export interface PersonText {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** The canonical name that analysts taught for this text. */
  readonly taught?: string;
}

/** One person of an article: all mentions that name them. */
export interface Person extends Sharer {
  readonly names: PersonName[];
  readonly mentions: Mention[];
  readonly full: Mention[];
  readonly offices: Set<string>;
  readonly callings: Set<string>;
  taught: string | undefined;
}

interface Form extends PersonText {
  readonly name: PersonName;
  /** The full name that the gazetteer gives, and whether the text is only part of it. */
  readonly known: string | undefined;
  readonly short: boolean;
  /** Which of the people of exactly this name is meant, by their callings; '' where nothing tells. */
  readonly calling?: string;
}

/**
 * Brings the mentions that name one person together: spellings, scripts (Putin, पुतिन), initials, titles, and parts of one
 * full name. What several people of the article are called is told apart mention by mention: by what was taught, by the
 * office before it, by the line it stands in; what nothing tells of stays a person of its own. Two people of one full
 * name are told apart where their offices are such as nobody has both (एसपी, सांसद).
 */
export function linkPeople(texts: readonly PersonText[], evidence: Evidence): ReadonlyMap<Mention, Person> {
  const people = new People(evidence);
  const forms = withTaughtNames(texts).map(formOf);
  for (const form of withNamesakes(forms, evidence).sort(fullFirst)) people.take(form);
  return people.owners;
}

/** A full name that two people bear becomes a form for each. */
function withNamesakes(forms: readonly Form[], evidence: Evidence): Form[] {
  const bySpelling = new Map<string, Mention[]>();
  const isPlain = ({ name, taught }: Form) => taught === undefined && isFullName(name);
  for (const form of forms) {
    if (!isPlain(form)) continue;
    const key = nameSpelling(form.name);
    bySpelling.set(key, [...(bySpelling.get(key) ?? []), ...form.mentions]);
  }
  const splits = new Map([...bySpelling].map(([key, own]) => [key, splitByCalling(own, evidence)] as const));
  return forms.flatMap((form) => {
    const split = isPlain(form) ? splits.get(nameSpelling(form.name)) : undefined;
    return split ? partsOf(form, split) : [form];
  });
}

/** The form once for each calling that its mentions have. */
function partsOf(form: Form, split: ReadonlyMap<Mention, string>): Form[] {
  if (split.size === 0) return [form];
  const parts = new Map<string, Mention[]>();
  for (const mention of form.mentions) {
    const calling = split.get(mention) ?? '';
    parts.set(calling, [...(parts.get(calling) ?? []), mention]);
  }
  return [...parts].map(([calling, mentions]) => ({ ...form, mentions, calling }));
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
    Number(isFullName(b.name)) - Number(isFullName(a.name)) ||
    Number(a.name.latin) - Number(b.name.latin) ||
    compareText(a.text, b.text) ||
    compareText(a.calling ?? '', b.calling ?? '')
  );
}

const NOBODY: ReadonlySet<Person> = new Set();

class People {
  readonly #bySound = new Map<string, Set<Person>>();
  readonly #byTaught = new Map<string, Person>();
  readonly #byKnown = new Map<string, Person>();
  readonly #bySpelling = new Map<string, Person>();
  readonly #owners = new Map<Mention, Person>();

  constructor(readonly evidence: Evidence) {}

  /** Whose each mention is. */
  get owners(): ReadonlyMap<Mention, Person> {
    return this.#owners;
  }

  take(form: Form): void {
    const isWhole = form.taught !== undefined || form.mentions.length === 0 || isFullName(form.name);
    if (isWhole) this.#give(form, this.#find(form));
    else this.#takeShort(form);
  }

  /** A single word: each mention for itself. */
  #takeShort(form: Form): void {
    const shares = this.#sharesOf(form);
    const own = new Map<Person, Mention[]>();
    for (const [mention, person] of shares) {
      const mentions = own.get(person);
      if (mentions) mentions.push(mention);
      else own.set(person, [mention]);
    }
    for (const [person, mentions] of own) this.#give({ ...form, mentions }, person);
    const mentions = form.mentions.filter((mention) => !shares.has(mention));
    if (mentions.length === 0) return;
    for (const part of partsOf({ ...form, mentions }, splitByCalling(mentions, this.evidence)))
      this.#give(part, this.#bySpelling.get(spellingOf(part)), true);
  }

  /** Gives the mentions of a form to a person, or to a new one; `alone` where only the same word names them. */
  #give(
    form: Form,
    found: Person | undefined,
    alone = isFullName(form.name) || form.taught !== undefined,
  ): void {
    const person = found ?? newPerson();
    person.names.push(form.name);
    this.#own(form, person);
    person.taught ??= form.taught;
    if (person.taught !== undefined) this.#byTaught.set(person.taught, person);
    const spelling = spellingOf(form);
    if (alone && !this.#bySpelling.has(spelling)) this.#bySpelling.set(spelling, person);
    if (form.known && !form.short && !this.#byKnown.has(form.known)) this.#byKnown.set(form.known, person);
    for (const { key, letter } of form.name.parts)
      if (letter === undefined) this.#index(soundKey(key), person);
  }

  #own({ name, mentions }: Form, person: Person): void {
    const isFull = isFullName(name);
    for (const mention of mentions) {
      this.#owners.set(mention, person);
      person.mentions.push(mention);
      if (isFull) person.full.push(mention);
      if (isFull || person.full.length === 0) this.#noteOffice(mention, person);
    }
  }

  #noteOffice(mention: Mention, person: Person): void {
    const office = this.evidence.officeOf(mention);
    if (office !== undefined) person.offices.add(office);
    const calling = this.evidence.callingOf(mention);
    if (calling !== undefined) person.callings.add(calling);
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
    if (!isFullName(form.name)) return people.length === 1 ? people[0] : undefined;
    if (people.length === 0) return this.#glued(form);
    if (people.length === 1) return people[0];
    const whole = people.filter(({ names }) => names.some((name) => isRowIn(form.name, name)));
    return whole.length === 1 ? whole[0] : undefined;
  }

  #candidates(form: Form): Person[] {
    const { parts } = form.name;
    const first = this.#sharing(parts[0]);
    const last = this.#sharing(parts.at(-1)) ?? NOBODY;
    const [few, many] = first && first.size < last.size ? [first, last] : [last, first];
    return [...few].filter(
      (person) =>
        (many === undefined || many.has(person)) &&
        mayBe(form, person) &&
        this.#mayDo(form, person) &&
        person.names.some((name) => isPartOf(form.name, name)),
    );
  }

  /** Whether nothing in the offices of a full name tells that it is another's. */
  #mayDo({ name, mentions, calling }: Form, { callings }: Person): boolean {
    if (calling !== undefined) return callings.has(calling);
    if (!isFullName(name) || callings.size === 0) return true;
    const own = mentions.flatMap((mention) => this.evidence.callingOf(mention) ?? []);
    return own.length === 0 || own.some((one) => callings.has(one));
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

  /** Whose the mentions of a single word are: someone known to the gazetteer, the one person who has it, or one of several. */
  #sharesOf(form: Form): ReadonlyMap<Mention, Person> {
    const all = this.#candidates(form);
    const named = all.filter(({ full }) => full.length > 0);
    const people = named.length > 0 ? named : all;
    const known = form.short && form.known ? this.#byKnown.get(form.known) : undefined;
    const isCommon = (classOf(form.name.parts[0]?.key ?? '') & Word.Surname) !== 0;
    if (known && !(isCommon && people.length > 1)) return this.#allTo(form, known);
    const [one, another] = people;
    if (!one) return new Map();
    if (!another) return this.#isBarred(form, one, isCommon) ? new Map() : this.#allTo(form, one);
    const others = people.reduce((sum, person) => (person === known ? sum : sum + person.full.length), 0);
    const usual = known && known.full.length > others ? known : undefined;
    return shareMentions(form.mentions, people, this.evidence, usual);
  }

  /** All mentions but those before which an office stands that this person cannot have. */
  #allTo({ mentions }: Form, person: Person): ReadonlyMap<Mention, Person> {
    const own = mentions.filter((mention) => {
      const calling = this.evidence.callingOf(mention);
      return calling === undefined || person.callings.size === 0 || person.callings.has(calling);
    });
    return new Map(own.map((mention) => [mention, person] as const));
  }

  /** The short name of someone known does not go to another of that name: ट्रंप with मेलानिया ट्रंप alone. */
  #isBarred(form: Form, person: Person, isCommon: boolean): boolean {
    if (!form.short || person.full.length === 0) return false;
    const first = soundKey(readPersonName(form.known ?? '').parts[0]?.key ?? '').charAt(0);
    const fits = person.names.some((name) => soundKey(name.parts[0]?.key ?? '').charAt(0) === first);
    if (fits) return false;
    if (!isCommon) return true;
    // मोदी is also a family's name: only an office that the other never has tells that they are not meant.
    const offices = this.evidence.officesOf(form.mentions);
    return offices.size > 0 && ![...offices].some((office) => person.offices.has(office));
  }
}

function newPerson(): Person {
  return { names: [], mentions: [], full: [], offices: new Set(), callings: new Set(), taught: undefined };
}

/** Whether it is a word of the language and no name: राम in रामकुमार is one. */
function isOrdinary(key: string): boolean {
  const bits = classOf(key);
  return (bits & (Word.Ordinary | Word.Function)) !== 0 && (bits & ANY_NAME) === 0;
}

function spellingOf({ name, calling }: Form): string {
  return calling === undefined ? nameSpelling(name) : `${nameSpelling(name)} #${calling}`;
}

/** Whether nothing that was taught keeps them apart. */
function mayBe(form: Form, person: Person): boolean {
  return form.taught === undefined || person.taught === undefined || form.taught === person.taught;
}
