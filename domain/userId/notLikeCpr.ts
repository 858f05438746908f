import { parseCpr } from '../cpr/parseCpr.js';

const separators = /[^\p{L}0-9]/gu;
const tenDigits = /^[0-9]{10}$/;

/**
 * not the citizen's own ten digits in a row, letters around them or not (`OWN_CPR`, which stands instead of the
 * other); not ten digits, whatever they say; not ten digits and separators that name a possible date (`CPR_LIKE`).
 * A letter of any alphabet breaks a row; every other character is a separator and is dropped. No modulus 11.
 */
export function notLikeCpr(nfc: string, ownDigits: string | null): 'OWN_CPR' | 'CPR_LIKE' | null {
  const joined = nfc.replace(separators, '');
  if (ownDigits !== null && joined.includes(ownDigits)) return 'OWN_CPR';
  if (tenDigits.test(nfc)) return 'CPR_LIKE';
  return tenDigits.test(joined) && parseCpr(joined).kind !== 'INVALID' ? 'CPR_LIKE' : null;
}
