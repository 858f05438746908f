import { day } from '../calendar/day.js';
import { startOfDay } from '../calendar/dayBounds.js';
import { at, invited } from './told.testing.js';

const fifteen = startOfDay(day('2021-11-01'));
/** Fifteen in November 2021, when MitID.dk is open to them and borgerservice not yet. */
const soonFifteen = { birthDate: day('2006-11-01'), banks: [] };

test('who has no way but the closed counter wakes on the birthday that opens another (R-04, R-39)', () => {
  const told = invited(soonFifteen);
  expect(told.journey).toMatchObject({ state: 'INELIGIBLE', reason: 'CITIZEN_SERVICE_NOT_OPEN' });
  told.wake(fifteen);
  expect(told.journey.state).toBe('INVITED');
});

test('told of the birthday, or of a bank that takes them, it goes on at once; told of anything else, it rests on (R-39)', () => {
  const told = invited(soonFifteen);
  told.hear('personChanged', at(5), {});
  expect(told.journey.state).toBe('INELIGIBLE');
  told.hear('personChanged', fifteen, {});
  expect(told.journey.state).toBe('INVITED');
  const customer = invited(soonFifteen);
  const bank = { bank: '1111', access: 'NETBANK', minimumAge: 13, closesLogon: true } as const;
  customer.changes({ banks: [bank] });
  customer.hear('personChanged', at(5), {});
  expect(customer.journey.state).toBe('INVITED');
});

test('who turns fifteen without NemID is sent to get one first (R-07, R-39)', () => {
  const told = invited({ ...soonFifteen, nemId: { state: 'NONE', idUpdateRequired: false } });
  told.hear('personChanged', fifteen, {});
  expect(told.journey).toMatchObject({ state: 'ID_UPDATE_REQUIRED', reason: 'GET_NEMID_FIRST' });
});

test('a notice to the youngest says what a parent or guardian does, to nobody else (R-39)', () => {
  const opened = startOfDay(day('2022-01-01'));
  const told = invited({ birthDate: day('2008-01-15'), banks: [] });
  told.wake(opened);
  expect(told.asked).toContain('YOUR_TURN by LETTER');
  expect(told.said).toMatchObject({ guardian: 'NEEDED' });
  const grown = invited();
  expect(grown.said).not.toHaveProperty('guardian');
});
