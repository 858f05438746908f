import { day } from '../calendar/day.js';
import { defaultPolicy } from '../programme/defaultPolicy.js';
import type { BankLink, PersonFacts } from './facts.js';
import { usableBank } from './usableBank.js';
import { wayIn } from './wayIn.js';

const someone: PersonFacts = {
  birthDate: day('1980-06-01'),
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
const link = (access: BankLink['access'], bank = '1111', minimumAge = 15): BankLink => ({
  ...{ bank, access, minimumAge, closesLogon: true },
});
const way = (...banks: BankLink[]) => wayIn({ ...someone, banks }, on, defaultPolicy);

test.each(['NETBANK', 'MOBILE_BANK'] as const)(
  'a customer with %s comes through the bank (R-02)',
  (access) => {
    expect(way(link(access))).toBe('BANK');
  },
);

test.each(['VIEW_ONLY', 'NONE'] as const)(
  'with %s nobody is told there, nor gets MitID there (R-02)',
  (access) => {
    expect(way(link(access))).toBe('MITID_DK');
    expect(way(link(access), link('MOBILE_BANK', '2222'))).toBe('BANK');
  },
);

test('the first bank counts that they are old enough for, and none once a log-on was closed (R-09, R-39)', () => {
  const banks = [link('NETBANK', '1111', 60), link('MOBILE_BANK', '2222'), link('NETBANK', '3333')];
  const first = (closed: string[]) => usableBank({ ...someone, banks }, on, closed)?.bank ?? null;
  expect([first([]), first(['2222']), first(['2222', '3333'])]).toEqual(['2222', null, null]);
});

test('whose NemID was deleted has no netbank until MitID is there (R-38)', () => {
  const nemId = { state: 'DELETED', idUpdateRequired: false } as const;
  const deleted = { ...someone, nemId, banks: [link('NETBANK')] };
  expect(usableBank(deleted, on)).toBeNull();
  expect(usableBank({ ...deleted, mitIdIsActive: true }, on)?.bank).toBe('1111');
});
