declare const canonicalBrand: unique symbol;

/** The form of a user-ID by which two are the same or not; compare it byte by byte, never by a collation. */
export type CanonicalUserId = string & { readonly [canonicalBrand]: true };

/**
 * NFC, then lower case in no locale. What `aa` and `å` are to Danish collation plays no part.
 * It promises nothing about the other rules: `checkUserId` does.
 */
export function canonicalForm(input: string): CanonicalUserId {
  // The second NFC matters for refused characters alone: İ with a cedilla leaves composed form when lowered.
  return input.normalize('NFC').toLowerCase().normalize('NFC') as CanonicalUserId;
}
