// JSON with places: what JSON.parse does not tell. jsonc-parser reads; here stand the refusals and their words.
import {
  findNodeAtLocation,
  type JSONPath,
  type Node,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser';

/** Why a text is no JSON that can be kept: a sentence for people, and the place. */
export class JsonError extends Error {
  constructor(
    message: string,
    readonly offset: number,
    readonly length: number,
  ) {
    super(message);
  }
}

/** Deeper values would overflow the stack; no sidecar comes near. */
const MAX_DEPTH = 200;

/**
 * The first reason not to keep a text as JSON: that it is none (RFC 8259), that an object has one key twice (all but
 * the last would be lost), that a number is too large or too long to be kept exactly, or that values nest deeper than
 * 200 levels. Offsets count UTF-16 units of `text`. `undefined`: JSON.parse reads it and loses nothing.
 */
export function findJsonError(text: string): JsonError | undefined {
  try {
    refuse(text);
  } catch (error) {
    if (error instanceof JsonError) return error;
    throw error;
  }
  return undefined;
}

/** The places of all values of a text in which findJsonError finds nothing; offsets count UTF-16 units. */
export function readJsonTree(text: string): Node {
  return parseTree(text) ?? { type: 'null', offset: 0, length: text.length };
}

/** The node at a path of keys and indexes, or the deepest one on the way there. */
export function nodeAt(root: Node, path: readonly PropertyKey[]): Node {
  const node = findNodeAtLocation(root, path as JSONPath);
  return node ?? nodeAt(root, path.slice(0, -1));
}

/** Throws at the first fault, which also keeps the parser from recursing into what is too deep. */
function refuse(text: string): void {
  /** The keys so far of each open object; of an array nothing. */
  const open: (Set<string> | undefined)[] = [];
  const fail = (message: string, offset: number, length: number): never => {
    throw new JsonError(message, offset, length);
  };
  const begin = (keys: Set<string> | undefined, offset: number) => {
    if (open.push(keys) > MAX_DEPTH) fail(`values are nested deeper than ${MAX_DEPTH} levels`, offset, 1);
  };
  const visitor = {
    onObjectBegin: (offset: number) => begin(new Set(), offset),
    onArrayBegin: (offset: number) => begin(undefined, offset),
    onObjectEnd: () => open.pop(),
    onArrayEnd: () => open.pop(),
    onObjectProperty: (key: string, offset: number, length: number) => {
      const keys = open.at(-1);
      if (keys?.has(key)) fail(`the key ${JSON.stringify(key)} ${TWICE}`, offset, length);
      keys?.add(key);
    },
    onLiteralValue: (value: unknown, offset: number, length: number) => {
      if (typeof value === 'number' && !isKept(text.slice(offset, offset + length)))
        fail(LOSSY, offset, length);
    },
    onError: (code: number, offset: number, length: number) => {
      const advice = (ADVICE[printParseErrorCode(code)] ?? NO_JSON).replace('%', open.at(-1) ? '}' : ']');
      fail(length > 0 ? advice : `the file ends too early: ${advice}`, offset, length);
    },
  };
  visit(text, visitor, { disallowComments: true });
}

/** What to do about the errors that the parser names; % is the bracket that ends what is open. */
const ADVICE: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a key in double quotes is missing here, or a } before it, or a comma is too many',
  ValueExpected: 'a value is missing here, or a comma is too many',
  ColonExpected: 'a colon is missing after the key',
  CommaExpected: 'a comma or % is missing here',
  CloseBraceExpected: 'a comma or } is missing here',
  CloseBracketExpected: 'a comma or ] is missing here',
  EndOfFileExpected: 'nothing may follow the end of the JSON value',
  InvalidCommentToken: 'JSON has no comments; delete this one',
  UnexpectedEndOfString: 'the closing double quote is missing',
  UnexpectedEndOfNumber: 'digits are missing in this number',
  InvalidUnicode: 'four hexadecimal digits must follow each \\u in this text',
  InvalidEscapeCharacter: 'a backslash in this text begins no JSON escape; write \\\\ for a backslash',
  InvalidCharacter: 'a control character in this text must be written as an escape such as \\t',
};
const NO_JSON = 'this needs double quotes around it, or a double quote or a comma is missing before it';
const TWICE = 'stands twice in one object; delete one of the two';
const LOSSY = 'this number cannot be kept exactly; put it in double quotes';

/** Whether a number survives being read as a double and printed: at most 15 digits, and not beyond the range. */
function isKept(source: string): boolean {
  const value = Number(source);
  const digits = source.replace(/[eE].*$/, '').replace(/^-?0?\.?0*|\./g, '');
  if (!Number.isFinite(value) || (value === 0 && digits !== '')) return false;
  return digits.length <= 15 || String(value) === source;
}
