/** Does the same to all, at most so many at once; answers in the given order. */
export async function severalAtOnce<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const rest = [...items.entries()];
  async function worker(): Promise<void> {
    for (let entry = rest.shift(); entry !== undefined; entry = rest.shift()) {
      results[entry[0]] = await work(entry[1]);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
