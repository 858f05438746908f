import { helpPhoneOf } from './helpPhone.js';

test.each(['33663366', '33 66 33 66', ' +45 33 66 33 66', '0045-33663366', '33.66.33.66'])(
  '%s is said as 33 66 33 66 (R-47)',
  (typed) => expect(helpPhoneOf(typed)).toEqual({ ok: true, phone: '33 66 33 66' }),
);

test.each([
  '',
  '112',
  '3366336',
  '336633660',
  '+46 33 66 33 66',
  '13 66 33 66',
  'ring 33 66 33 66',
])('%j is no Danish number', (typed) =>
  expect(helpPhoneOf(typed)).toEqual({ ok: false, fault: 'PHONE_NOT_DANISH' }),
);

test('nobody is told to call a number that costs more', () => {
  expect(helpPhoneOf('90 12 34 56')).toEqual({ ok: false, fault: 'PHONE_COSTS_MORE' });
});
