import { addDays } from '../calendar/dayArithmetic.js';
import { canonicalForm } from '../userId/canonicalForm.js';
import { at, released, shown, type Told } from './told.testing.js';

const book = (told: Told, on: number) => told.hear('bookAppointment', at(on), { notBefore: null });
const isOverdue = ({ journey }: Told) => journey.isOverdue;
const deadline = ({ journey }: Told) => journey.window?.deadline;

const orderApp = (told: Told, on: number): void => {
  const asTyped = 'mette.j';
  const canonical = canonicalForm(asTyped);
  told.hear('chooseUserId', at(on), { asTyped, canonical, broken: [] });
  const app = { means: 'APP', delivery: null, enrolmentId: 'e1' } as const;
  told.hear('chooseAuthenticator', at(on), app);
};

test('an appointment asked for in time holds the deadline until borgerservice answers, however late (R-10)', () => {
  const told = shown();
  book(told, 29);
  expect(told.wake(at(31))).not.toContain('OVERDUE by NETBANK');
  expect(deadline(told)).toBe(addDays(released, 41));
  told.wake(at(42));
  expect(isOverdue(told)).toBe(false);
  told.hear('appointmentBooked', at(43), { on: addDays(released, 70), bookingId: 'mine' });
  expect(deadline(told)).toBe(addDays(released, 80));
});

test('asked for after the deadline, it keeps the bank from closing the log-on until it is answered (R-09, R-10)', () => {
  const told = shown();
  told.wake(at(31));
  book(told, 32);
  told.wake(at(36));
  expect(told.journey.logonClosedAt).toEqual([]);
  told.hear('appointmentBooked', at(40), { on: addDays(released, 60), bookingId: 'mine' });
  expect(isOverdue(told)).toBe(false);
});

test('an app ordered in time holds the deadline while its code may be on its way, no longer (R-10)', () => {
  const told = shown();
  orderApp(told, 29);
  told.wake(at(31));
  expect(isOverdue(told)).toBe(false);
  told.wake(at(42));
  expect(isOverdue(told)).toBe(true);
});

test('nobody is waited for when NemID has ended for all (R-10)', () => {
  const told = shown();
  book(told, 29);
  told.policy = { ...told.policy, nemIdEndsOn: addDays(released, 31) };
  told.wake(at(31));
  expect(isOverdue(told)).toBe(true);
});
