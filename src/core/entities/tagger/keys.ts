/** Where a key stands among keys in order; -1 where it does not. */
export function indexOfKey(keys: Int32Array | Uint32Array, key: number): number {
  let from = 0;
  let to = keys.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((keys[middle] as number) < key) from = middle + 1;
    else to = middle;
  }
  return keys[from] === key ? from : -1;
}
