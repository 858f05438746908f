import { addDays } from '../calendar/dayArithmetic.js';
import { at, invited, released, shown, type Told } from './told.testing.js';

const wish = (told: Told, when: number, onDay: number | null) =>
  told.hear('bookAppointment', at(when), {
    notBefore: onDay === null ? null : addDays(released, onDay),
  });
const booked = (told: Told, onDay: number, bookingId = 'mine'): void => {
  const on = addDays(released, onDay);
  told.hear('appointmentBooked', at(2), { on, time: '10:15', bookingId });
  told.asked.length = 0;
};
const move = (told: Told, onDay: number, bookingId: string | null = 'mine') =>
  told.hear('moveAppointment', at(3), { notBefore: addDays(released, onDay), bookingId });
const cancel = (told: Told, bookingId: string | null = 'mine', when = 3) =>
  told.hear('cancelAppointment', at(when), { bookingId });

test('a citizen books one appointment at a time (R-10, I7)', () => {
  const told = shown();
  told.asked.length = 0;
  expect(wish(told, 1, null)).toMatchObject({ ok: true });
  expect(told.asked).toEqual(['bookAppointment']);
  expect(wish(told, 1, null)).toEqual({ ok: false, code: 'HAS_APPOINTMENT' });
  booked(told, 6);
  expect(wish(told, 3, 20)).toEqual({ ok: false, code: 'HAS_APPOINTMENT' });
});

test('weeks of waiting move the deadline, and a later time moves it on, never back (R-10, I3)', () => {
  const told = shown();
  booked(told, 45);
  const { window } = told.journey;
  expect(window?.deadline).toBe(addDays(released, 45 + told.policy.daysAfterWait));
  expect(move(told, 60)).toMatchObject({ ok: true });
  expect(told.asked).toEqual(['moveAppointment']);
  expect(told.journey.appointment?.on).toBe(addDays(released, 45));
  booked(told, 61);
  expect(told.journey.window?.deadline).toBe(addDays(released, 61 + told.policy.daysAfterWait));
  booked(told, 50);
  expect(told.journey.window?.deadline).toBe(addDays(released, 61 + told.policy.daysAfterWait));
});

test('given back, it is nobody’s, and another can be booked; the deadline stays (R-10)', () => {
  const told = shown();
  booked(told, 45);
  const { window } = told.journey;
  expect(cancel(told)).toMatchObject({ ok: true });
  expect(told.asked).toEqual(['withdrawNotices', 'cancelAppointment']);
  expect(told.journey.window).toEqual(window);
  expect(told.journey.waits).toEqual([]);
  expect(cancel(told)).toEqual({ ok: false, code: 'NO_APPOINTMENT' });
  expect(wish(told, 3, 20)).toMatchObject({ ok: true });
});

test.each([
  ['a day that has passed', (told: Told) => move(told, 2), 'APPOINTMENT_IN_THE_PAST'],
  ['a day too far ahead', (told: Told) => move(told, 400), 'BEYOND_BOOKING_REACH'],
  ['another citizen’s booking', (told: Told) => move(told, 9, 'theirs'), 'NO_APPOINTMENT'],
  ['another’s, given back', (told: Told) => cancel(told, 'theirs'), 'NO_APPOINTMENT'],
  ['one that is past', (told: Told) => cancel(told, 'mine', 9), 'NO_APPOINTMENT'],
] as const)('%s changes nothing', (_what, tried, code) => {
  const told = shown();
  booked(told, 6);
  const before = told.journey;
  expect(tried(told)).toEqual({ ok: false, code });
  expect(told.journey).toBe(before);
  expect(told.asked).toEqual([]);
});

test('who must update ID information moves that appointment too, and books it for that (R-06)', () => {
  const outdated = { nemId: { state: 'ACTIVE', idUpdateRequired: true } } as const;
  const told = invited(outdated);
  expect(wish(told, 1, 10)).toMatchObject({ ok: true });
  booked(told, 10);
  expect(told.journey.appointment?.purpose).toBe('ID_UPDATE');
  expect(cancel(told)).toMatchObject({ ok: true, state: 'ID_UPDATE_REQUIRED' });
});

test('whoever was not told yet, or rests, has nothing to book for', () => {
  const told = shown();
  told.hear('decline', at(1), {});
  expect(wish(told, 2, null)).toEqual({ ok: false, code: 'RESTING' });
  expect(move(told, 9)).toEqual({ ok: false, code: 'RESTING' });
});

test('an appointment that has passed, and nobody said how it went, bars no other (R-10)', () => {
  const told = shown();
  booked(told, 6);
  told.wake(at(8));
  told.asked.length = 0;
  expect(wish(told, 9, null)).toMatchObject({ ok: true });
  told.hear('appointmentBooked', at(9), { on: addDays(released, 20), bookingId: 'another' });
  // The one that has passed is nobody's to give back.
  expect(told.asked).not.toContain('cancelAppointment');
  expect(told.journey.appointment).toMatchObject({ bookingId: 'another', isOver: false });
});

const notPossible = (told: Told, when: number, why: string): void => {
  told.hear('orderNotPossible', at(when), { order: 'APPOINTMENT', enrolmentId: null, why });
};

test('who asked to move to a day that went by meanwhile is told that the appointment stands (I9, R-10)', () => {
  const told = shown();
  booked(told, 20);
  move(told, 25);
  told.asked.length = 0;
  notPossible(told, 5, 'IN_THE_PAST');
  expect(told.asked).toEqual(['APPOINTMENT_BOOKED by NETBANK']);
  expect(told.said.appointmentOn).toBe(addDays(released, 20));
});

test('a move of what borgerservice does not know tells that there is no appointment, and another can be booked (I9)', () => {
  const told = shown();
  booked(told, 20);
  move(told, 25);
  notPossible(told, 5, 'UNKNOWN_BOOKING');
  expect(told.asked).toContain('APPOINTMENT_CANCELLED by NETBANK');
  expect(told.journey.waits).toEqual([]);
  expect(wish(told, 6, null)).toMatchObject({ ok: true });
});

test('a wish for a day that went by while borgerservice could not be reached becomes the next free time (I9, R-10)', () => {
  const told = shown();
  wish(told, 1, 2);
  told.asked.length = 0;
  notPossible(told, 4, 'IN_THE_PAST');
  expect(told.asked).toEqual(['bookAppointment']);
  expect(told.journey.isBooking).toBe(true);
});

test('whose booking comes to nothing has some days left all the same (R-10)', () => {
  const told = shown();
  wish(told, 29, null);
  notPossible(told, 30, 'NO_CPR');
  expect(told.journey).toMatchObject({ isBooking: false });
  expect(told.journey.window?.deadline).toBe(addDays(released, 40));
});

test('whose booking comes to nothing is told so, without a CPR number in netbank or by letter (R-39, I9)', () => {
  const customer = shown({ identifiedBy: 'REPLACEMENT' });
  wish(customer, 1, null);
  notPossible(customer, 2, 'BOOKING_OF_ANOTHER');
  expect(customer.asked).toContain('APPOINTMENT_NOT_POSSIBLE by NETBANK');
  const nobodys = shown({ identifiedBy: 'REPLACEMENT' });
  nobodys.changes({ banks: [] });
  wish(nobodys, 1, null);
  notPossible(nobodys, 2, 'BOOKING_OF_ANOTHER');
  expect(nobodys.asked).toContain('APPOINTMENT_NOT_POSSIBLE by LETTER');
});

test('that no time could be booked is not said any more once one is', () => {
  const told = shown();
  wish(told, 1, null);
  notPossible(told, 2, 'NO_CPR');
  booked(told, 20);
  expect(told.wake(at(17))).not.toContain('APPOINTMENT_NOT_POSSIBLE by DIGITAL_POST');
});

test('that an earlier booking was called off says nothing of the one asked for since (I9)', () => {
  const told = shown();
  wish(told, 1, null);
  notPossible(told, 2, 'CALLED_OFF');
  expect(told.journey.isBooking).toBe(true);
});
