import type { Language } from '@overgang/domain';
import type { Receipt, ReceiptCode } from '@overgang/prisma';
import { fieldText } from '../texts/fieldTexts.js';

/** What became of a row, in words. */
const receiptTexts: Record<ReceiptCode, Record<Language, string>> = {
  ACCEPTED: { da: 'Rækken er taget ind.', en: 'The row has been taken in.' },
  DUPLICATE: {
    da: 'Rækken siger, hvad vi ved i forvejen.',
    en: 'The row says what we know already.',
  },
  NOT_ELIGIBLE: {
    da: 'Personen kan ikke være kunde med den adgang.',
    en: 'The person cannot be a customer with that access.',
  },
  UNKNOWN_PERSON: {
    da: 'Vi kender ingen person med det nummer.',
    en: 'We know nobody with that number.',
  },
  WRONG_BANK: {
    da: 'Kunden hører ikke til den bank.',
    en: 'The customer does not belong to that bank.',
  },
  NO_NUMBER: {
    da: 'Kunden har hverken CPR-nummer eller erstatningsnummer. Bed kunden gå til borgerservice med pas; der kan kunden få MitID. Send rækken igen med nummeret derfra.',
    en: 'The customer has neither a CPR number nor a replacement number. Ask them to go to borgerservice with a passport, where they can get MitID. Send the row again with the number from there.',
  },
  INVALID: {
    da: 'Rækken kan ikke læses, eller et felt er forkert udfyldt.',
    en: 'The row cannot be read, or a field is filled in wrongly.',
  },
};

/** What became of a row, in the caller's language; for one that may hold a CPR number where none can stand, why. */
export function receiptText(
  { receipt, detail }: Pick<Receipt, 'receipt' | 'detail'>,
  language: Language,
): string {
  const holdsCpr = detail?.startsWith('CPR_IN_TEXT ') ?? false;
  return holdsCpr ? fieldText({ code: 'CPR_IN_TEXT' }, language) : receiptTexts[receipt][language];
}
