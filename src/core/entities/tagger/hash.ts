/** Bits of a feature's key. */
export const KEY_BITS = 26;

/** A 32-bit hash of the UTF-16 units of a text from `from` to `to` (FNV-1a, mixed at the end). */
export function hashText(text: string, seed: number, from = 0, to = text.length): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash, to - from);
}

/** One hash of two, so that the order matters. */
export function mix(a: number, b: number): number {
  const hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
