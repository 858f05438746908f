import { randomUUID } from 'node:crypto';
import { instant } from '@overgang/domain';
import { testVault } from '@overgang/prisma/testing';
import pino from 'pino';
import { createAdvance } from '../../activities/advance/createAdvance.js';
import { readPage } from '../../activities/collect/createCollect.js';
import { noticeKeyOf, stored } from '../../activities/testing/tellingJourneys.js';
import { activateByHand } from '../../sandbox/testing/activateByHand.js';
import { openPortLab, type PortLab } from './portLab.js';

let lab: PortLab;
beforeEach(async () => {
  lab = await openPortLab();
});
afterEach(() => lab.end());

const nowMs = () => lab.world.systems.context.clock.now();

const advance = (journeyId: string, messageId: string) =>
  createAdvance({ pool: lab.database.pool, vault: testVault, wallNow: async () => nowMs() })(
    journeyId,
    messageId,
  );

const tell = async (journeyId: string, kind: Parameters<typeof stored>[2], payload: object) =>
  advance(journeyId, await stored(lab.database, journeyId, kind, payload));

/** What MitID has told, read from its feed and taken by the journeys, in its order or the other way round. */
async function hearMitId({ isDisordered = false } = {}): Promise<void> {
  const turn = readPage(
    {
      pool: lab.database.pool,
      vault: testVault,
      now: async () => instant(nowMs()),
      urls: lab.urls,
      hand: async (messages) => {
        const inTurn = isDisordered ? messages.toReversed() : messages;
        for (const { journeyId, id } of inTurn) await advance(journeyId, id);
        return messages.length;
      },
      log: pino({ level: 'silent' }),
      lookEveryMs: 1,
    },
    'MITID',
  );
  await turn();
}

const journeyOf = (id: string) => lab.database.prisma.journey.findUniqueOrThrow({ where: { id } });
const active = (citizenId: string) =>
  lab.database.prisma.authenticator.count({ where: { citizenId, state: 'ACTIVE' } });

/** MitID by another way, told that NemID ends, and the end ordered. */
async function retiring() {
  const { journeyId, citizenId, digits } = await lab.citizen();
  lab.world.systems.mitId.enrolAnotherWay(digits, 'et godt navn', 'APP');
  await hearMitId();
  const retirementId = randomUUID();
  await tell(journeyId, 'retireNemId', { retirementId, endsOn: '2021-12-01', force: null });
  const noticeId = await noticeKeyOf(lab.database, journeyId, 'NEMID_ENDS');
  await tell(journeyId, 'noticeReceived', { noticeId, happenedAt: nowMs() });
  return { journeyId, citizenId, digits, retirementId };
}

test('a MitID that was closed at MitID ends in our books, and the retirement that was ordered is taken back (I1)', async () => {
  const { journeyId, citizenId, digits, retirementId } = await retiring();
  const order = { journeyId, naturalKey: `retirement/${retirementId}` };
  const statusOf = async () =>
    (await lab.database.prisma.outboxMessage.findFirstOrThrow({ where: order })).status;
  expect([await active(citizenId), await statusOf()]).toEqual([1, 'PENDING']);
  lab.world.systems.mitId.closeAll(digits);
  await hearMitId();
  expect([await active(citizenId), await statusOf()]).toEqual([0, 'WITHDRAWN']);
  expect(await journeyOf(journeyId)).toMatchObject({
    state: 'INVITED',
    memory: { retirement: null, assuranceLevel: null },
  });
  const again = { retirementId: randomUUID(), endsOn: '2022-01-01', force: null };
  expect((await tell(journeyId, 'retireNemId', again)).answer).toMatchObject({
    ok: false,
    code: 'MITID_NOT_ACTIVE',
  });
});

test('a lost device goes from the report to the one that replaces it, and the journey stays enrolled (R-25, R-27, R-38)', async () => {
  const { journeyId, citizenId, digits } = await lab.citizen();
  const { mitId } = lab.world.systems;
  mitId.enrolAnotherWay(digits, 'et godt navn', 'APP');
  await hearMitId();
  expect((await journeyOf(journeyId)).memory).toMatchObject({ assuranceLevel: 'SUBSTANTIAL' });
  const { id: authenticatorId } = await lab.database.prisma.authenticator.findFirstOrThrow({
    where: { citizenId },
  });
  const enrolmentId = randomUUID();
  const report = { authenticatorId, enrolmentId, delivery: null };
  const reports = await Promise.all([1, 2].map(() => tell(journeyId, 'reportDeviceLost', report)));
  expect(reports.map(({ answer }) => answer?.ok).sort()).toEqual([false, true]);
  const sent = await lab.database.prisma.outboxMessage.findMany({
    where: { journeyId, port: 'MITID' },
  });
  expect(sent.map(({ kind }) => kind).sort()).toEqual(['beginEnrolment', 'blockAuthenticator']);
  for (const { id, kind, payload, providerKey, naturalKey, notBefore, createdAt } of sent) {
    const of = { id, journeyId, port: 'MITID', kind, providerKey, naturalKey } as const;
    const lease = { bankReg: null, attempts: 1, leaseToken: randomUUID(), notBefore, createdAt };
    const message = { ...of, ...lease, payload: Object(payload) };
    expect(await lab.ports.MITID.send(message)).toMatchObject({ status: 'SENT' });
  }
  expect(mitId.status(digits).active).toBe(false);
  await lab.world.pass(120_000);
  expect(activateByHand(mitId, digits, enrolmentId)).toEqual({ outcome: 'ACTIVE' });
  await hearMitId();
  expect(await active(citizenId)).toBe(1);
  expect(await journeyOf(journeyId)).toMatchObject({
    state: 'ENROLLED',
    memory: { assuranceLevel: 'SUBSTANTIAL', order: { enrolmentId } },
  });
});

test('whoever loses their last one and has another at once keeps MitID, in whatever order that is told (I1)', async () => {
  const { journeyId, citizenId, digits } = await lab.citizen();
  const { mitId } = lab.world.systems;
  mitId.enrolAnotherWay(digits, 'et godt navn', 'APP');
  await hearMitId();
  mitId.closeAll(digits);
  await lab.world.pass(60_000);
  mitId.enrolAnotherWay(digits, 'et godt navn', 'APP');
  await hearMitId({ isDisordered: true });
  expect(await active(citizenId)).toBe(1);
  expect(await journeyOf(journeyId)).toMatchObject({
    state: 'ENROLLED',
    memory: { assuranceLevel: 'SUBSTANTIAL' },
  });
});
