import { defaultPolicy } from '../programme/defaultPolicy.js';
import { at, Told } from './told.testing.js';

/** Told by letter, which no other channel follows. */
const missing = {
  ...{ banks: [], isExemptFromDigitalPost: true },
  nemId: { state: 'ACTIVE', idUpdateRequired: true },
} as const;
const every = defaultPolicy.idUpdateReminderDays;

/** Whose ID information is old when their wave comes. */
function asked(): Told {
  const told = new Told(missing);
  told.hear('released', at(0), { by: 'WAVE' });
  told.asked.length = 0;
  return told;
}

const tells = (told: Told, on: number) =>
  told.wake(at(on)).filter((one) => one.startsWith('ID_UPDATE_NEEDED'));

test('ID information that stays old is told of every so many days (R-06)', () => {
  const told = asked();
  expect(tells(told, every - 1)).toEqual([]);
  for (const turn of [1, 2, 3]) expect(tells(told, turn * every)).toHaveLength(1);
});

test('reminders that were missed become one, and the next comes after it', () => {
  const told = asked();
  const late = 3 * every + 5;
  expect(tells(told, late)).toHaveLength(1);
  expect(tells(told, late + every - 1)).toEqual([]);
  expect(tells(told, late + every)).toHaveLength(1);
});

test('whose ID is old once more is told again as soon as at first', () => {
  const told = asked();
  tells(told, every);
  told.changes({ nemId: { state: 'ACTIVE', idUpdateRequired: false } });
  told.hear('idUpdated', at(every + 10), {});
  told.hear('idUpdateNeeded', at(100), { bank: '1111', why: 'another name' });
  expect(told.journey.state).toBe('ID_UPDATE_REQUIRED');
  expect(tells(told, 100 + every - 1)).toEqual([]);
  expect(tells(told, 100 + every)).toHaveLength(1);
});

test('what was withdrawn unseen is told with the next turn: why a user-ID does not come along (R-20)', () => {
  const told = new Told({ userIdNotTransferable: 'INVALID_CHARACTER' });
  told.hear('released', at(0), { by: 'WAVE' });
  told.hear('idUpdateNeeded', at(1), { bank: '1111', why: 'another name' });
  told.changes({ nemId: { state: 'ACTIVE', idUpdateRequired: false } });
  told.asked.length = 0;
  told.hear('idUpdated', at(2), {});
  expect(told.asked).toContain('YOUR_TURN by NETBANK');
  expect(told.asked).toContain('USER_ID_NOT_TRANSFERABLE by NETBANK');
});
