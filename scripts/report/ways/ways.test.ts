import { randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '@overgang/prisma';
import { seedCitizen, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import type { Books } from '../books.mjs';
import { rowsOf } from '../testing/rowsOf.js';
import { ways } from './index.mjs';

let own: TestDatabase;
let database: Database;

beforeEach(async () => {
  own = await testDatabase();
  database = openDatabase(own.adminUrl);
});
afterEach(async () => {
  await database.close();
  await own.drop();
});

const at = '2022-02-10T08:00:00.000Z';

/** What the report counts, as `section: what` beside how often. */
async function counted(books: Books = {}): Promise<Record<string, number>> {
  const sections = await ways({ rows: rowsOf(database), books, now: new Date(at) });
  return Object.fromEntries(
    sections.flatMap(({ title, rows }) =>
      rows.map(([says, times]) => [`${title}: ${says}`, times] as const),
    ),
  );
}
const above0 = (all: Record<string, number>) =>
  Object.fromEntries(Object.entries(all).filter(([, times]) => times > 0));

interface Took {
  readonly event: string;
  readonly role?: string;
  readonly from?: string;
  readonly to?: string;
  readonly deadline?: string;
  readonly overdue?: readonly [boolean, boolean];
  readonly payload?: object;
  readonly banks?: readonly string[];
}

/** Somebody's steps, one after the other, each asked for by a message. */
async function walked(...steps: readonly Took[]): Promise<void> {
  const { journeyId } = await seedCitizen(database);
  let state = 'WAITING';
  for (const [index, took] of steps.entries()) {
    const { event, role = 'system', from = state, to = from, deadline, banks = [] } = took;
    const id = randomUUID();
    const [wasOverdue, isOverdue] = took.overdue ?? [false, false];
    const payload = JSON.parse(JSON.stringify(took.payload ?? {}));
    await database.prisma.inboxMessage.create({
      data: {
        ...{ id, sender: 'test', key: id, kind: event, journeyId, payload, role },
        ...{ payloadHash: new Uint8Array(1), receivedAt: at, deliverAfter: at },
      },
    });
    await database.prisma.transition.create({
      data: {
        ...{ id: randomUUID(), at, journeyId, version: index + 1, event, role, messageId: id },
        ...{ fromState: from, toState: to, wasOverdue, isOverdue, policyVersion: 1 },
        dimensionsAfter: { banks: [...banks] },
        details: { deadline: deadline ?? null },
      },
    });
    state = to;
  }
}

type MitIdEntry = NonNullable<Books['mitId']>[number];
type CitizenServiceEntry = NonNullable<Books['citizenService']>[number];
type Enrolment = Extract<MitIdEntry, { type: 'ENROLMENT' }>;

const line = (person: string) => ({ at, person });
const ordered = (id: string, person: string): Enrolment => ({
  ...{ type: 'ENROLMENT', ...line(person), enrolmentId: id, userId: id, means: 'APP' },
  ...{ delivery: null, place: null, dispatchAt: null, readyAt: 0 },
});
const activated = (id: string | null, person: string): MitIdEntry => ({
  ...{ type: 'ACTIVATED', ...line(person), enrolmentId: id, userId: person, means: 'APP' },
});

test('where nothing happened each way is said as 0', async () => {
  const all = await counted();
  expect(Object.keys(all).length).toBeGreaterThan(50);
  expect(above0(all)).toEqual({});
});

test('each person’s MitID is counted once, under the way it came by (R-01 to R-04)', async () => {
  const choice = { event: 'chooseAuthenticator', role: 'CITIZEN' };
  await walked({ ...choice, payload: { enrolmentId: 'a' }, banks: ['1111'] });
  await walked({ ...choice, payload: { enrolmentId: 'b' } });
  await walked({ event: 'enrolAtCounter', role: 'CLERK', payload: { enrolmentId: 'c' } });
  const booking = { bookingId: 'x', person: 'e', at };
  const all = await counted({
    mitId: [
      { type: 'KNOWN_ACTIVE', ...line('z'), userId: 'z' },
      ...['a', 'b', 'c'].flatMap((id) => [ordered(id, id), activated(id, id)]),
      ...[activated(null, 'd'), activated(null, 'e'), activated(null, 'a')],
    ],
    citizenService: [
      { ...booking, type: 'BOOKED', municipality: '0101', purpose: 'ENROL', dayMs: 0, slot: 0 },
      { ...booking, type: 'OUTCOME', outcome: 'KEPT', why: null },
    ],
  });
  expect(above0(all)).toMatchObject({
    'Got MitID: through the bank': 1,
    'Got MitID: on MitID.dk': 1,
    'Got MitID: at the counter': 2,
    'Got MitID: by another way than ours': 1,
    'Got MitID: before the programme': 1,
    'Done for others: MitID given by a clerk': 1,
  });
});

test('a deadline that moves is counted by who moved it, and a window opened anew is no extension (R-10)', async () => {
  await database.prisma.proposal.create({
    data: {
      ...{ id: randomUUID(), kind: 'DEADLINE_FLOOR', state: 'DONE', reason: 'Christmas' },
      ...{ content: { deadline: '2022-01-03' }, dryRun: {}, proposedBy: 'anna', proposedAt: at },
    },
  });
  const windowed = { from: 'WINDOW_OPEN' };
  await walked(
    { event: 'noticeReceived', to: 'WINDOW_OPEN', deadline: '2021-11-20' },
    { ...windowed, event: 'extendDeadline', role: 'BANK', deadline: '2021-11-25' },
    { ...windowed, event: 'extendDeadline', role: 'SUPPORT', deadline: '2021-12-01' },
    { ...windowed, event: 'deviceDispatched', deadline: '2021-12-10' },
    { ...windowed, event: 'wakeUp', deadline: '2022-01-03' },
    { ...windowed, event: 'wakeUp', deadline: '2022-01-03', overdue: [false, true] },
    {
      ...windowed,
      event: 'decline',
      to: 'DECLINED',
      deadline: '2022-01-03',
      overdue: [true, false],
    },
    { event: 'resume', to: 'WINDOW_OPEN', deadline: '2022-03-01' },
  );
  expect(above0(await counted())).toEqual({
    'Deadlines: extended by a bank': 1,
    'Deadlines: extended by support': 1,
    'Deadlines: extended by themselves, for a wait': 1,
    'Deadlines: extended for all at once': 1,
    'Deadlines: became overdue': 1,
    'Deadlines: overdue no more for another reason': 1,
    'Rests and ends: declined': 1,
    'Rests and ends: declined, and came back': 1,
  });
});

test('an end by force is told from another, and a roll-back from both (R-31, R-32)', async () => {
  const told = { event: 'retireNemId', from: 'ENROLLED', to: 'RETIREMENT_NOTICED' };
  await walked({ ...told, payload: { force: null } }, { event: 'nemIdRetired', to: 'RETIRED' });
  await walked(
    { ...told, payload: { force: { by: 'anna', reason: 'a court' } } },
    { event: 'nemIdRetired', to: 'RETIRED' },
    { event: 'rollBackRetirement', to: 'ENROLLED' },
  );
  expect(above0(await counted())).toEqual({
    'Rests and ends: told that NemID ends': 2,
    'Rests and ends: of these by force': 1,
    'Rests and ends: NemID ended': 2,
    'Rests and ends: rolled back': 1,
  });
});

test('means, scans, devices and user-IDs are counted by MitID’s own book (R-06, R-23 to R-27)', async () => {
  const scanned = (scanId: string, fault: 'CHIP_NOT_READ' | 'APP_TOO_OLD' | null): MitIdEntry => ({
    ...{ type: 'PASSPORT_SCANNED', ...line('a'), scanId, fault },
  });
  const device = { means: 'CODE_DISPLAY', delivery: 'POST', dispatchAt: 1 } as const;
  const times = { dispatchAt: 1, readyAt: 2 };
  const all = await counted({
    mitId: [
      ...[scanned('1', 'CHIP_NOT_READ'), scanned('2', 'APP_TOO_OLD'), scanned('3', null)],
      ...[activated(null, 'a'), { ...ordered('o', 'a'), ...device }],
      { type: 'REORDERED', ...line('a'), enrolmentId: 'o', reorderId: 'r', ...times },
      ...['o', 'in stock'].map((enrolmentId) => ({
        ...{ type: 'DEVICE_DISPATCHED' as const, ...line('a'), enrolmentId },
      })),
      { ...ordered('in stock', 'b'), ...device, delivery: null, dispatchAt: Date.parse(at) },
      { type: 'ADDED', ...line('a'), enrolmentId: 'o', authenticatorId: 'o', means: 'CHIP' },
      ...['a', 'b'].map((who) => ({ ...activated(null, who), phone: 'køkken' })),
      { ...activated(null, 'c'), phone: 'lommen' },
      { type: 'ENDED', ...line('a'), authenticatorId: 'o', why: 'LOST' },
      { type: 'USER_ID_CHANGED', ...line('a'), userId: 'ny', orderId: 'u' },
      { type: 'USER_ID_CHANGED', ...line('a'), userId: 'igen' },
    ],
  });
  expect(above0(all)).toEqual({
    'Got MitID: by another way than ours': 3,
    'Means activated: app': 4,
    'Means activated: apps on a telephone that two or more share': 2,
    'Means activated: chip': 1,
    'Means activated: of these beside another one': 1,
    'Passport scans: chip read': 1,
    'Passport scans: chip not read': 1,
    'Passport scans: refused: app too old, no such passport': 1,
    'Devices of MitID: ordered by post': 1,
    'Devices of MitID: waited for until there were some again': 1,
    'Devices of MitID: re-ordered, as they had not come': 1,
    'Devices of MitID: blocked or closed at MitID': 1,
    'User-IDs: changed, asked for here': 1,
    'User-IDs: changed on MitID.dk': 1,
  });
});

test('appointments are counted by how they came about and how they ended (R-10)', async () => {
  const booked = (bookingId: string, isWalkIn: boolean): CitizenServiceEntry => ({
    ...{ type: 'BOOKED', at, bookingId, person: bookingId, municipality: '0101', isWalkIn },
    ...{ purpose: 'ID_UPDATE', dayMs: 0, slot: 0 },
  });
  const ended = (
    bookingId: string,
    outcome: 'CANCELLED' | 'MISSED',
    why: string | null,
  ): CitizenServiceEntry => ({ type: 'OUTCOME', at, bookingId, person: bookingId, outcome, why });
  await walked({ event: 'markAppointment', role: 'CLERK', from: 'INVITED' });
  const all = await counted({
    citizenService: [
      ...[booked('a', false), booked('b', false), booked('c', true)],
      { type: 'MOVED', at, bookingId: 'a', moveId: 'm', person: 'a', dayMs: 1, slot: 0 },
      ended('a', 'CANCELLED', 'GIVEN_BACK'),
      ended('b', 'CANCELLED', 'A_CLERK_IS_ILL'),
      ended('c', 'MISSED', null),
    ],
  });
  const titled = Object.entries(above0(all)).map(([name, times]) => [name.split(': ')[1], times]);
  expect(Object.fromEntries(titled)).toEqual({
    ...{ booked: 2, 'walked in': 1, moved: 1, 'given back': 1, missed: 1 },
    ...{ 'cancelled by borgerservice': 1, 'attendance marked by a clerk': 1 },
  });
});
