import type { Language } from '../calendar/language.js';
import type { UserIdRefusal } from './brokenRule.js';
import { defaultUserIdLimits, type UserIdLimits } from './userIdLimits.js';

/** What each refusal says and what to do about it. `{min}` and `{max}` stand for the limits. */
export const brokenRuleTexts: Record<UserIdRefusal, Record<Language, string>> = {
  CPR_LIKE: {
    da: 'Bruger-ID’et ligner et CPR-nummer. Vælg et, der ikke består af ti cifre, eller tilføj bogstaver.',
    en: 'This user ID looks like a CPR number. Choose one that is not ten digits, or add letters.',
  },
  INVALID_CHARACTER: {
    da: 'Bruger-ID’et indeholder et tegn, der ikke kan bruges. Brug bogstaverne a–å, tal, mellemrum og tegnene { } ! # $ ^ , * ( ) _ + - = : ; ? . @',
    en: 'This user ID contains a character that cannot be used. Use the letters a–z, æ, ø and å, digits, spaces and the characters { } ! # $ ^ , * ( ) _ + - = : ; ? . @',
  },
  LEADING_OR_TRAILING_SPACE: {
    da: 'Bruger-ID’et begynder eller slutter med et mellemrum. Fjern det; mellemrum inde i bruger-ID’et er i orden.',
    en: 'This user ID begins or ends with a space. Remove it; spaces inside the user ID are fine.',
  },
  OWN_CPR: {
    da: 'Bruger-ID’et indeholder dit CPR-nummer. Vælg et uden, så dit CPR-nummer forbliver privat.',
    en: 'This user ID contains your CPR number. Choose one without it, so that your CPR number stays private.',
  },
  TAKEN: {
    da: 'Bruger-ID’et kan ikke bruges, fordi det er optaget. Vælg et andet, eller tag et af forslagene.',
    en: 'This user ID is not available. Choose another one, or take one of the suggestions.',
  },
  TOO_LONG: {
    da: 'Bruger-ID’et er for langt. Det må højst være på {max} tegn.',
    en: 'This user ID is too long. Use {max} characters at most.',
  },
  TOO_SHORT: {
    da: 'Bruger-ID’et er for kort. Det skal være på mindst {min} tegn.',
    en: 'This user ID is too short. Use at least {min} characters.',
  },
};

/** The text that goes with a code, never containing what was typed. */
export function brokenRuleText(
  code: UserIdRefusal,
  language: Language,
  limits: UserIdLimits = defaultUserIdLimits,
): string {
  return brokenRuleTexts[code][language]
    .replace('{min}', String(limits.minLength))
    .replace('{max}', String(limits.maxLength));
}
