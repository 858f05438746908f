/** Answers of one question, by key; who is not found has none. */
export type ReadAll<Key, Value> = (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;

/** Asks once for all who ask in the same turn of the event loop: sixteen sends, or a batch of letters, are one round trip. */
export function together<Key, Value>(
  readAll: ReadAll<Key, Value>,
): (key: Key) => Promise<Value | undefined> {
  let waiting = new Set<Key>();
  let answer: Promise<ReadonlyMap<Key, Value>> | null = null;

  async function askNext(): Promise<ReadonlyMap<Key, Value>> {
    await new Promise((resolve) => setImmediate(resolve));
    const keys = [...waiting];
    waiting = new Set();
    answer = null;
    return readAll(keys);
  }

  return async (key) => {
    waiting.add(key);
    answer ??= askNext();
    return (await answer).get(key);
  };
}
