// JSON with places: what JSON.parse does not tell. Strict (RFC 8259), one error at most, nesting bounded.

/** A value and where its text stands; `length` in UTF-16 units. */
export interface JsonNode {
  readonly offset: number;
  readonly length: number;
  readonly entries?: readonly JsonEntry[];
  readonly items?: readonly JsonNode[];
}

/** A key and its value inside an object. */
export interface JsonEntry {
  readonly key: string;
  readonly keyNode: JsonNode;
  readonly value: JsonNode;
}

/** Why a text is no JSON that can be kept: a sentence for people, and the place. */
export class JsonError extends Error {
  constructor(
    message: string,
    readonly offset: number,
    readonly length = 1,
  ) {
    super(message);
  }
}

/** Deeper values would overflow the stack of some runtime; no sidecar comes near. */
const MAX_DEPTH = 200;

/**
 * Reads the places of all values of a JSON text; offsets count UTF-16 units of `text`. Returns a JsonError where the
 * text is no JSON, where an object has one key twice (all but the last would be lost), where a number is too large or
 * too long to be kept exactly, or where values nest deeper than 200 levels.
 */
export function readJsonTree(text: string): JsonNode | JsonError {
  try {
    return new Reader(text).readAll();
  } catch (error) {
    if (error instanceof JsonError) return error;
    throw error;
  }
}

/** The node at a path of keys and indexes, or the deepest one on the way there. */
export function nodeAt(root: JsonNode, path: readonly PropertyKey[]): JsonNode {
  let node = root;
  for (const step of path) {
    const next =
      typeof step === 'number'
        ? node.items?.[step]
        : node.entries?.findLast(({ key }) => key === step)?.value;
    if (!next) return node;
    node = next;
  }
  return node;
}

const KEY_MISSING = 'a key in double quotes is missing here, or a } before it, or a comma is too many';
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const LITERAL = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const BARE_WORD = /[^\s,:[\]{}"]+/y;

class Reader {
  #at = 0;
  #depth = 0;

  constructor(readonly text: string) {}

  readAll(): JsonNode {
    const root = this.#value('a value');
    this.#skipSpace();
    if (this.#at < this.text.length) this.#fail('nothing may follow the end of the JSON value');
    return root;
  }

  #value(wanted: string): JsonNode {
    this.#skipSpace();
    const first = this.text[this.#at];
    if (first === '{') return this.#nested(() => this.#object());
    if (first === '[') return this.#nested(() => this.#array());
    const offset = this.#at;
    if (first === '"') this.#string();
    else if (!this.#match(LITERAL)) this.#number(wanted);
    return { offset, length: this.#at - offset };
  }

  #nested(read: () => JsonNode): JsonNode {
    if (this.#depth >= MAX_DEPTH) this.#fail(`values are nested deeper than ${MAX_DEPTH} levels`);
    this.#depth++;
    const node = read();
    this.#depth--;
    return node;
  }

  #object(): JsonNode {
    const offset = this.#at++;
    const entries: JsonEntry[] = [];
    const keys = new Set<string>();
    if (!this.#take('}')) {
      do {
        const entry = this.#entry();
        if (keys.has(entry.key)) {
          throw new JsonError(
            `the key ${JSON.stringify(entry.key)} stands twice in one object; delete one of the two`,
            entry.keyNode.offset,
            entry.keyNode.length,
          );
        }
        keys.add(entry.key);
        entries.push(entry);
      } while (this.#take(','));
      if (!this.#take('}')) this.#fail('a comma or } is missing here');
    }
    return { offset, length: this.#at - offset, entries };
  }

  #entry(): JsonEntry {
    this.#skipSpace();
    const offset = this.#at;
    if (this.text[offset] !== '"') this.#fail(KEY_MISSING);
    const key = this.#string();
    const keyNode = { offset, length: this.#at - offset };
    if (!this.#take(':')) this.#fail('a colon is missing after the key');
    return { key, keyNode, value: this.#value('a value') };
  }

  #array(): JsonNode {
    const offset = this.#at++;
    const items: JsonNode[] = [];
    if (!this.#take(']')) {
      do items.push(this.#value('a value (or a comma is too many)'));
      while (this.#take(','));
      if (!this.#take(']')) this.#fail('a comma or ] is missing here');
    }
    return { offset, length: this.#at - offset, items };
  }

  /** Leaves the place behind the closing quote and gives the string's value. */
  #string(): string {
    const { text } = this;
    const open = this.#at;
    for (this.#at++; this.#at < text.length; ) {
      const code = text.charCodeAt(this.#at);
      if (code === 0x22) {
        this.#at++;
        return String(JSON.parse(text.slice(open, this.#at)));
      }
      if (code < 0x20) break;
      if (code !== 0x5c) this.#at++;
      else if (!this.#match(ESCAPE))
        this.#fail('this backslash begins no JSON escape; write \\\\ for a backslash');
    }
    if (this.#at >= text.length || text[this.#at] === '\n' || text[this.#at] === '\r') {
      throw new JsonError('the closing double quote is missing', open, this.#at - open);
    }
    return this.#fail('a control character must be written as an escape such as \\t');
  }

  #number(wanted: string): void {
    const offset = this.#at;
    if (!this.#match(NUMBER)) this.#fail(`${wanted} is missing here`);
    const source = this.text.slice(offset, this.#at);
    if (!isKept(source)) {
      throw new JsonError(
        'this number cannot be kept exactly; put it in double quotes',
        offset,
        source.length,
      );
    }
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #take(sign: string): boolean {
    this.#skipSpace();
    if (this.text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #skipSpace(): void {
    for (; this.#at < this.text.length; this.#at++) {
      const code = this.text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    }
  }

  /** Points at the word that is wrong, at the end of the text where it ends too early. */
  #fail(message: string): never {
    const offset = this.#at;
    if (offset >= this.text.length) throw new JsonError(`the file ends too early: ${message}`, offset, 0);
    throw new JsonError(message, offset, this.#match(BARE_WORD) ? this.#at - offset : 1);
  }
}

/** Whether a number survives being read as a double and printed: at most 15 digits, and not beyond the range. */
function isKept(source: string): boolean {
  const value = Number(source);
  const digits = source.replace(/[eE].*$/, '').replace(/^-?0?\.?0*|\./g, '');
  if (!Number.isFinite(value) || (value === 0 && digits !== '')) return false;
  return digits.length <= 15 || String(value) === source;
}
