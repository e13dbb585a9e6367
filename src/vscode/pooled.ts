/** Does `work` on all items, `width` at a time; gives the results in the order of the items. Rejects as soon as one does. */
export async function pooled<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const left = items.entries();
  const takeTurns = async () => {
    for (const [index, item] of left) results.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: width }, takeTurns));
  return items.map((_, index) => results.get(index) as R);
}
