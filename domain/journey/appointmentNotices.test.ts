import { addDays } from '../calendar/dayArithmetic.js';
import { at, invited, released, shown, type Told } from './told.testing.js';

const book = (told: Told, onDay: number, time?: string) =>
  told.hear('appointmentBooked', at(2), {
    on: addDays(released, onDay),
    ...(time === undefined ? {} : { time, place: 'Borgerservice' }),
  });

const booked = (): Told => {
  const told = shown();
  told.asked.length = 0;
  book(told, 6, '10:15');
  return told;
};

test('a booked appointment is told with day, time, place and the papers to bring', () => {
  const told = booked();
  expect(told.asked).toEqual(['APPOINTMENT_BOOKED by NETBANK']);
  expect(told.said).toMatchObject({
    appointmentOn: '2021-10-12',
    appointmentAt: '10:15',
    place: 'Borgerservice',
    purpose: 'ENROL',
  });
});

test('the same booking told twice is one notice, another day is a move (I2)', () => {
  const told = booked();
  told.asked.length = 0;
  book(told, 6, '10:15');
  expect(told.asked).toEqual([]);
  book(told, 7, '11:00');
  expect(told.asked).toEqual(['withdrawNotices', 'APPOINTMENT_MOVED by NETBANK']);
});

test.each(['CANCELLED', 'MISSED'] as const)(
  'an appointment that was %s is told once, and a later one is a new booking',
  (outcome) => {
    const told = booked();
    told.asked.length = 0;
    told.hear('appointmentEnded', at(7), { outcome });
    told.hear('appointmentEnded', at(7), { outcome });
    expect(told.asked).toEqual(['withdrawNotices', `APPOINTMENT_${outcome} by NETBANK`]);
    told.asked.length = 0;
    book(told, 12);
    expect(told.asked).toEqual(['withdrawNotices', 'APPOINTMENT_BOOKED by NETBANK']);
  },
);

test('a kept appointment needs no notice', () => {
  const told = booked();
  told.asked.length = 0;
  told.hear('appointmentEnded', at(6), { outcome: 'KEPT' });
  expect(told.asked).toEqual(['withdrawNotices']);
});

test('the receipt of a notice about an appointment opens no window (R-05)', () => {
  const told = invited();
  book(told, 6);
  const noticeId = 'APPOINTMENT_BOOKED/0/0/NETBANK/0';
  expect(told.journey.noticesSent).toHaveProperty([noticeId]);
  told.hear('noticeReceived', at(3), { noticeId, happenedAt: at(3) });
  expect(told.journey).toMatchObject({ state: 'INVITED', window: null });
});

test('a notice that no longer holds is not sent again, neither by support nor by the next channel (R-11)', () => {
  const told = booked();
  told.hear('appointmentEnded', at(6), { outcome: 'KEPT' });
  told.asked.length = 0;
  expect(
    told.hear('resendNotice', at(7), { kind: 'APPOINTMENT_BOOKED', why: 'asked for it' }),
  ).toEqual({ ok: false, code: 'NOTICE_OVERTAKEN' });
  told.hear('noticeUndeliverable', at(8), {
    noticeId: 'APPOINTMENT_BOOKED/0/1/NETBANK/0',
    why: 'GONE',
  });
  expect(told.asked).toEqual([]);
});

test('a device is told of when it is sent, once an order, and when it is ordered again (R-25)', () => {
  const told = shown();
  told.journey = {
    ...told.journey,
    state: 'ACTIVATING',
    enrolment: { ...told.journey.enrolment, means: 'CODE_DISPLAY', delivery: 'POST', id: 'order' },
  };
  told.asked.length = 0;
  told.hear('deviceDispatched', at(1), { enrolmentId: 'order' });
  told.hear('deviceDispatched', at(2), { enrolmentId: 'order' });
  expect(told.asked).toEqual(['DEVICE_ON_ITS_WAY by NETBANK']);
  expect(told.said).toMatchObject({ means: 'CODE_DISPLAY', expectedBy: '2021-10-21' });
  expect(told.wake(at(17))).toContain('DEVICE_REORDERED by NETBANK');
  told.asked.length = 0;
  told.hear('deviceDispatched', at(18), { enrolmentId: 'order' });
  expect(told.asked).toEqual(['DEVICE_ON_ITS_WAY by NETBANK']);
});
