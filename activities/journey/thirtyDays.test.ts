import { addDays, dayOf, endOfDay, instant, startOfDay } from '@overgang/domain';
import { eventually, seedCitizen } from '@overgang/prisma/testing';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { type JourneyLab, openJourneyLab } from '../testing/journeyLab.js';
import { recordHistory } from '../testing/recordHistory.js';
import { type StraightStep, straightSteps } from '../testing/straightSteps.js';
import { stored } from '../testing/tellingJourneys.js';
import { openTimeSkipping } from '../testing/timeSkipping.js';

jest.setTimeout(120_000);

let env: TestWorkflowEnvironment;
let lab: JourneyLab;

beforeAll(async () => {
  env = await openTimeSkipping();
  const { client, nativeConnection: connection } = env;
  const nowMs = async () => Number(await env.currentTimeMs());
  lab = await openJourneyLab({ client: client.workflow, connection, nowMs });
});
afterAll(async () => {
  await lab.close();
  await env.teardown();
});

const now = async () => instant(Math.floor(Number(await env.currentTimeMs())));

/** Lets the server's time run to that moment. */
async function sleepUntil(at: number): Promise<void> {
  const leftMs = at - (await now());
  if (leftMs > 0) await env.sleep(leftMs);
}

async function invited(banks: string[] = ['1234']): Promise<string> {
  const { journeyId } = await seedCitizen(lab.database, { banks });
  await lab.tell(journeyId, 'released', { by: 'WAVE' });
  await eventually(async () => expect((await lab.journey(journeyId)).state).toBe('INVITED'));
  return journeyId;
}

async function received(journeyId: string, place = 0): Promise<void> {
  const notice = (await lab.notices(journeyId, 'YOUR_TURN'))[place];
  const payload = { noticeId: notice?.noticeKey, happenedAt: await now() };
  const id = await lab.tell(journeyId, 'noticeReceived', payload);
  await eventually(async () => expect(await lab.applied(id)).toBe(true));
}

async function windowOpen(
  banks?: string[],
): Promise<{ journeyId: string; openedOn: ReturnType<typeof dayOf> }> {
  const journeyId = await invited(banks);
  await received(journeyId);
  return { journeyId, openedOn: dayOf(await now()) };
}

const reminders = async (journeyId: string) => (await lab.notices(journeyId, 'REMINDER')).length;

test('the 30 days: reminders on days 10, 20 and 27, day 30 counts in full, and day 31 is overdue (R-05, R-09)', async () => {
  const { journeyId, openedOn } = await windowOpen();
  expect((await lab.journey(journeyId)).deadline).toEqual(new Date(addDays(openedOn, 30)));
  for (const [place, days] of [10, 20, 27].entries()) {
    await sleepUntil(startOfDay(addDays(openedOn, days)) - 60_000);
    expect(await reminders(journeyId)).toBe(place);
    await sleepUntil(startOfDay(addDays(openedOn, days)) + 60_000);
    await eventually(async () => expect(await reminders(journeyId)).toBe(place + 1));
  }
  await sleepUntil(endOfDay(addDays(openedOn, 30)) - 60_000);
  expect((await lab.journey(journeyId)).isOverdue).toBe(false);
  await sleepUntil(endOfDay(addDays(openedOn, 30)) + 60_000);
  await eventually(async () => expect((await lab.journey(journeyId)).isOverdue).toBe(true));
  expect(await lab.notices(journeyId, 'OVERDUE')).toHaveLength(1);
  expect(await reminders(journeyId)).toBe(3);
  await recordHistory(lab.handle(journeyId), 'thirtyDays');
});

test('an extension on day 30 moves the end of the window, and the old end passes in silence (R-10, I3)', async () => {
  const { journeyId, openedOn } = await windowOpen();
  await sleepUntil(endOfDay(addDays(openedOn, 30)) - 3_600_000);
  const deadline = addDays(openedOn, 45);
  const answer = await lab.ask(journeyId, 'extendDeadline', {
    deadline,
    by: 'SUPPORT',
    why: 'ill',
  });
  expect(answer).toMatchObject({ ok: true, deadline });
  await sleepUntil(endOfDay(addDays(openedOn, 31)));
  expect((await lab.journey(journeyId)).isOverdue).toBe(false);
  await sleepUntil(endOfDay(deadline) + 60_000);
  await eventually(async () => expect((await lab.journey(journeyId)).isOverdue).toBe(true));
  await recordHistory(lab.handle(journeyId), 'extension');
});

test('a netbank notice nobody has seen goes out again by Digital Post, and the late receipt of the first still opens the one window (R-11)', async () => {
  const journeyId = await invited();
  await env.sleep('16 days');
  await eventually(async () => {
    const channels = (await lab.notices(journeyId, 'YOUR_TURN')).map(({ channel }) => channel);
    expect(channels).toEqual(['NETBANK', 'DIGITAL_POST']);
  });
  await received(journeyId, 0);
  const opened = await lab.journey(journeyId);
  expect(opened.state).toBe('WINDOW_OPEN');
  await received(journeyId, 1);
  expect((await lab.journey(journeyId)).deadline).toEqual(opened.deadline);
  await env.sleep('8 days');
  expect(await lab.notices(journeyId, 'YOUR_TURN')).toHaveLength(2);
});

test('an event that comes before the first task, before the release even, is answered and nothing is lost', async () => {
  const { journeyId } = await seedCitizen(lab.database, { banks: ['1234'] });
  const early = await lab.tell(journeyId, 'noticeReceived', {
    noticeId: 'YOUR_TURN/0/0/NETBANK/0',
    happenedAt: await now(),
  });
  await lab.tell(journeyId, 'released', { by: 'WAVE' });
  await eventually(async () => expect((await lab.journey(journeyId)).state).toBe('INVITED'));
  expect(await lab.applied(early)).toBe(true);
});

test('each event told twice or thrice happens once', async () => {
  const { journeyId } = await seedCitizen(lab.database, { banks: ['1234'] });
  const id = await lab.tell(journeyId, 'released', { by: 'WAVE' });
  await lab.signal(journeyId, 'released', id);
  await eventually(async () => expect((await lab.journey(journeyId)).state).toBe('INVITED'));
  await lab.signal(journeyId, 'released', id);
  await received(journeyId);
  await received(journeyId);
  expect((await lab.journey(journeyId)).version).toBe(2);
  expect(await lab.notices(journeyId, 'YOUR_TURN')).toHaveLength(1);
});

/** Stored once, and told or asked so many times. */
async function happens(journeyId: string, step: StraightStep, times: number): Promise<void> {
  const { kind, isAsked, payload } = step;
  const said = await payload({ journeyId, now: await now() });
  const id = await stored(lab.database, journeyId, kind, said);
  for (let time = 0; time < times; time += 1) {
    if (isAsked) await lab.askStored(journeyId, kind, id, `${id}/${time}`);
    else await lab.signal(journeyId, kind, id);
    await eventually(async () => expect(await lab.applied(id)).toBe(true));
  }
  // What was told after it was applied has had its task too.
  await lab.handle(journeyId).query('__stack_trace');
}

const transitionsBy = (journeyId: string, event: string): Promise<number> =>
  lab.database.prisma.transition.count({ where: { journeyId, event } });

test.each([
  ...['extendDeadline', 'chooseUserId', 'chooseAuthenticator'],
  ...['activated', 'retireNemId', 'nemIdRetired'],
])('%s, told or asked three times, is one transition', async (kind) => {
  const { journeyId } = await seedCitizen(lab.database, { banks: ['1234'] });
  const steps = straightSteps(lab);
  const place = steps.findIndex((step) => step.kind === kind);
  for (const step of steps.slice(0, place)) await happens(journeyId, step, 1);
  const { version } = await lab.journey(journeyId);
  for (const step of steps.slice(place, place + 1)) await happens(journeyId, step, 3);
  expect((await lab.journey(journeyId)).version).toBe(version + 1);
  expect(await transitionsBy(journeyId, kind)).toBe(1);
});

test('wake-ups told three times, before a reminder is due and after it has gone out, are no transition of their own', async () => {
  const { journeyId, openedOn } = await windowOpen();
  const wakeUp = { kind: 'wakeUp', isAsked: false, payload: async () => ({}) } as const;
  await happens(journeyId, wakeUp, 3);
  expect(await transitionsBy(journeyId, 'wakeUp')).toBe(0);
  // A minute off the hour: this server, unlike the real one, refuses to cancel a timer that rang while a task was under way.
  await sleepUntil(startOfDay(addDays(openedOn, 10)) + 60_000);
  await eventually(async () => expect(await reminders(journeyId)).toBe(1));
  await happens(journeyId, wakeUp, 3);
  expect(await reminders(journeyId)).toBe(1);
  expect(await transitionsBy(journeyId, 'wakeUp')).toBe(1);
});

test('a journey that rests closes its workflow, and is taken up again with the state from the database (R-42)', async () => {
  const { journeyId } = await windowOpen();
  expect(await lab.ask(journeyId, 'decline')).toMatchObject({ ok: true, state: 'DECLINED' });
  await eventually(async () => {
    expect((await lab.handle(journeyId).describe()).status.name).toBe('COMPLETED');
  });
  await recordHistory(lab.handle(journeyId), 'declined');
  expect(await lab.ask(journeyId, 'resume')).toMatchObject({ ok: true, state: 'WINDOW_OPEN' });
  expect((await lab.handle(journeyId).describe()).status.name).toBe('RUNNING');
});
