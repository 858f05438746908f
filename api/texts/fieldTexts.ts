import type { Language } from '@overgang/domain';

/**
 * What can be wrong with one field of the input: a stable code, and a sentence that never repeats the value. `{limit}` is
 * the field's own.
 */
export const fieldTexts = {
  MISSING: { da: 'Feltet skal udfyldes.', en: 'The field must be filled in.' },
  NOT_NEEDED: {
    da: 'Feltet skal ikke udfyldes her.',
    en: 'The field must not be filled in here.',
  },
  TOO_SHORT: {
    da: 'Teksten er tom eller for kort: mindst {limit} tegn.',
    en: 'The text is empty or too short: at least {limit} characters.',
  },
  TOO_LONG: {
    da: 'Teksten er for lang: højst {limit} tegn.',
    en: 'The text is too long: at most {limit} characters.',
  },
  TOO_FEW: { da: 'For få: mindst {limit}.', en: 'Too few: at least {limit}.' },
  TOO_MANY: { da: 'For mange: højst {limit}.', en: 'Too many: at most {limit}.' },
  TOO_SMALL: {
    da: 'Tallet er for lille: mindst {limit}.',
    en: 'The number is too small: at least {limit}.',
  },
  TOO_LARGE: {
    da: 'Tallet er for stort: højst {limit}.',
    en: 'The number is too large: at most {limit}.',
  },
  NOT_ONE_OF: { da: 'Skriv en af: {limit}.', en: 'Write one of: {limit}.' },
  ONE_ONLY: { da: 'Vælg netop én mulighed.', en: 'Choose exactly one.' },
  UNKNOWN: {
    da: 'Det, der er nævnt her, kender vi ikke.',
    en: 'We do not know what is named here.',
  },
  UNKNOWN_FIELDS: {
    da: 'Der er felter med navne, vi ikke kender.',
    en: 'There are fields of names that we do not know.',
  },
  OUT_OF_ORDER: {
    da: 'Det første skal ligge før det sidste.',
    en: 'The first must come before the last.',
  },
  WRONG_TYPE: {
    da: 'Værdien er af en forkert type.',
    en: 'The value is of the wrong type.',
  },
  NOT_A_CPR: { da: 'Det er ikke et CPR-nummer.', en: 'This is no CPR number.' },
  NOT_A_DAY: {
    da: 'Det er ikke en dag: skriv ÅÅÅÅ-MM-DD, inden for {limit}.',
    en: 'This is no day: write YYYY-MM-DD, within {limit}.',
  },
  NOT_AN_INSTANT: {
    da: 'Det er ikke et tidspunkt: skriv ÅÅÅÅ-MM-DDTtt:mm:ssZ.',
    en: 'This is no moment: write YYYY-MM-DDThh:mm:ssZ.',
  },
  NOT_VALID: {
    da: 'Værdien har ikke den rigtige form.',
    en: 'The value does not have the right form.',
  },
  CPR_IN_TEXT: {
    da: 'Her må ikke stå noget, der kan være et CPR-nummer. Det gælder også andre numre på ti cifre, der begynder som en dato, f.eks. et ordrenummer.',
    en: 'Nothing that may be a CPR number can stand here. That includes other numbers of ten digits that begin like a date, such as an order number.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type FieldFaultCode = keyof typeof fieldTexts;

/** What is wrong with a field, with the limit that it breaks where there is one. */
export interface FieldFault {
  readonly code: FieldFaultCode;
  readonly limit?: string;
}

/** The sentence about a field's fault, in the caller's language. */
export const fieldText = ({ code, limit = '' }: FieldFault, language: Language): string =>
  fieldTexts[code][language].replace('{limit}', limit);
