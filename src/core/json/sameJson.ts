import { definedKeys } from './printJson';

/** Whether two JSON values are equal, the order of keys apart; a field that is undefined counts as absent. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const left = definedKeys(a);
  const right = new Set(definedKeys(b));
  return (
    left.length === right.size &&
    left.every((key) => right.has(key) && sameJson(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

/** Whether a JSON value is an object or a list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
