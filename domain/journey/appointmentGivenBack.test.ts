import { addDays } from '../calendar/dayArithmetic.js';
import { at, invited, released, shown, type Told } from './told.testing.js';

const withAppointment = (told: Told): Told => {
  const on = addDays(released, 20);
  told.hear('appointmentBooked', at(2), {
    on,
    time: '10:15',
    place: 'Borgerservice',
    bookingId: 'b',
  });
  told.asked.length = 0;
  return told;
};
const outdated = { nemId: { state: 'ACTIVE', idUpdateRequired: true } } as const;

test('whoever has MitID before the appointment is told that it is cancelled, and why (R-10)', () => {
  const told = withAppointment(shown());
  told.changes({ mitIdIsActive: true });
  told.hear('activated', at(9), { means: 'APP', happenedAt: at(9) });
  expect(told.asked).toContain('cancelAppointment');
  expect(told.asked).toContain('APPOINTMENT_CANCELLED by NETBANK');
  const pending = told.journey.pendingNotices.find(({ kind }) => kind === 'APPOINTMENT_CANCELLED');
  expect(pending?.values).toMatchObject({ appointmentOn: '2021-10-26', superfluousFor: 'MITID' });
  expect(told.wake(at(24))).toContain('APPOINTMENT_CANCELLED by DIGITAL_POST');
});

test('whose ID information is in order before the appointment is told so (R-06, R-10)', () => {
  const told = withAppointment(invited(outdated));
  told.changes({ nemId: { state: 'ACTIVE', idUpdateRequired: false } });
  told.hear('idUpdated', at(9), {});
  expect(told.asked).toContain('APPOINTMENT_CANCELLED by NETBANK');
  expect(told.journey.appointment).toMatchObject({ isOver: true, superfluousFor: 'ID_IN_ORDER' });
});

test('whoever declines is told that the appointment is cancelled (R-42)', () => {
  const told = withAppointment(shown());
  told.hear('decline', at(9), {});
  expect(told.asked).toContain('APPOINTMENT_CANCELLED by NETBANK');
  expect(told.journey.appointment?.superfluousFor).toBeUndefined();
});

test('of an appointment that has passed, or of somebody who died, nothing is said (R-44)', () => {
  const late = withAppointment(shown());
  late.hear('decline', at(22), {});
  expect(late.asked).not.toContain('APPOINTMENT_CANCELLED by NETBANK');
  const dead = withAppointment(shown());
  dead.changes({ isDeceased: true });
  dead.hear('personChanged', at(9), {});
  expect(dead.asked).toContain('cancelAppointment');
  expect(dead.asked).not.toContain('APPOINTMENT_CANCELLED by NETBANK');
});
