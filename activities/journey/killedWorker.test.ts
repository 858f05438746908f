import { eventually, seedCitizen } from '@overgang/prisma/testing';
import { type JourneyLab, openIdleLab } from '../testing/journeyLab.js';
import { openRealServer } from '../testing/realServer.js';
import { recordHistory } from '../testing/recordHistory.js';
import { runUntilKilled } from '../testing/runUntilKilled.js';
import { stored } from '../testing/tellingJourneys.js';

jest.setTimeout(120_000);

let server: Awaited<ReturnType<typeof openRealServer>>;
let lab: JourneyLab;

beforeAll(async () => {
  server = await openRealServer();
  lab = await openIdleLab(server);
});
afterAll(async () => {
  await lab.close();
  await server.stop();
});

test('a worker killed between the write and its marker, twice, while other messages wait: nothing is lost, nothing happens twice', async () => {
  const { journeyId } = await seedCitizen(lab.database, { banks: ['1234'] });
  const noticeId = 'YOUR_TURN/0/0/NETBANK/0';
  const told = [
    await lab.tell(journeyId, 'released', { by: 'WAVE' }),
    await lab.tell(journeyId, 'noticeReceived', { noticeId, happenedAt: Date.now() }),
    await lab.tell(journeyId, 'personChanged'),
  ];
  const wish = await stored(lab.database, journeyId, 'chooseUserId', { asTyped: 'trods alt' });
  // Whoever waits for an answer gets it or, the worker being dead, an error; the message stays.
  const asked = lab.askStored(journeyId, 'chooseUserId', wish).catch(() => null);
  expect(await runUntilKilled(server.address, lab.databaseUrl)).toBe('SIGKILL');
  const { version } = await lab.journey(journeyId);
  expect(version).toBe(1);
  const { historyLength } = await lab.handle(journeyId).describe();
  expect(await runUntilKilled(server.address, lab.databaseUrl)).toBe('SIGKILL');
  expect((await lab.handle(journeyId).describe()).historyLength).toBeGreaterThan(historyLength);

  await lab.startWorker();
  await asked;
  await eventually(async () => {
    const answer = await lab.askStored(journeyId, 'chooseUserId', wish);
    expect(answer).toMatchObject({ ok: true, state: 'WINDOW_OPEN' });
  });
  await eventually(async () => {
    expect(await Promise.all(told.map(lab.applied))).toEqual([true, true, true]);
  });
  const { prisma } = lab.database;
  const transitions = await prisma.transition.findMany({
    where: { journeyId },
    orderBy: { version: 'asc' },
  });
  expect(transitions.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['imported', 'released', 'chooseUserId']),
  );
  expect(new Set(transitions.map(({ version }) => version)).size).toBe(transitions.length);
  const messages = transitions.flatMap(({ messageId }) => (messageId ? [messageId] : []));
  expect(new Set(messages).size).toBe(messages.length);
  expect(await lab.notices(journeyId, 'YOUR_TURN')).toHaveLength(1);
  await recordHistory(lab.handle(journeyId), 'killedWorker');
});
