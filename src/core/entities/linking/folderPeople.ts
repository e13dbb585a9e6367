import { gazetteer } from '../gazetteer';
import { soundKey } from '../spelling';
import { classOf, Word } from '../wordClass';
import type { Candidate } from './linkFolder';
import {
  isFullName,
  isPartOf,
  type NamePart,
  nameSpelling,
  type PersonName,
  readPersonName,
} from './personName';

/** One person of a folder. */
interface Person {
  readonly members: Candidate[];
  readonly names: PersonName[];
  readonly spellings: Set<string>;
  readonly articles: Set<number>;
}

interface Form {
  readonly candidate: Candidate;
  /** The fullest name that the article gives. */
  readonly name: PersonName;
  /** All its names of more than one part. */
  readonly full: readonly PersonName[];
  /** The full name that the gazetteer gives for it. */
  readonly known: string | undefined;
}

/** Stands for all initials where words stand by their sound. */
const INITIAL = '.';

/** Groups the people of several articles; see linkFolder for what is and is not brought together. */
export class FolderPeople {
  readonly #people: Person[] = [];
  readonly #bySpelling = new Map<string, Person>();
  readonly #byKnown = new Map<string, Person>();
  readonly #bySound = new Map<string, Set<Person>>();
  readonly #byFirstSound = new Map<string, Set<Person>>();

  /** Names that two people of one article have: elsewhere nothing tells which of them is meant. */
  readonly #namesakes: ReadonlySet<string>;

  constructor(people: readonly Candidate[]) {
    const forms = people.map(formOf).sort(fullFirst);
    this.#namesakes = namesakesOf(forms);
    for (const form of forms) this.#take(form);
  }

  groups(): readonly (readonly Candidate[])[] {
    return this.#people.map(({ members }) => members);
  }

  #take(form: Form): void {
    const person = this.#find(form) ?? this.#add();
    person.members.push(form.candidate);
    person.articles.add(form.candidate.article);
    if (form.known && !this.#byKnown.has(form.known)) this.#byKnown.set(form.known, person);
    if (!isAmbiguous(form)) this.#spell(form.name, person);
    for (const name of form.full) {
      if (person.spellings.has(nameSpelling(name))) continue;
      person.spellings.add(nameSpelling(name));
      person.names.push(name);
      this.#spell(name, person);
      this.#hear(name, person);
    }
  }

  #hear({ parts }: PersonName, person: Person): void {
    addTo(this.#bySound, soundKey(parts.at(-1)?.key ?? ''), person);
    for (const part of parts) addTo(this.#byFirstSound, firstSound(part), person);
  }

  #add(): Person {
    const person: Person = { members: [], names: [], spellings: new Set(), articles: new Set() };
    this.#people.push(person);
    return person;
  }

  #spell(name: PersonName, person: Person): void {
    const key = nameSpelling(name);
    if (!this.#bySpelling.has(key)) this.#bySpelling.set(key, person);
  }

  #find(form: Form): Person | undefined {
    const known = form.known ? this.#byKnown.get(form.known) : undefined;
    if (known && this.#mayJoin(form, known)) return known;
    if (isAmbiguous(form) || this.#namesakes.has(nameSpelling(form.name))) return undefined;
    for (const name of [form.name, ...form.full]) {
      const spelled = this.#bySpelling.get(nameSpelling(name));
      if (spelled && this.#mayJoin(form, spelled)) return spelled;
    }
    const fitting = this.#sharing(form.name).filter((person) =>
      person.names.some((name) => isPartOf(form.name, name)),
    );
    const [one, another] = fitting;
    return one && !another && this.#mayJoin(form, one) ? one : undefined;
  }

  /** The people whose last word sounds like that of a name, and a word of whom begins like its first. */
  #sharing({ parts }: PersonName): Person[] {
    const last = this.#bySound.get(soundKey(parts.at(-1)?.key ?? '')) ?? [];
    const [first] = parts;
    if (!first || first.letter !== undefined || parts.length === 1) return [...last];
    const named = this.#byFirstSound.get(firstSound(first));
    const short = this.#byFirstSound.get(INITIAL);
    return [...last].filter((person) => named?.has(person) || short?.has(person));
  }

  /** Linking kept the people of an article apart. */
  #mayJoin({ candidate }: Form, person: Person): boolean {
    return !person.articles.has(candidate.article);
  }
}

function formOf(candidate: Candidate): Form {
  const name = readPersonName(candidate.name);
  const full = candidate.texts.map(readPersonName).filter(isFullName);
  const found = gazetteer().get(name.name);
  const common = found?.part === true && isCommon(name);
  return {
    candidate,
    name,
    full: isFullName(name) ? [name, ...full] : full,
    known: found?.type === 'PERSON' && !common ? found.name : undefined,
  };
}

function namesakesOf(forms: readonly Form[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const namesakes = new Set<string>();
  for (const { name, candidate } of forms) {
    const spelling = nameSpelling(name);
    const key = `${candidate.article} ${spelling}`;
    if (seen.has(key)) namesakes.add(spelling);
    seen.add(key);
  }
  return namesakes;
}

/** A name that many bear: one word alone, or with initials only, of the lists of Indian names. */
function isAmbiguous({ name, full }: Form): boolean {
  return name.words < 2 && isCommon(name) && full.every(({ words }) => words < 2);
}

function isCommon({ parts }: PersonName): boolean {
  return parts.every(({ key, letter }) => letter !== undefined || (classOf(key) & COMMON) !== 0);
}

const COMMON = Word.Given | Word.Surname;

function fullFirst({ name: a, candidate: x }: Form, { name: b, candidate: y }: Form): number {
  return (
    b.words - a.words ||
    b.parts.length - a.parts.length ||
    Number(a.latin) - Number(b.latin) ||
    x.article - y.article ||
    x.entity - y.entity
  );
}

/** What all variants of a word begin with. */
function firstSound({ key, letter }: NamePart): string {
  return letter === undefined ? soundKey(key).charAt(0) : INITIAL;
}

function addTo(index: Map<string, Set<Person>>, key: string, person: Person): void {
  const people = index.get(key);
  if (people) people.add(person);
  else index.set(key, new Set([person]));
}
