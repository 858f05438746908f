import type { Language } from '@overgang/domain';

/** What can be wrong with one field of the input: a stable code, and a sentence that never repeats the value. */
export const fieldTexts = {
  NOT_VALID: {
    da: 'Værdien kan ikke bruges her.',
    en: 'The value cannot be used here.',
  },
  CPR_IN_TEXT: {
    da: 'Her må ikke stå noget, der kan være et CPR-nummer. Det gælder også andre numre på ti cifre, der begynder som en dato, f.eks. et ordrenummer.',
    en: 'Nothing that may be a CPR number can stand here. That includes other numbers of ten digits that begin like a date, such as an order number.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type FieldFault = keyof typeof fieldTexts;
