const keptMs = 20;

/** The same answer to all who ask within a moment: many sends that end together ask for the time once. */
export function briefly<T>(ask: () => Promise<T>): () => Promise<T> {
  let kept: { readonly answer: Promise<T>; readonly untilMs: number } | null = null;
  return () => {
    const nowMs = Date.now();
    if (kept === null || nowMs >= kept.untilMs) kept = { answer: ask(), untilMs: nowMs + keptMs };
    return kept.answer;
  };
}
