import { randomUUID } from 'node:crypto';
import { instant } from '@overgang/domain';
import { testVault } from '@overgang/prisma/testing';
import pino from 'pino';
import { readPage } from '../../activities/collect/createCollect.js';
import { leased, openPortLab, type PortLab } from './portLab.js';

let lab: PortLab;
beforeEach(async () => {
  lab = await openPortLab();
});
afterEach(() => lab.end());

const collect = () =>
  readPage(
    {
      pool: lab.database.pool,
      vault: testVault,
      now: async () => instant(lab.world.systems.context.clock.now()),
      urls: lab.urls,
      hand: async () => 0,
      log: pino({ level: 'silent' }),
      lookEveryMs: 1,
    },
    'MITID',
  )();

/** A citizen who has MitID under that user-ID. */
async function enrolled(userId: string) {
  const citizen = await lab.citizen();
  lab.world.systems.mitId.enrolAnotherWay(citizen.digits, userId, 'APP');
  return citizen;
}

const order = (journeyId: string, changeId: string, userId: string) =>
  leased(
    { port: 'MITID', journeyId, kind: 'changeUserId', payload: { changeId, userId } },
    { providerKey: changeId },
  );

test('a change goes to MitID, however often it is sent, and comes back once by its feed (R-17, R-23)', async () => {
  const { journeyId } = await enrolled('anna b.');
  const message = order(journeyId, randomUUID(), 'anna berg');
  expect(await lab.ports.MITID.send(message)).toMatchObject({ status: 'SENT', tells: [] });
  expect(await lab.ports.MITID.send(message)).toMatchObject({ status: 'SENT' });
  await collect();
  const told = await lab.database.prisma.inboxMessage.findMany({ where: { journeyId } });
  expect(told.map(({ kind, payload }) => [kind, payload]).sort()).toMatchObject([
    ['activated', { userId: 'anna b.' }],
    ['userIdChanged', { userId: 'anna berg' }],
  ]);
});

test('what MitID holds as another’s is refused late, and reopens the change (R-17)', async () => {
  const { journeyId, digits } = await enrolled('bent b.');
  await enrolled('optaget navn');
  const changeId = randomUUID();
  expect(await lab.ports.MITID.send(order(journeyId, changeId, 'optaget navn'))).toMatchObject({
    status: 'FAILED',
    outcome: { code: 'USER_ID_TAKEN' },
    tells: [{ kind: 'userIdChangeRefused', payload: { changeId } }],
  });
  expect(lab.world.systems.mitId.status(digits).userId).toBe('bent b.');
});

test('of a forgotten user-ID MitID tells its owner; neither answer nor outcome holds it', async () => {
  const { journeyId } = await enrolled('glemt navn');
  const remind = { port: 'MITID' as const, journeyId, kind: 'remindOfUserId', payload: {} };
  const sent = await lab.ports.MITID.send(leased(remind));
  expect(sent).toMatchObject({ status: 'SENT' });
  expect(JSON.stringify(sent)).not.toContain('glemt');
  const { journeyId: without } = await lab.citizen();
  expect(await lab.ports.MITID.send(leased({ ...remind, journeyId: without }))).toMatchObject({
    status: 'FAILED',
    outcome: { code: 'NO_MITID' },
  });
});
