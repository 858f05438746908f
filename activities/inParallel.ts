/** Works on all of them, `atOnce` at a time; answers in the given order. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  async function workThrough(): Promise<void> {
    for (const [place, item] of waiting) results[place] = await work(item);
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, workThrough));
  return results;
}
