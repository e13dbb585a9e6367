/**
 * How many of `length` things in order, from the first on, something holds of, by binary search: it must hold of a
 * first part and of nothing after it.
 */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
