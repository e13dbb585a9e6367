import type { Article } from '../../article/article';
import type { Mention } from '../../model';
import { lineIndexAt } from '../../text/lines';
import { countWhile } from '../../text/search';
import { classOf, Word } from '../wordClass';
import { callingOf, officeBefore } from './offices';

/** Answers what stands around mentions: the offices before them, and who is named in the same line. */
export class Evidence {
  readonly #offices = new Map<number, string | undefined>();

  constructor(readonly article: Article) {}

  /** The office right before a mention: प्रधानमंत्री | मोदी, विदेश मंत्री | जयशंकर. */
  officeOf({ start }: Mention): string | undefined {
    if (!this.#offices.has(start)) this.#offices.set(start, this.#readOffice(start));
    return this.#offices.get(start);
  }

  /** What the office before a mention says its holder does. */
  callingOf(mention: Mention): string | undefined {
    const office = this.officeOf(mention);
    return office === undefined ? undefined : callingOf(office);
  }

  officesOf(mentions: readonly Mention[]): ReadonlySet<string> {
    return new Set(mentions.flatMap((mention) => this.officeOf(mention) ?? []));
  }

  /** Where people are named, to be asked who a mention nearby means. */
  anchors<T>(people: Iterable<readonly [T, readonly Mention[]]>): Anchors<T> {
    return new Anchors(this.article, people);
  }

  #readOffice(start: number): string | undefined {
    const { tokens } = this.article;
    let at = countWhile(tokens.length, (index) => (tokens[index]?.start ?? 0) < start) - 1;
    if (tokens[at]?.text === '.') at--;
    const title = tokens[at]?.key ?? '';
    if ((classOf(title) & (Word.Role | Word.Courtesy)) === 0) return undefined;
    const before = tokens[at - 1]?.key ?? '';
    if ((classOf(before) & Word.Portfolio) === 0) return officeBefore(title, '', before);
    return officeBefore(title, before, tokens[at - 2]?.key ?? '');
  }
}

/** Who is named in a line or sentence, and from where on. */
interface Named<T> {
  readonly first: number;
  /** Undefined where it is more than one. */
  readonly one: T | undefined;
}

/** Tells who mentions of a shared name mean by the line that they stand in. Each question costs a binary search. */
export class Anchors<T> {
  readonly #lines = new Map<number, Named<T>>();
  readonly #sentences = new Map<number, Named<T>>();

  constructor(
    readonly article: Article,
    people: Iterable<readonly [T, readonly Mention[]]>,
  ) {
    for (const [who, mentions] of people) for (const { start } of mentions) this.#note(start, who);
  }

  /**
   * The only one who is named in the line, before the mention; where the line names several, the only one whom the
   * mention's sentence names before it.
   */
  nearest(start: number): T | undefined {
    const line = this.#lines.get(this.#lineAt(start));
    if (line?.one !== undefined) return line.first < start ? line.one : undefined;
    const sentence = this.#sentences.get(this.#sentenceAt(start));
    return sentence && sentence.first < start ? sentence.one : undefined;
  }

  /** Whether the line of the mention names anyone. */
  isNear(start: number): boolean {
    return this.#lines.has(this.#lineAt(start));
  }

  #note(start: number, who: T): void {
    note(this.#lines, this.#lineAt(start), start, who);
    note(this.#sentences, this.#sentenceAt(start), start, who);
  }

  #lineAt(start: number): number {
    return lineIndexAt(this.article.lines, start);
  }

  #sentenceAt(start: number): number {
    const { sentences } = this.article;
    return countWhile(sentences.length, (at) => (sentences[at]?.start ?? 0) <= start) - 1;
  }
}

function note<T>(places: Map<number, Named<T>>, at: number, start: number, who: T): void {
  const before = places.get(at);
  const one = before === undefined || before.one === who ? who : undefined;
  places.set(at, { first: Math.min(start, before?.first ?? start), one });
}
