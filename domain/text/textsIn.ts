/** Every text in plain data, names of fields included; without recursion, since what comes from outside may be deep. */
export function* textsIn(value: unknown): Generator<string, void> {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') yield next;
    else if (typeof next === 'object' && next !== null) {
      yield* Object.keys(next);
      for (const inner of Object.values(next)) open.push(inner);
    }
  }
}
