/** An object on one line: known keys in their order, the others after them as they came; undefined ones are left out. */
export function printObject(
  object: object,
  known: readonly string[],
  print: (key: string, value: unknown) => string = (_, value) => printJson(value),
): string {
  const keys = definedKeys(object);
  const ordered = [
    ...known.filter((key) => keys.includes(key)),
    ...keys.filter((key) => !known.includes(key)),
  ];
  return `{${ordered.map((key) => `${printJson(key)}:${print(key, Reflect.get(object, key))}`).join(',')}}`;
}

/** The own keys of an object whose value is not undefined, in order. */
export function definedKeys(object: object): string[] {
  return Object.keys(object).filter((key) => Reflect.get(object, key) !== undefined);
}

/**
 * Signs that some program takes for a line end (U+0085, U+2028, U+2029), that turn the direction of a whole line, or
 * that are dropped in transit. Joiners (ZWJ, ZWNJ) belong to Hindi words and stay as they are.
 */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A value as compact JSON, on one line whatever reads it. */
export function printJson(value: unknown): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
