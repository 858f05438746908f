/** Why somebody may open a citizen's journey; OTHER only with words of their own. */
export const purposes = ['ASKED', 'COMPLAINT', 'FAULT', 'OTHER'] as const;

const shortestWords = 5;

/** Whether the choice, with the words beside it, says why. */
export function saysWhy(chosen: string, words: string): boolean {
  const isKnown = purposes.some((purpose) => purpose === chosen);
  return isKnown && (chosen !== 'OTHER' || words.length >= shortestWords);
}
