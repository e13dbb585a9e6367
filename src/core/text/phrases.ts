import { phraseKeys, type Token } from './words';

/** A phrase found in a row of tokens: `[from, to)` are token indexes. */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value?: T;
}

/**
 * A table of phrases that finds the longest one at a token. Phrases are compared by key (see fold), and a hyphen or
 * a dot between two words is passed over, so किम जोंग उन also finds किम जोंग-उन.
 */
export class PhraseTable<T> {
  readonly #root: Node<T> = { next: new Map() };

  /** Later entries with the same keys replace earlier ones. */
  constructor(entries: Iterable<readonly [phrase: string, value: T]> = []) {
    for (const [phrase, value] of entries) this.add(phrase, value);
  }

  add(phrase: string, value: T): void {
    let node = this.#root;
    const keys = phraseKeys(phrase);
    if (keys.length === 0) return;
    for (const key of keys) {
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map() };
        node.next.set(key, next);
      }
      node = next;
    }
    node.value = value;
  }

  /** Whether a phrase begins with a word of this key. */
  begins(key: string): boolean {
    return this.#root.next.has(key);
  }

  /** The longest phrase that begins at token `from` and ends before token `limit`. */
  longestAt(tokens: readonly Token[], from: number, limit = tokens.length): PhraseMatch<T> | undefined {
    let node: Node<T> | undefined = this.#root;
    let best: PhraseMatch<T> | undefined;
    let at = from;
    while (at < limit) {
      const token = tokens[at];
      if (!token) break;
      const next: Node<T> | undefined = node.next.get(token.key);
      if (!next) {
        if (at > from && isJoint(tokens, at)) {
          at++;
          continue;
        }
        break;
      }
      node = next;
      at++;
      if (node.value !== undefined) best = { from, to: at, value: node.value };
    }
    return best;
  }

  /** The value of exactly this phrase. */
  get(phrase: string): T | undefined {
    let node: Node<T> | undefined = this.#root;
    for (const key of phraseKeys(phrase)) node = node?.next.get(key);
    return node?.value;
  }
}

const JOINTS = new Set(['-', '‐', '‑', '–', '.', '·']);

/** Whether the token is a hyphen or dot glued to both of its neighbours. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  const after = tokens[at + 1];
  if (!before || !token || !after || !JOINTS.has(token.text)) return false;
  return before.end === token.start && token.end === after.start;
}
