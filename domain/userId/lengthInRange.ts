import type { UserIdLimits } from './userIdLimits.js';

/** the NFC form has so many code points, whatever they are: not bytes, UTF-16 units or visible signs. */
export function lengthInRange(nfc: string, limits: UserIdLimits): 'TOO_SHORT' | 'TOO_LONG' | null {
  let length = 0;
  for (const _codePoint of nfc) length += 1;
  if (length < limits.minLength) return 'TOO_SHORT';
  return length > limits.maxLength ? 'TOO_LONG' : null;
}
