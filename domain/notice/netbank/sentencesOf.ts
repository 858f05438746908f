/** Between two sentences of a template; what stands in `[…]` goes with its own. No sentence begins with a value. */
const boundary = /(?<=[.!?]\]?)(?=\[)|(?<=[.!?]\]?)\s+(?=[\p{Lu}[])/u;

/** The sentences of a paragraph as its template has them, before anything is filled in. */
export const sentencesOf = (paragraph: string): readonly string[] => paragraph.split(boundary);
