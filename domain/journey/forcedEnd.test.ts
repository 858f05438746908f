import { addDays } from '../calendar/dayArithmetic.js';
import { canonicalForm } from '../userId/canonicalForm.js';
import { dimensionsOf } from './dimensions.js';
import { nextStep } from './nextStep.js';
import { at, released, shown, type Told } from './told.testing.js';

/** NemID ended by force on day 55 for somebody who never got MitID. */
const ended = (): Told => {
  const told = shown();
  const force = { by: 'manager-b', reason: 'the programme ends' };
  told.hear('retireNemId', at(50), { retirementId: 'r1', endsOn: addDays(released, 55), force });
  told.hear('nemIdRetired', at(55), { retirementId: 'r1', happenedAt: at(55) });
  told.asked.length = 0;
  return told;
};

const choose = (told: Told, day: number, userId = 'mette.j') =>
  told.hear('chooseUserId', at(day), {
    asTyped: userId,
    canonical: canonicalForm(userId),
    broken: [],
  });
const order = (told: Told, day: number, enrolmentId = 'e1') =>
  told.hear('chooseAuthenticator', at(day), {
    means: 'CODE_DISPLAY',
    delivery: 'POST',
    enrolmentId,
  });

test('whose NemID ended by force without MitID still gets one (I1, R-09)', () => {
  const told = ended();
  expect(choose(told, 56)).toMatchObject({ ok: true, state: 'RETIRED' });
  expect(order(told, 56)).toMatchObject({ ok: true, state: 'RETIRED' });
  expect(told.asked).toEqual(['claimUserId', 'beginEnrolment']);
  expect(nextStep(told.journey, told.policy)?.what).toBe('ACTIVATE');
  told.hear('deviceDispatched', at(57), { enrolmentId: 'e1' });
  expect(told.asked).toContain('DEVICE_ON_ITS_WAY by NETBANK');
  told.hear('activated', at(60), { means: 'CODE_DISPLAY', happenedAt: at(60) });
  told.changes({ mitIdIsActive: true });
  expect(told.journey.enrolment).toMatchObject({ userId: 'mette.j', activatedAt: at(60) });
});

test('they are counted as having MitID only once they have it', () => {
  const told = ended();
  expect(dimensionsOf(told.journey, addDays(released, 55)).hasMitId).toBe(false);
  told.changes({ mitIdIsActive: true });
  expect(dimensionsOf(told.journey, addDays(released, 60)).hasMitId).toBe(true);
});

test('their journey goes on until the device on its way has come (I6, R-25)', () => {
  const told = ended();
  choose(told, 80);
  order(told, 80);
  told.wake(at(86));
  expect(told.journey.completedAt).toBeNull();
  const asked = ['reorderDevice', 'DEVICE_REORDERED by NETBANK'];
  expect(told.wake(at(100))).toEqual(expect.arrayContaining(asked));
});

test('a user-ID that MitID refuses them can be chosen anew (R-17)', () => {
  const told = ended();
  choose(told, 56);
  order(told, 56);
  told.hear('userIdRefused', at(57), { enrolmentId: 'e1' });
  expect(order(told, 58, 'e2')).toMatchObject({ ok: false, code: 'CHOOSE_USER_ID_FIRST' });
  expect(choose(told, 58, 'mette.jensen').ok).toBe(true);
});

test('with MitID nothing is to be chosen any more, and nobody is told so who has none (R-24)', () => {
  const told = ended();
  expect(told.hear('decline', at(56), {})).toMatchObject({ ok: false, code: 'NOT_NOW' });
  const later = { deadline: addDays(released, 99), by: 'SUPPORT', why: 'ILL' } as const;
  expect(told.hear('extendDeadline', at(56), later)).toMatchObject({ code: 'NOT_NOW' });
  told.changes({ mitIdIsActive: true });
  expect(choose(told, 57)).toMatchObject({ ok: false, code: 'ALREADY_ENROLLED' });
});

const book = (told: Told, day: number) =>
  told.hear('bookAppointment', at(day), { notBefore: null });
const booked = (told: Told, day: number, on: number) =>
  told.hear('appointmentBooked', at(day), { on: addDays(released, on), bookingId: 'mine' });

test('they book, move and give back an appointment to get MitID, and are told of it, until they have it (R-10, R-31)', () => {
  const told = ended();
  expect(book(told, 56)).toMatchObject({ ok: true, state: 'RETIRED' });
  booked(told, 57, 120);
  expect(told.asked).toEqual(['bookAppointment', 'APPOINTMENT_BOOKED by NETBANK']);
  expect(told.journey.appointment?.purpose).toBe('ENROL');
  const other = { notBefore: addDays(released, 130), bookingId: 'mine' };
  expect(told.hear('moveAppointment', at(58), other).ok).toBe(true);
  expect(told.hear('cancelAppointment', at(59), { bookingId: 'mine' }).ok).toBe(true);
  book(told, 60);
  booked(told, 60, 120);
  told.hear('activated', at(70), { means: 'APP', happenedAt: at(70) });
  expect(told.asked.slice(-2)).toEqual(['cancelAppointment', 'APPOINTMENT_CANCELLED by NETBANK']);
  expect(book(told, 71)).toMatchObject({ ok: false, code: 'ALREADY_ENROLLED' });
});

test('their journey goes on until that appointment, and what comes when MitID is there is given back (I6, I7)', () => {
  const told = ended();
  book(told, 56);
  told.wake(at(90));
  expect(told.journey.completedAt).toBeNull();
  booked(told, 91, 120);
  told.wake(at(119));
  expect(told.journey.completedAt).toBeNull();
  told.wake(at(121));
  expect(told.journey.completedAt).not.toBeNull();
  book(told, 125);
  told.hear('activated', at(126), { means: 'APP', happenedAt: at(126) });
  told.asked.length = 0;
  booked(told, 127, 140);
  expect(told.asked).toEqual(['cancelAppointment']);
});

test('an appointment that stood when NemID ended by force can still be moved and given back (R-10)', () => {
  const told = shown();
  booked(told, 2, 60);
  const force = { by: 'manager-b', reason: 'the programme ends' };
  told.hear('retireNemId', at(50), { retirementId: 'r1', endsOn: addDays(released, 55), force });
  const pending = told.journey.pendingNotices.map(({ kind }) => kind);
  expect(pending).toContain('APPOINTMENT_BOOKED');
  const later = { notBefore: addDays(released, 70), bookingId: 'mine' };
  expect(told.hear('moveAppointment', at(51), later).ok).toBe(true);
  expect(told.hear('cancelAppointment', at(52), { bookingId: 'mine' }).ok).toBe(true);
});

test('nobody is overdue whose NemID has ended, and a closed log-on opens with MitID (R-09)', () => {
  const told = shown();
  told.wake(at(31));
  told.wake(at(36));
  expect(told.journey).toMatchObject({ isOverdue: true, logonClosedAt: ['1111'] });
  const force = { by: 'manager-b', reason: 'the programme ends' };
  told.hear('retireNemId', at(50), { retirementId: 'r1', endsOn: addDays(released, 55), force });
  told.hear('nemIdRetired', at(55), { retirementId: 'r1', happenedAt: at(55) });
  expect(told.journey.isOverdue).toBe(false);
  told.asked.length = 0;
  told.hear('activated', at(60), { means: 'APP', happenedAt: at(60) });
  expect(told.asked).toContain('openLogon');
  expect(told.journey.logonClosedAt).toEqual([]);
});

test('whose journey was complete, and who orders MitID after all, is on the map again until it is there (I6)', () => {
  const told = ended();
  told.wake(at(90));
  expect(told.journey.completedAt).not.toBeNull();
  choose(told, 100);
  told.hear('chooseAuthenticator', at(100), { means: 'APP', delivery: null, enrolmentId: 'e1' });
  told.wake(at(200));
  expect(nextStep(told.journey, told.policy)).toMatchObject({ what: 'ACTIVATE', owner: 'CITIZEN' });
  told.hear('activated', at(201), { means: 'APP', happenedAt: at(201), enrolmentId: 'e1' });
  told.wake(at(202));
  expect(told.journey.completedAt).not.toBeNull();
});
