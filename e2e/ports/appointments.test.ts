import { randomUUID } from 'node:crypto';
import { dayOf, instant } from '@overgang/domain';
import { day } from '../../sandbox/time/duration.js';
import { leased, openPortLab, type PortLab } from './portLab.js';

let lab: PortLab;
beforeEach(async () => {
  lab = await openPortLab();
});
afterEach(() => lab.end());

const port = 'CITIZEN_SERVICE' as const;
const send = (
  journeyId: string,
  kind: string,
  payload: object,
  providerKey: string = randomUUID(),
) => lab.ports.CITIZEN_SERVICE.send(leased({ port, journeyId, kind, payload }, { providerKey }));
const book = (journeyId: string, bookingId: string, more: object = {}) =>
  send(journeyId, 'bookAppointment', { purpose: 'ID_UPDATE', ...more }, bookingId);
const move = (journeyId: string, bookingId: string, notBefore: string) =>
  send(journeyId, 'moveAppointment', { bookingId, notBefore });

test('a full office answers with a time weeks away, which the journey is told (R-10)', async () => {
  const { citizenService, context } = lab.world.systems;
  for (let n = 0; n < 160; n += 1) {
    const digits = `010160${1000 + n}`;
    citizenService.book(`other-${n}`, { cpr: digits, municipality: '0101', purpose: 'ID_UPDATE' });
  }
  const { journeyId } = await lab.citizen();
  const bookingId = randomUUID();
  const sent = await book(journeyId, bookingId);
  const inFourWeeks = dayOf(instant(context.clock.now() + 28 * day));
  expect(sent.tells).toMatchObject([
    { kind: 'appointmentBooked', payload: { bookingId, place: 'Borgerservice 0101' } },
  ]);
  expect(JSON.stringify(sent.outcome)).toContain('2021-11');
  const told = sent.tells?.[0]?.payload;
  expect(told !== undefined && 'on' in told && String(told.on) > inFourWeeks).toBe(true);
});

test('an appointment wished for a day, and moved to another, is told under its own booking (R-10)', async () => {
  const { journeyId } = await lab.citizen();
  const bookingId = randomUUID();
  const booked = await book(journeyId, bookingId, { notBefore: '2021-10-20' });
  expect(booked.tells).toMatchObject([{ payload: { on: '2021-10-20', bookingId } }]);
  const moved = await move(journeyId, bookingId, '2021-11-15');
  expect(moved.tells).toMatchObject([
    { kind: 'appointmentBooked', payload: { on: '2021-11-15', time: '09:00', bookingId } },
  ]);
});

test('a day that has passed, an unknown booking, and somebody else’s come back to the journey (I9)', async () => {
  const [one, other] = [await lab.citizen(), await lab.citizen()];
  const bookingId = randomUUID();
  await book(one.journeyId, bookingId);
  const refused = async (...of: Parameters<typeof move>) => (await move(...of)).tells;
  const back = (why: string) => [
    { kind: 'orderNotPossible', payload: { order: 'APPOINTMENT', why } },
  ];
  expect(await refused(one.journeyId, bookingId, '2021-10-01')).toMatchObject(back('IN_THE_PAST'));
  const unknown = back('UNKNOWN_BOOKING');
  expect(await refused(one.journeyId, randomUUID(), '2021-11-01')).toMatchObject(unknown);
  expect(await refused(other.journeyId, bookingId, '2021-11-01')).toMatchObject(unknown);
});
