import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { activateByHand } from '../../sandbox/testing/activateByHand.js';
import { leased, noticePayload, openPortLab, type PortLab, webhookSecret } from './portLab.js';

let lab: PortLab;
beforeAll(async () => {
  lab = await openPortLab();
});
afterAll(() => lab.end());

const id = randomUUID();
const enrolment = { enrolmentId: id, userId: 'kaj munk', means: 'APP', delivery: null };

test.each([
  ['DIGITAL_POST', 'sendNotice', noticePayload(id), 'digitalPost', 'MEMO'],
  ['LETTER', 'sendNotice', noticePayload(id), 'printHouse', 'ACCEPTED'],
  ['NETBANK', 'tellBank', { state: 'WINDOW_OPEN', deadline: null }, 'netbank', 'EVENT'],
  ['MITID', 'beginEnrolment', enrolment, 'mitId', 'ENROLMENT'],
  ['NEMID', 'orderRetirement', { retirementId: id, forced: true }, 'nemId', 'ORDERED'],
  ['CITIZEN_SERVICE', 'bookAppointment', { purpose: 'GET_NEMID' }, 'citizenService', 'BOOKED'],
] as const)(
  'what is sent to %s twice arrives once (I2)',
  async (port, kind, payload, book, line) => {
    const { journeyId } = await lab.citizen();
    await lab.setWebhook(lab.webhookUrl, [webhookSecret]);
    const message = leased({ port, journeyId, kind, payload });
    const before = lab.booked(book, line);
    const first = await lab.ports[port].send(message);
    const second = await lab.ports[port].send({ ...message, attempts: 2 });
    expect([first.status, second.status]).toEqual(['SENT', 'SENT']);
    expect(lab.booked(book, line)).toBe(before + 1);
  },
);

test('a device ordered again is another order, which arrives once (R-25)', async () => {
  const { journeyId } = await lab.citizen();
  const enrolmentId = randomUUID();
  const order = { enrolmentId, userId: 'karen blixen', means: 'CODE_DISPLAY', delivery: 'POST' };
  const begin = { port: 'MITID', journeyId, kind: 'beginEnrolment', payload: order } as const;
  await lab.ports.MITID.send(leased(begin));
  const again = leased({ ...begin, kind: 'reorderDevice' });
  expect(await lab.ports.MITID.send(again)).toMatchObject({ status: 'SENT' });
  expect(await lab.ports.MITID.send({ ...again, attempts: 2 })).toMatchObject({ status: 'SENT' });
  expect(lab.booked('mitId', 'REORDERED')).toBe(1);
});

test('a lost device is blocked at MitID and another ordered; twice is once, and what MitID never got needs no blocking (R-25, R-38)', async () => {
  const { journeyId, digits } = await lab.citizen();
  const { mitId } = lab.world.systems;
  const [lost, replacement] = [randomUUID(), randomUUID()];
  const order = { userId: 'tabt og fundet', means: 'CODE_DISPLAY', delivery: 'POST' } as const;
  mitId.enrol(lost, { cpr: digits, ...order });
  const block = (authenticatorId: string) =>
    leased({
      port: 'MITID',
      journeyId,
      kind: 'blockAuthenticator',
      payload: { authenticatorId },
    });
  const before = lab.booked('mitId', 'ORDER_BLOCKED');
  for (const attempts of [1, 2]) {
    expect(await lab.ports.MITID.send({ ...block(lost), attempts })).toMatchObject({
      status: 'SENT',
    });
  }
  expect(await lab.ports.MITID.send(block(randomUUID()))).toMatchObject({
    outcome: { code: 'UNKNOWN_AUTHENTICATOR' },
  });
  expect(lab.booked('mitId', 'ORDER_BLOCKED')).toBe(before + 1);
  const payload = { enrolmentId: replacement, ...order };
  await lab.ports.MITID.send(leased({ port: 'MITID', journeyId, kind: 'beginEnrolment', payload }));
  expect(mitId.enrolment(lost)?.status).toBe('BLOCKED');
  expect(mitId.pendingOf(digits)?.order.enrolmentId).toBe(replacement);
});

/** MitID was active before we knew the person: our books give it an id that MitID does not know. */
async function knownAtImport(wish: string) {
  const { journeyId, citizenId, digits } = await lab.citizen();
  lab.world.systems.mitId.know(digits, wish);
  const [lost, at] = [randomUUID(), new Date()];
  const active = { citizenId, means: 'APP', state: 'ACTIVE', orderedAt: at, activatedAt: at };
  await lab.database.prisma.authenticator.create({ data: { id: lost, ...active } });
  const payload = { authenticatorId: lost };
  const block = leased({ port: 'MITID', journeyId, kind: 'blockAuthenticator', payload });
  return { journeyId, citizenId, digits, lost, block };
}

/** Another app, ordered by us under its own id and activated. */
async function anotherApp({ citizenId, digits }: { citizenId: string; digits: string }) {
  const { mitId } = lab.world.systems;
  const id = randomUUID();
  mitId.enrol(id, { cpr: digits, userId: '', means: 'APP', delivery: null });
  await lab.world.pass(120_000);
  activateByHand(mitId, digits, id);
  const ordered = { citizenId, means: 'APP', state: 'ORDERED', orderedAt: new Date() };
  await lab.database.prisma.authenticator.create({ data: { id, ...ordered } });
  return id;
}

const activeOf = (digits: string) =>
  lab.world.systems.mitId
    .status(digits)
    .authenticators.flatMap(({ id, state }) => (state === 'ACTIVE' ? [id] : []));

test('a MitID from before the programme is blocked when its owner reports it lost, and the one that replaces it is not (R-38)', async () => {
  const person = await knownAtImport('fra gammel tid');
  const replacement = await anotherApp(person);
  expect(activeOf(person.digits)).toHaveLength(2);
  expect(await lab.ports.MITID.send(person.block)).toMatchObject({
    ...{ status: 'SENT', outcome: { blocked: 1 } },
  });
  expect(activeOf(person.digits)).toEqual([replacement]);
});

test('what MitID does not know never counts as blocked while MitID has another of its kind active (R-38)', async () => {
  const person = await knownAtImport('allerede spærret');
  const { mitId } = lab.world.systems;
  mitId.closeAll(person.digits);
  expect(await lab.ports.MITID.send(person.block)).toMatchObject({ status: 'SENT' });
  mitId.enrolAnotherWay(person.digits, 'allerede spærret', 'APP');
  const [id] = activeOf(person.digits);
  const active = { citizenId: person.citizenId, means: 'APP', state: 'ACTIVE' };
  await lab.database.prisma.authenticator.create({
    data: { id: id ?? '', ...active, orderedAt: new Date() },
  });
  expect(await lab.ports.MITID.send(person.block)).toMatchObject({ status: 'FAILED' });
  expect(activeOf(person.digits)).toEqual([id]);
});

test('an order that MitID never got takes no MitID from before the programme along (R-38)', async () => {
  const { journeyId, citizenId, digits } = await knownAtImport('kun et tabt brev');
  const ordered = { citizenId, means: 'APP', state: 'ENDED', orderedAt: new Date() };
  const { id } = await lab.database.prisma.authenticator.create({
    data: { id: randomUUID(), ...ordered },
  });
  const payload = { authenticatorId: id };
  const block = leased({ port: 'MITID', journeyId, kind: 'blockAuthenticator', payload });
  expect(await lab.ports.MITID.send(block)).toMatchObject({ status: 'SENT' });
  expect(activeOf(digits)).toHaveLength(1);
});

test('a fourth app that MitID will not have comes back to the journey (I9, R-26)', async () => {
  const { journeyId, digits } = await lab.citizen();
  const { mitId } = lab.world.systems;
  const app = { cpr: digits, userId: 'mange apper', means: 'APP', delivery: null } as const;
  mitId.enrolAnotherWay(digits, 'mange apper', 'APP');
  for (const id of [randomUUID(), randomUUID()]) {
    mitId.enrol(id, app);
    await lab.world.pass(120_000);
    activateByHand(mitId, digits, id);
  }
  const enrolmentId = randomUUID();
  const payload = { enrolmentId, userId: null, means: 'APP', delivery: null };
  const message = leased({ port: 'MITID', journeyId, kind: 'beginEnrolment', payload });
  expect(await lab.ports.MITID.send(message)).toMatchObject({
    status: 'FAILED',
    tells: [{ kind: 'orderNotPossible', payload: { enrolmentId, why: 'TOO_MANY_APPS' } }],
  });
});

test('a booking is given back at borgerservice, and so is one that is over (I7)', async () => {
  const { journeyId } = await lab.citizen();
  const purpose = { purpose: 'GET_NEMID' };
  const booking = leased({
    port: 'CITIZEN_SERVICE',
    journeyId,
    kind: 'bookAppointment',
    payload: purpose,
  });
  const { tells } = await lab.ports.CITIZEN_SERVICE.send(booking);
  expect(tells).toMatchObject([{ payload: { bookingId: booking.providerKey } }]);
  const payload = { bookingId: booking.providerKey };
  const giveBack = leased({
    port: 'CITIZEN_SERVICE',
    journeyId,
    kind: 'cancelAppointment',
    payload,
  });
  expect(await lab.ports.CITIZEN_SERVICE.send(giveBack)).toMatchObject({
    outcome: { status: 200 },
  });
  expect(await lab.ports.CITIZEN_SERVICE.send(giveBack)).toMatchObject({
    outcome: { status: 409 },
  });
});

test('a booking that was given back before it came is not made, and its journey hears so (I7, I9)', async () => {
  const { journeyId } = await lab.citizen();
  const { CITIZEN_SERVICE } = lab.ports;
  const [port, purpose] = ['CITIZEN_SERVICE' as const, { purpose: 'GET_NEMID' }];
  const booking = leased({ port, journeyId, kind: 'bookAppointment', payload: purpose });
  const payload = { bookingId: booking.providerKey };
  await CITIZEN_SERVICE.send(leased({ port, journeyId, kind: 'cancelAppointment', payload }));
  expect(await CITIZEN_SERVICE.send(booking)).toMatchObject({
    status: 'FAILED',
    tells: [{ kind: 'orderNotPossible', payload: { order: 'APPOINTMENT', why: 'CALLED_OFF' } }],
  });
});

test('a letter whose answer was lost is found again and not printed twice', async () => {
  const { journeyId } = await lab.citizen();
  const payload = noticePayload(randomUUID());
  const message = leased({ port: 'LETTER', journeyId, kind: 'sendNotice', payload });
  const before = lab.booked('printHouse', 'ACCEPTED');
  lab.world.systems.context.faults.set('printHouse', { loseAnswers: 1 });
  await expect(lab.ports.LETTER.send(message)).rejects.toThrow();
  lab.world.systems.context.faults.set('printHouse', {});
  const again = await lab.ports.LETTER.send({ ...message, attempts: 2 });
  expect(again).toMatchObject({ status: 'SENT', outcome: { found: true } });
  expect(lab.booked('printHouse', 'ACCEPTED')).toBe(before + 1);
});

test.each([
  ...['EXEMPT', 'CLOSED', 'UNKNOWN'],
  ...['NOT_CONFIRMED', 'TURNS_15_SOON', 'LEFT_COUNTRY'],
] as const)(
  'a mailbox that is %s when the notice goes out sends it by the next channel (R-11, R-44)',
  async (status) => {
    const { journeyId, digits } = await lab.citizen();
    lab.world.systems.mailboxes.setContact(digits, status);
    const payload = noticePayload(randomUUID());
    const message = leased({ port: 'DIGITAL_POST', journeyId, kind: 'sendNotice', payload });
    const before = lab.booked('digitalPost', 'MEMO');
    expect(await lab.ports.DIGITAL_POST.send(message)).toMatchObject({
      status: 'FAILED',
      tells: [
        { kind: 'noticeUndeliverable', payload: { noticeId: payload.noticeKey, why: status } },
      ],
    });
    expect(lab.booked('digitalPost', 'MEMO')).toBe(before);
  },
);

test('what Digital Post finds invalid at once goes by the next channel, and the reason is kept (R-11)', async () => {
  const { journeyId } = await lab.citizen();
  const payload = noticePayload(randomUUID());
  const of = { port: 'DIGITAL_POST', journeyId, kind: 'sendNotice', payload } as const;
  expect(await lab.ports.DIGITAL_POST.send(leased(of, { providerKey: 'no-uuid' }))).toMatchObject({
    status: 'FAILED',
    outcome: { code: 'INVALID', errorCode: 'XML_INVALID' },
    tells: [{ kind: 'noticeUndeliverable', payload: { why: 'INVALID' } }],
  });
});

test.each([{ down: true }, { errorRate: 1 }])(
  'nothing that Digital Post does to us brings the CPR number of its address into an error: %j',
  async (fault) => {
    const { journeyId, digits } = await lab.citizen();
    const payload = noticePayload(randomUUID());
    const message = leased({ port: 'DIGITAL_POST', journeyId, kind: 'sendNotice', payload });
    lab.world.systems.context.faults.set('digitalPost', fault);
    const error: unknown = await lab.ports.DIGITAL_POST.send(message).catch((thrown) => thrown);
    lab.world.systems.context.faults.set('digitalPost', {});
    expect(error).toHaveProperty('stack');
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(digits);
  },
);

test('a user-ID that MitID holds as another’s reopens the choice (R-17)', async () => {
  const [one, other] = [await lab.citizen(), await lab.citizen()];
  const order = (journeyId: string, enrolmentId: string) =>
    leased({
      port: 'MITID',
      journeyId,
      kind: 'beginEnrolment',
      payload: { enrolmentId, userId: 'samme navn', means: 'APP', delivery: null },
    });
  const enrolmentId = randomUUID();
  await lab.ports.MITID.send(order(one.journeyId, randomUUID()));
  expect(await lab.ports.MITID.send(order(other.journeyId, enrolmentId))).toMatchObject({
    status: 'FAILED',
    outcome: { code: 'USER_ID_TAKEN' },
    tells: [{ kind: 'userIdRefused', payload: { enrolmentId } }],
  });
});

test('an appointment goes back to the journey with its day', async () => {
  const { journeyId } = await lab.citizen();
  const payload = { purpose: 'ID_UPDATE' };
  const message = leased({ port: 'CITIZEN_SERVICE', journeyId, kind: 'bookAppointment', payload });
  const { tells } = await lab.ports.CITIZEN_SERVICE.send(message);
  expect(tells).toEqual([
    {
      kind: 'appointmentBooked',
      payload: {
        on: expect.stringMatching(/^2021-10-\d\d$/),
        time: expect.stringMatching(/^\d\d:\d\d$/),
        place: expect.any(String),
        bookingId: expect.any(String),
      },
    },
  ]);
});
