import { type ReadNumber, readNumber } from '../text/numerals';
import type { Token } from '../text/words';
import { type Lexeme, type LexemeKind, lexemeOf } from './lexicon';

/** How far a number reaches at most: दो करोड़ तीन लाख चार हजार पांच सौ छह has eight words. */
const LONGEST_NUMBER = 12;

/** The tokens of one sentence as the rules see them. Positions are token indexes of the article. */
export class Row {
  readonly #numbers = new Map<number, ReadNumber | null>();

  constructor(
    readonly tokens: readonly Token[],
    readonly from: number,
    readonly to: number,
  ) {}

  /** The key of a token, or an empty string outside the sentence. */
  key(at: number): string {
    return at >= this.from && at < this.to ? (this.tokens[at]?.key ?? '') : '';
  }

  has(at: number, keys: ReadonlySet<string>): boolean {
    return keys.has(this.key(at));
  }

  lexeme(at: number): Lexeme | undefined {
    const key = this.key(at);
    return key === '' ? undefined : lexemeOf(key);
  }

  /** The lexeme at a position if it is of this kind. */
  find<K extends LexemeKind>(at: number, kind: K): Extract<Lexeme, { kind: K }> | undefined {
    const lexeme = this.lexeme(at);
    return isKind(lexeme, kind) ? lexeme : undefined;
  }

  is(at: number, kind: LexemeKind): boolean {
    return this.lexeme(at)?.kind === kind;
  }

  /** Whether the token is digits, with or without separators. */
  isDigits(at: number): boolean {
    return at >= this.from && at < this.to && this.tokens[at]?.kind === 'number';
  }

  /** The number in digits or words that begins here; read once, as many rules ask for it. */
  number(at: number): ReadNumber | undefined {
    if (!this.isDigits(at) && !this.is(at, 'number')) return undefined;
    const known = this.#numbers.get(at);
    if (known !== undefined) return known ?? undefined;
    const read = this.#read(at);
    this.#numbers.set(at, read ?? null);
    return read;
  }

  #read(at: number): ReadNumber | undefined {
    const keys: string[] = [];
    for (let next = at; next < this.to && keys.length < LONGEST_NUMBER; next++) keys.push(this.key(next));
    return readNumber(keys);
  }

  /** Whether nothing stands between this token and the next. */
  glued(at: number): boolean {
    const next = this.tokens[at + 1];
    return at + 1 < this.to && this.tokens[at]?.end === next?.start;
  }

  /** The position after a token with this key, or the same position where another stands. */
  skip(at: number, keys: ReadonlySet<string>): number {
    return this.has(at, keys) ? at + 1 : at;
  }
}

function isKind<K extends LexemeKind>(
  lexeme: Lexeme | undefined,
  kind: K,
): lexeme is Extract<Lexeme, { kind: K }> {
  return lexeme?.kind === kind;
}
