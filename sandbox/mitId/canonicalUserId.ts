/** two user-IDs are one if this is equal. */
export const canonicalUserId = (typed: string): string => typed.normalize('NFC').toLowerCase();
