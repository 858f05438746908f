import { cprOf } from '@overgang/domain';
import { type SeededCitizen, seedCitizen } from '@overgang/prisma/testing';
import { someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let seeded: SeededCitizen;
let citizen: string;
const cpr = someCpr(7);

beforeAll(async () => {
  api = await testApi();
  const number = cprOf(cpr);
  if (number === null) throw new Error('no number');
  seeded = await seedCitizen(api.database, { cpr: number });
  citizen = await api.issuer.token({ sub: 'citizen-7', role: 'CITIZEN', cpr });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const ask = async (call: string, key: string) => {
  const query = `mutation { result: ${call} { __typename ... on Refusal { code message } } }`;
  const headers = { 'idempotency-key': key, 'accept-language': 'da' };
  return (await api.graphql(query, { token: citizen, headers })).body.data?.result;
};

test.each([
  ['bookAppointment', 'notBefore: "2022-02-01"', { notBefore: '2022-02-01' }],
  [
    'moveAppointment',
    'bookingId: "b", notBefore: "2022-02-01"',
    { bookingId: 'b', notBefore: '2022-02-01' },
  ],
  ['cancelAppointment', 'bookingId: "b"', { bookingId: 'b' }],
])(
  '%s reaches the citizen’s own journey, once (R-10)',
  async (name, input, payload) => {
    for (const _time of [1, 2]) {
      const answer = await ask(`${name}(input: { ${input} })`, `key-${name}`);
      expect(answer).toMatchObject({ __typename: 'Pending' });
    }
    const { journeyId } = seeded;
    const stored = await api.database.prisma.inboxMessage.findMany({
      where: { journeyId, kind: name },
    });
    expect(stored).toMatchObject([{ payload, sender: `citizen/${seeded.citizenId}` }]);
  },
  20_000,
);

test('what the journey refuses is told in the caller’s language', async () => {
  await api.database.pool.query(
    `UPDATE inbox_message SET applied_at = now(), answer = '{"ok":false,"code":"NO_APPOINTMENT"}' WHERE key = 'key-cancelAppointment'`,
  );
  const answer = await ask('cancelAppointment(input: { bookingId: "b" })', 'key-cancelAppointment');
  expect(answer).toMatchObject({
    code: 'NO_APPOINTMENT',
    message: 'Borgeren har ingen sådan tid i borgerservice.',
  });
});

test('the citizen sees the appointment that stands, and none that is over', async () => {
  const { journeyId: id } = seeded;
  const { memory } = await api.database.prisma.journey.findUniqueOrThrow({ where: { id } });
  const shown = async (isOver: boolean) => {
    const appointment = { on: '2022-02-01', time: '10:15', place: 'Borgerservice 0101' };
    const kept = { ...appointment, purpose: 'ENROL', bookingId: 'b', isOver };
    await api.database.prisma.journey.update({
      where: { id },
      data: { memory: { ...Object(memory), appointment: kept } },
    });
    const query = '{ myJourney { appointment { on time place purpose bookingId } } }';
    return (await api.graphql(query, { token: citizen })).body.data.myJourney.appointment;
  };
  expect(await shown(false)).toMatchObject({ on: '2022-02-01', time: '10:15', bookingId: 'b' });
  expect(await shown(true)).toBeNull();
});
