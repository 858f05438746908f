import { type Authenticator, dayOf, instant, type PersonFacts } from '@overgang/domain';
import { factsAfter } from './factsAfter.js';

const one = (id: string, state: Authenticator['state']): Authenticator => ({
  ...{ id, means: 'APP', state },
});

const person: PersonFacts = {
  ...{ birthDate: dayOf(instant(0)), identifiedBy: 'CPR', municipality: '0101', language: 'da' },
  ...{ isAbroad: false, isDeceased: false, isExemptFromDigitalPost: false, needsLargePrint: false },
  ...{ nemId: { state: 'ACTIVE', idUpdateRequired: false }, mitIdIsActive: true },
  ...{ userIdNotTransferable: null, banks: [] },
  authenticators: [one('in use', 'ACTIVE'), one('on its way', 'ORDERED')],
};

test('that MitID is not active any more ends what was active, and nothing that is on its way (I1, R-25)', () => {
  const why = 'MITID_NOT_ACTIVE';
  const event = { type: 'retirementReturned', at: instant(0), retirementId: 'r', why } as const;
  expect(factsAfter(person, event)).toEqual({
    ...person,
    mitIdIsActive: false,
    authenticators: [one('in use', 'ENDED'), one('on its way', 'ORDERED')],
  });
});
