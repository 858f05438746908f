const alphabet = /^[a-zA-Z0-9æøåÆØÅ{}!#$^,*()_+\-=:;?.@ ]*$/;
const ringOnA = /([aA])\u030a/g;
const separators = /[^0-9]/g;

/** ten digits alone, ten digits around which no letter stands and which begin like a date, or the person's own. */
function isCprLike(userId: string, ownCpr: string): boolean {
  const digits = userId.replace(separators, '');
  if (userId.replace(/[^\p{L}0-9]/gu, '').includes(ownCpr)) return true;
  if (/\p{L}/u.test(userId) || digits.length !== 10) return false;
  if (/^\d{10}$/.test(userId)) return true;
  const [dayNumber, month] = [Number(digits.slice(0, 2)) % 60, Number(digits.slice(2, 4))];
  return dayNumber >= 1 && dayNumber <= 31 && month >= 1 && month <= 12;
}

export type BrokenUserIdRule =
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'INVALID_CHARACTER'
  | 'LEADING_OR_TRAILING_SPACE'
  | 'CPR_LIKE';

/** The first rule of that MitID finds broken, or null. MitID says one thing at a time. */
export function brokenUserIdRule(typed: string, ownCpr: string): BrokenUserIdRule | null {
  const userId = typed.normalize('NFC');
  const length = [...userId].length;
  if (length < 5) return 'TOO_SHORT';
  if (length > 48) return 'TOO_LONG';
  if (!alphabet.test(typed.replace(ringOnA, '$1'))) return 'INVALID_CHARACTER';
  if (userId !== userId.trim()) return 'LEADING_OR_TRAILING_SPACE';
  return isCprLike(userId, ownCpr) ? 'CPR_LIKE' : null;
}
