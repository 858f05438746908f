import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { type JourneyLab, openJourneyLab } from '../testing/journeyLab.js';
import { recordHistory } from '../testing/recordHistory.js';
import { straightJourney } from '../testing/straightJourney.js';
import { openTimeSkipping } from '../testing/timeSkipping.js';

jest.setTimeout(60_000);

let env: TestWorkflowEnvironment;
let lab: JourneyLab;
const nowMs = async () => Number(await env.currentTimeMs());

beforeAll(async () => {
  env = await openTimeSkipping();
  const { client, nativeConnection: connection } = env;
  lab = await openJourneyLab({ client: client.workflow, connection, nowMs });
});
afterAll(async () => {
  await lab.close();
  await env.teardown();
});

test('a straight app journey takes at most 60 history events, each message alone and its grace included', async () => {
  const journeyId = await straightJourney(lab, nowMs);
  expect((await lab.journey(journeyId)).state).toBe('RETIRED');
  const handle = lab.handle(journeyId);
  await handle.result();
  const ended = await lab.journey(journeyId);
  expect(ended.endedAt).not.toBeNull();
  expect(ended).toMatchObject({ nextWhat: 'NOTHING', wakeAt: null });
  const { events } = await handle.fetchHistory();
  await recordHistory(handle, 'straightAppJourney');
  expect(events?.length).toBeLessThanOrEqual(60);
});
