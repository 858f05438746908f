import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { LeasedMessage } from '@overgang/prisma';
import { mitIdPort } from './mitIdPort.js';

/** MitID as it answers just now. */
const answering = { status: 200, body: {} };
const server = createServer((_request, response) => {
  response.writeHead(answering.status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answering.body));
});
let url = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  url = `http://127.0.0.1:${address.port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const order = (enrolmentId: string): LeasedMessage => ({
  ...{ id: randomUUID(), journeyId: randomUUID(), port: 'MITID', kind: 'beginEnrolment' },
  ...{ naturalKey: `enrolment/${enrolmentId}`, providerKey: enrolmentId, bankReg: null },
  payload: { enrolmentId, userId: 'jens hansen', means: 'APP', delivery: null },
  ...{ attempts: 1, leaseToken: randomUUID(), notBefore: new Date(), createdAt: new Date() },
});

async function send(
  status: number,
  code: string,
  cprDigits: string | null = '0101701234',
  kind = 'beginEnrolment',
) {
  Object.assign(answering, { status, body: { code } });
  const readPerson = async () => ({
    ...{ name: 'Jens Hansen', addressLines: [], country: 'DK', municipality: '0101' },
    help: { hasNemId: true, bank: null, citizenServicePhone: null },
    ...{ language: 'da' as const, needsLargePrint: false, cprDigits: () => cprDigits },
  });
  return mitIdPort({ url, readPerson, readBooked: async () => [] }).send({
    ...order(randomUUID()),
    kind,
  });
}

test.each([
  [409, 'USER_ID_TAKEN'],
  [422, 'CPR_LIKE'],
  [422, 'TOO_SHORT'],
])('a user-ID that MitID will not have, %i %s, reopens the choice (R-17)', async (status, code) => {
  const { tells } = await send(status, code);
  expect(tells?.map(({ kind }) => kind)).toEqual(['userIdRefused']);
});

test.each([
  [400, 'BAD_REQUEST'],
  [404, 'NOT_FOUND'],
  [422, 'ADDRESS_UNKNOWN'],
])('an answer %i %s is no word about the user-ID: it is tried again', async (status, code) => {
  await expect(send(status, code)).rejects.toMatchObject({ name: 'TryAgain' });
});

test('an order that MitID took before an address changed is there (I9)', async () => {
  expect(await send(422, 'ENROLMENT_DIFFERS')).toMatchObject({ status: 'SENT', tells: [] });
});

test('an order for whom no number is known comes back to the journey (I9)', async () => {
  const { status, tells } = await send(200, '', null);
  expect(status).toBe('FAILED');
  expect(tells).toMatchObject([
    { kind: 'orderNotPossible', payload: { order: 'ENROLMENT', why: 'NO_CPR' } },
  ]);
});

async function change(status: number, code: string, cprDigits: string | null = '0101701234') {
  Object.assign(answering, { status, body: { code } });
  const readPerson = async () => ({
    ...{ name: 'Jens Hansen', addressLines: [], country: 'DK', municipality: '0101' },
    help: { hasNemId: true, bank: null, citizenServicePhone: null },
    ...{ language: 'da' as const, needsLargePrint: false, cprDigits: () => cprDigits },
  });
  const changeId = randomUUID();
  const payload = { changeId, userId: 'jens hansen' };
  const message = { ...order(changeId), kind: 'changeUserId', payload };
  return {
    changeId,
    result: mitIdPort({ url, readPerson, readBooked: async () => [] }).send(message),
  };
}

test.each([
  [409, 'USER_ID_TAKEN'],
  [422, 'CPR_LIKE'],
  [404, 'NO_MITID'],
])(
  'a change that MitID will not have, %i %s, comes back to its journey (R-17, R-23)',
  async (status, code) => {
    const { changeId, result } = await change(status, code);
    expect((await result).tells).toEqual([{ kind: 'userIdChangeRefused', payload: { changeId } }]);
  },
);

test('a change that MitID has taken waits for MitID’s own word; another answer is tried again (R-23)', async () => {
  expect(await (await change(200, '')).result).toMatchObject({ status: 'SENT', tells: [] });
  await expect((await change(404, 'NOT_FOUND')).result).rejects.toMatchObject({ name: 'TryAgain' });
  expect((await (await change(200, '', null)).result).status).toBe('FAILED');
});

test.each([
  [200, 'WITHDRAWN'],
  [404, 'UNKNOWN_ENROLMENT'],
  [409, 'ACTIVE_ALREADY'],
])('an order taken back is over with %i %s (R-42)', async (status, code) => {
  expect(await send(status, code, null, 'withdrawEnrolment')).toMatchObject({ status: 'SENT' });
});

test('and is tried again while MitID cannot say', async () => {
  const trying = send(503, 'AWAY', null, 'withdrawEnrolment');
  await expect(trying).rejects.toMatchObject({ name: 'TryAgain' });
});
