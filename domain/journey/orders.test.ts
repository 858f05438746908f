import { day } from '../calendar/day.js';
import { addDays } from '../calendar/dayArithmetic.js';
import { canonicalForm } from '../userId/canonicalForm.js';
import { nextStep } from './nextStep.js';
import { at, invited, released, shown, Told } from './told.testing.js';

const nemId = { state: 'NONE', idUpdateRequired: false } as const;
/** Without NemID: told to get one, and a time is being booked. */
const booking = (): Told => {
  const told = invited({ nemId });
  receive(told, 1);
  return told;
};
const receive = (told: Told, when: number) =>
  told.hear('noticeReceived', at(when), {
    noticeId: 'GET_NEMID_FIRST/0/0/NETBANK/0',
    happenedAt: at(when),
  });
const booked = (told: Told, when: number, bookingId: string, on = 20) =>
  told.hear('appointmentBooked', at(when), { on: addDays(released, on), time: '10:00', bookingId });
const ended = (told: Told, when: number, bookingId: string) =>
  told.hear('appointmentEnded', at(when), { outcome: 'CANCELLED', bookingId });

const ordering = (): Told => {
  const told = shown();
  const userId = 'mette.j';
  told.hear('chooseUserId', at(1), {
    asTyped: userId,
    canonical: canonicalForm(userId),
    broken: [],
  });
  const order = { means: 'CODE_DISPLAY', delivery: 'POST', enrolmentId: 'e1' } as const;
  told.hear('chooseAuthenticator', at(1), order);
  told.asked.length = 0;
  return told;
};

test('two receipts while borgerservice is away book one time (I7)', () => {
  const told = booking();
  receive(told, 2);
  expect(told.asked.filter((type) => type === 'bookAppointment')).toHaveLength(1);
  expect(told.asked).toHaveLength(2);
});

test('a time booked beside another one is given back, and its end is no end of the one that stands (I7)', () => {
  const told = booking();
  booked(told, 2, 'first');
  booked(told, 3, 'second', 25);
  expect(told.asked).toContain('cancelAppointment');
  told.asked.length = 0;
  ended(told, 4, 'first');
  expect(told.asked).toEqual([]);
  expect(told.journey.waits).toEqual([{ reason: 'APPOINTMENT', until: addDays(released, 25) }]);
  ended(told, 5, 'second');
  expect(told.asked).toContain('APPOINTMENT_CANCELLED by NETBANK');
});

test('who declines, or has put things right by another way, gives the time back (R-42, I7)', () => {
  const declining = booking();
  booked(declining, 2, 'a');
  declining.hear('decline', at(3), {});
  expect(declining.asked).toContain('cancelAppointment');
  const otherWay = booking();
  booked(otherWay, 2, 'a');
  otherWay.changes({ nemId: { state: 'ACTIVE', idUpdateRequired: false } });
  otherWay.hear('nemIdIssued', at(3), {});
  expect(otherWay.asked).toContain('cancelAppointment');
  expect(otherWay.journey).toMatchObject({ state: 'INVITED', waits: [] });
});

test('a time that is booked after the citizen declined is given back (R-42)', () => {
  const told = booking();
  told.hear('decline', at(2), {});
  told.asked.length = 0;
  booked(told, 3, 'late');
  expect(told.asked).toEqual(['cancelAppointment']);
});

test.each(['decline', 'refusal', 'death'] as const)(
  'what was ordered of MitID and not sent is withdrawn by a %s (R-30, R-42, R-44)',
  (end) => {
    const told = ordering();
    if (end === 'death') told.changes({ isDeceased: true });
    if (end === 'decline') told.hear('decline', at(2), {});
    else if (end === 'death') told.hear('personChanged', at(2), {});
    else told.hear('refusedByCitizenService', at(2), { why: 'IDENTITY_UNCERTAIN' });
    expect(told.asked).toContain('withdrawEnrolment');
    expect(told.journey.waits).toEqual([]);
  },
);

test('what was ordered under a user-ID and not sent is withdrawn when another one is chosen (R-17)', () => {
  const told = ordering();
  const asTyped = 'mette jensen';
  told.hear('chooseUserId', at(2), { asTyped, canonical: canonicalForm(asTyped), broken: [] });
  expect(told.asked).toEqual(['giveUpUserId', 'claimUserId', 'withdrawEnrolment']);
});

test('an order that MitID cannot carry out comes back to the citizen, with the reason (I9)', () => {
  const told = ordering();
  told.hear('orderNotPossible', at(2), { order: 'ENROLMENT', enrolmentId: 'e1', why: 'NO_CPR' });
  expect(told.journey).toMatchObject({ state: 'WINDOW_OPEN', reason: 'NO_CPR', waits: [] });
  expect(nextStep(told.journey, told.policy)?.what).toBe('CHOOSE_AUTHENTICATOR');
});

test('a booking that cannot be made is tried again with the next notice (I9)', () => {
  const told = booking();
  const answer = { order: 'APPOINTMENT', enrolmentId: null, why: 'NO_CPR' } as const;
  told.hear('orderNotPossible', at(2), answer);
  told.asked.length = 0;
  receive(told, 31);
  // That none could be booked is said no more.
  expect(told.asked).toEqual(['withdrawNotices', 'bookAppointment']);
});

test('who emigrated gets a letter though the mailbox is closed (R-44)', () => {
  const told = invited({ banks: [], isAbroad: true });
  told.hear('noticeUndeliverable', at(1), {
    noticeId: 'YOUR_TURN/0/0/DIGITAL_POST/0',
    why: 'CLOSED',
  });
  expect(told.asked).toEqual(['YOUR_TURN by DIGITAL_POST', 'YOUR_TURN by LETTER']);
});

test('a NemID unblocked on the last day leaves days to use it (R-10)', () => {
  const told = shown({ nemId: { state: 'ACTIVE', idUpdateRequired: false } });
  told.hear('nemIdUnblocked', at(29), {});
  expect(told.journey.window?.deadline).toBe(addDays(released, 39));
});

test('when no NemID is issued any more, nobody has to get one first (R-07, R-32)', () => {
  const told = booking();
  told.policy = { ...told.policy, nemIdIssuingEndsOn: day('2022-12-01') };
  told.wake(at(430));
  expect(told.journey.state).toBe('INVITED');
});

test('banks hear of a deadline that the programme moved for all (R-10, R-45)', () => {
  const told = shown();
  told.policy = { ...told.policy, deadlineFloor: addDays(released, 60) };
  expect(told.banksTold(at(5))).toEqual([addDays(released, 60)]);
});

test('what no longer holds is not sent again (R-11)', () => {
  const told = ordering();
  told.hear('activated', at(3), { means: 'CODE_DISPLAY', happenedAt: at(3) });
  told.changes({ mitIdIsActive: true });
  const resend = (kind: 'YOUR_TURN' | 'MITID_READY') =>
    told.hear('resendNotice', at(4), { kind, why: 'ASKED_FOR_IT' });
  expect(resend('YOUR_TURN')).toMatchObject({ ok: false, code: 'NOTICE_OVERTAKEN' });
  expect(resend('MITID_READY')).toMatchObject({ ok: true });
});

test('a booking that nobody needs since the issuing of NemID has ended is given back (I7, R-07)', () => {
  const told = new Told({ nemId: { state: 'NONE', idUpdateRequired: false } });
  told.hear('released', at(0), { by: 'WAVE' });
  expect(told.journey.state).toBe('ID_UPDATE_REQUIRED');
  told.hear('appointmentBooked', at(1), { on: addDays(released, 900), bookingId: 'b1' });
  told.policy = { ...told.policy, nemIdIssuingEndsOn: addDays(released, 10) };
  told.wake(at(11));
  expect(told.journey.state).toBe('INVITED');
  expect(told.asked).toContain('cancelAppointment');
});
