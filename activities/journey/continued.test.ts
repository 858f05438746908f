import { randomUUID } from 'node:crypto';
import { addDays, dayOf, instant, startOfDay } from '@overgang/domain';
import { eventually, seedCitizen } from '@overgang/prisma/testing';
import { z } from 'zod';
import { type JourneyLab, openJourneyLab } from '../testing/journeyLab.js';
import { openRealServer } from '../testing/realServer.js';
import { recordHistory } from '../testing/recordHistory.js';
import { stored } from '../testing/tellingJourneys.js';

jest.setTimeout(90_000);

/** A run of a few messages: in earnest it is thousands. */
const mostEvents = 40;
const messages = 30;

const granted = z.object({ ok: z.literal(true) });

let server: Awaited<ReturnType<typeof openRealServer>>;
let lab: JourneyLab;
let aheadMs = 0;
const now = () => instant(Date.now() + aheadMs);

beforeAll(async () => {
  server = await openRealServer({ mostEvents });
  const { client, connection } = server;
  lab = await openJourneyLab({ client, connection, nowMs: now });
});
afterAll(async () => {
  await lab.close();
  await server.stop();
});

const runOf = async (journeyId: string) => (await lab.handle(journeyId).describe()).runId;
const reminders = async (journeyId: string) => (await lab.notices(journeyId, 'REMINDER')).length;

async function windowOpen(): Promise<string> {
  const { journeyId } = await seedCitizen(lab.database, { banks: ['1234'] });
  await lab.tell(journeyId, 'released', { by: 'WAVE' });
  await eventually(async () => expect((await lab.journey(journeyId)).state).toBe('INVITED'));
  const [notice] = await lab.notices(journeyId, 'YOUR_TURN');
  const received = { noticeId: notice?.noticeKey, happenedAt: now() };
  await lab.tell(journeyId, 'noticeReceived', received);
  await eventually(async () => expect((await lab.journey(journeyId)).state).toBe('WINDOW_OPEN'));
  return journeyId;
}

/**
 * A question that meets the end of a run is turned away by the server: what was stored is asked again, as the sweeper does,
 * until it is answered.
 */
async function asksUntilAnswered(journeyId: string, payload: object): Promise<unknown> {
  const id = await stored(lab.database, journeyId, 'extendDeadline', payload);
  for (;;) {
    try {
      return await lab.askStored(journeyId, 'extendDeadline', id, randomUUID());
    } catch (error) {
      const isTurnedAway = error instanceof Error && error.name === 'WorkflowUpdateFailedError';
      if (!isTurnedAway) throw error;
    }
  }
}

test('a journey that continues as new takes every message once, in whichever run it comes, and its reminder still comes', async () => {
  const journeyId = await windowOpen();
  const openedOn = dayOf(now());
  const firstRun = await runOf(journeyId);
  // The clock that was armed in the first run is lost with it: it must ring in a later one.
  aheadMs = startOfDay(addDays(openedOn, 10)) - 15_000 - Date.now();
  const asked = Array.from({ length: messages }, (_, nth) =>
    asksUntilAnswered(journeyId, {
      ...{ deadline: addDays(openedOn, 31 + nth), by: 'SUPPORT', why: 'ill' },
    }),
  );
  const answers = await Promise.all(asked);
  expect(answers).toHaveLength(messages);
  expect(answers).not.toContain(null);
  expect(await runOf(journeyId)).not.toBe(firstRun);
  const inbox = await lab.database.prisma.inboxMessage.findMany({ where: { journeyId } });
  expect(inbox.filter(({ appliedAt }) => appliedAt === null)).toEqual([]);
  // One transition for each that was granted, whichever run took it.
  const moved = await lab.database.prisma.transition.count({
    where: { journeyId, event: 'extendDeadline' },
  });
  expect(moved).toBe(answers.filter((answer) => granted.safeParse(answer).success).length);
  expect((await lab.journey(journeyId)).deadline).toEqual(
    new Date(addDays(openedOn, 30 + messages)),
  );
  await eventually(async () => expect(await reminders(journeyId)).toBe(1), 30_000);
  await recordHistory(lab.handle(journeyId), 'continued');
});
