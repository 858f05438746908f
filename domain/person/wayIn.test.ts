import { day } from '../calendar/day.js';
import { defaultPolicy } from '../programme/defaultPolicy.js';
import { needsNemIdFirst } from './eligibility.js';
import type { PersonFacts } from './facts.js';
import { wayIn } from './wayIn.js';

const sixteen: PersonFacts = {
  birthDate: day('2005-06-01'),
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
  banks: [],
};
const on = day('2021-10-06');
const fromEighteen = { ...defaultPolicy, fullNemIdAge: 18 };

test('from which age NemID opens MitID.dk, and must be had first, is the policy’s to say (R-03, R-07, R-39)', () => {
  expect(wayIn(sixteen, on, defaultPolicy)).toBe('MITID_DK');
  expect(wayIn(sixteen, on, fromEighteen)).toBe('CITIZEN_SERVICE');
  const without: PersonFacts = { ...sixteen, nemId: { state: 'NONE', idUpdateRequired: false } };
  expect(needsNemIdFirst(without, on, defaultPolicy)).toBe(true);
  expect(needsNemIdFirst(without, on, fromEighteen)).toBe(false);
});
