/** no U+0020 first or last; refused and never trimmed, so that nobody logs on with another id than they saw. */
export function noOuterSpace(nfc: string): 'LEADING_OR_TRAILING_SPACE' | null {
  return nfc.startsWith(' ') || nfc.endsWith(' ') ? 'LEADING_OR_TRAILING_SPACE' : null;
}
