import fc from 'fast-check';
import { day } from '../calendar/day.js';
import { addDays } from '../calendar/dayArithmetic.js';
import type { PersonFacts } from '../person/facts.js';

/** A person as the database might tell of one. */
export const somePerson: PersonFacts = {
  birthDate: day('1970-05-17'),
  identifiedBy: 'CPR',
  municipality: '0101',
  language: 'da',
  isAbroad: false,
  isDeceased: false,
  isExemptFromDigitalPost: false,
  needsLargePrint: false,
  nemId: { state: 'ACTIVE', idUpdateRequired: false },
  mitIdIsActive: false,
  authenticators: [],
  userIdNotTransferable: null,
  banks: [{ bank: '1111', access: 'NETBANK', minimumAge: 15, closesLogon: true }],
};

const bankLink = fc.record({
  bank: fc.constantFrom('1111', '2222'),
  access: fc.constantFrom('NETBANK' as const, 'MOBILE_BANK' as const, 'NONE' as const),
  minimumAge: fc.constantFrom(15, 18),
  closesLogon: fc.boolean(),
});

export const anyPerson: fc.Arbitrary<PersonFacts> = fc.record({
  birthDate: fc.integer({ min: 0, max: 29_000 }).map((days) => addDays(day('1935-01-01'), days)),
  identifiedBy: fc.constantFrom('CPR' as const, 'CPR' as const, 'REPLACEMENT' as const),
  municipality: fc.constantFrom('0101', '0751'),
  language: fc.constantFrom('da' as const, 'en' as const),
  isAbroad: fc.boolean(),
  isDeceased: fc.constant(false),
  isExemptFromDigitalPost: fc.boolean(),
  needsLargePrint: fc.boolean(),
  nemId: fc.record({
    state: fc.constantFrom(
      'ACTIVE' as const,
      'ACTIVE' as const,
      'BLOCKED' as const,
      'AWAITING_CARD' as const,
      'DELETED' as const,
      'NONE' as const,
    ),
    idUpdateRequired: fc.boolean(),
  }),
  mitIdIsActive: fc.constant(false),
  authenticators: fc.constant([]),
  userIdNotTransferable: fc.constantFrom(null, null, 'INVALID_CHARACTER' as const),
  banks: fc.uniqueArray(bankLink, { maxLength: 2, selector: ({ bank }) => bank }),
});
