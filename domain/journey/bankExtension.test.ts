import { addDays } from '../calendar/dayArithmetic.js';
import { at, released, shown } from './told.testing.js';

const link = { access: 'NETBANK', minimumAge: 15, closesLogon: true } as const;
const banks = [
  { ...link, bank: '1111', extensionCapDays: 40 },
  { ...link, bank: '2222', extensionCapDays: null },
];

test('each bank extends as far as its own cap allows, and where it has none as the policy says (R-10)', () => {
  const told = shown({ banks });
  const extend = (bank: string, day: number) =>
    told.hear('extendDeadline', at(5), {
      ...{ deadline: addDays(released, day), by: 'BANK', bank, why: 'abroad' },
    });
  expect(extend('1111', 41)).toEqual({ ok: false, code: 'BEYOND_CAP' });
  expect(extend('1111', 40)).toMatchObject({ ok: true });
  const { bankExtensionCapDays: general } = told.policy;
  expect(extend('2222', general + 1)).toEqual({ ok: false, code: 'BEYOND_CAP' });
  expect(extend('2222', general)).toMatchObject({ ok: true });
});
