const notStorable = /[\p{Surrogate}\0]/u;

/** Whether a database can keep the text: neither U+0000 nor half a surrogate pair is in it, both of which JSON can spell. */
export const isStorable = (text: string): boolean => !notStorable.test(text);
