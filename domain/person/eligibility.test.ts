import { day } from '../calendar/day.js';
import { addDays } from '../calendar/dayArithmetic.js';
import { defaultPolicy } from '../programme/defaultPolicy.js';
import { somePerson } from '../testing/person.js';
import { eligibility } from './eligibility.js';
import type { BankLink, PersonFacts } from './facts.js';

const released = day('2021-10-06');
const ask = (of: Partial<PersonFacts>, on = released) =>
  eligibility({ ...somePerson, ...of }, on, defaultPolicy);
const bankFrom = (minimumAge: number): BankLink => ({
  ...{ bank: '1111', access: 'NETBANK', closesLogon: true },
  minimumAge,
});
const noNemId = { state: 'NONE', idUpdateRequired: false } as const;

test.each([
  ['15 in November, no bank', { birthDate: '2006-11-01', banks: [] }, '2021-11-01'],
  ['15 in November, a bank from 15', { birthDate: '2006-11-01', bank: 15 }, '2021-11-01'],
  ['14 in November, a bank from 14', { birthDate: '2007-11-01', bank: 14 }, '2021-11-01'],
  ['15 in November, a first NemID', { birthDate: '2006-11-01', nemId: noNemId }, '2021-11-01'],
  ['15 in March', { birthDate: '2007-03-01', banks: [] }, '2022-01-01'],
  ['13 in November', { birthDate: '2008-11-01', banks: [] }, '2021-11-01'],
])('who cannot have it yet hears from when: %s (R-04, R-39)', (_who, of, from) => {
  const { birthDate, bank, ...more } = { bank: undefined, ...of };
  const banks = bank === undefined ? [] : [bankFrom(bank)];
  expect(ask({ ...more, birthDate: day(birthDate), banks })).toMatchObject({
    eligible: false,
    from,
  });
});

test('a guardian has a part in it until the birthday that ends it (R-39)', () => {
  const birthDate = day('2007-03-01');
  const fifteen = day('2022-03-01');
  const young = { birthDate, banks: [] };
  expect(ask(young, addDays(fifteen, -1))).toEqual({ eligible: true, withGuardian: true });
  expect(ask(young, fifteen)).toEqual({ eligible: true, withGuardian: false });
});
