import type { RefusalText } from '../http/refusalTable.js';
import type { BrokenUserIdRule } from './brokenUserIdRule.js';

/** How it reads when a user-ID cannot be. */
export const userIdRefusals = {
  USER_ID_TAKEN: { da: 'Bruger-ID’et er optaget.', en: 'The user ID is taken.' },
  TOO_SHORT: {
    da: 'Bruger-ID’et skal have mindst 5 tegn.',
    en: 'The user ID must have at least 5 characters.',
  },
  TOO_LONG: {
    da: 'Bruger-ID’et må højst have 48 tegn.',
    en: 'The user ID must have at most 48 characters.',
  },
  INVALID_CHARACTER: {
    da: 'Bruger-ID’et har et tegn, der ikke kan bruges.',
    en: 'The user ID has a character that cannot be used.',
  },
  LEADING_OR_TRAILING_SPACE: {
    da: 'Bruger-ID’et må ikke begynde eller slutte med et mellemrum.',
    en: 'The user ID must not begin or end with a space.',
  },
  CPR_LIKE: {
    da: 'Bruger-ID’et må ikke ligne et CPR-nummer.',
    en: 'The user ID must not look like a CPR number.',
  },
} as const satisfies Readonly<Record<BrokenUserIdRule | 'USER_ID_TAKEN', RefusalText>>;
