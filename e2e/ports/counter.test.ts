import { randomUUID } from 'node:crypto';
import { instant } from '@overgang/domain';
import { testVault } from '@overgang/prisma/testing';
import pino from 'pino';
import { readPage } from '../../activities/collect/createCollect.js';
import { day } from '../../sandbox/time/duration.js';
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

const order = (journeyId: string, enrolmentId: string) =>
  leased(
    {
      ...{ port: 'MITID', journeyId, kind: 'beginEnrolment' },
      payload: {
        ...{ enrolmentId, userId: 'ved skranken', means: 'CODE_DISPLAY', delivery: 'COLLECT' },
        isAtCounter: true,
      },
    },
    { providerKey: enrolmentId },
  );

test('what a clerk orders for whoever stands there is active at MitID at once, and told once (R-04)', async () => {
  await lab.world.pass(95 * day);
  const { journeyId, digits } = await lab.citizen();
  const enrolmentId = randomUUID();
  for (const _time of [1, 2]) {
    const sent = await lab.ports.MITID.send(order(journeyId, enrolmentId));
    expect(sent).toMatchObject({ status: 'SENT', tells: [] });
  }
  expect(lab.world.systems.mitId.status(digits)).toMatchObject({
    active: true,
    userId: 'ved skranken',
  });
  await collect();
  const told = await lab.database.prisma.inboxMessage.findMany({ where: { journeyId } });
  expect(told).toMatchObject([
    { kind: 'activated', payload: { enrolmentId, means: 'CODE_DISPLAY', userId: 'ved skranken' } },
  ]);
}, 30_000);

test('before borgerservice opens, MitID makes nothing active for a clerk either (R-04)', async () => {
  const { journeyId, digits } = await lab.citizen();
  await expect(lab.ports.MITID.send(order(journeyId, randomUUID()))).rejects.toThrow('422');
  expect(lab.world.systems.mitId.status(digits).active).toBe(false);
});
