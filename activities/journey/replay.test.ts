import '../testing/quietRuntime.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import { historiesDirectory } from '../testing/recordHistory.js';
import { bundleWorkflows } from '../worker/workflowBundle.js';

jest.setTimeout(60_000);

const histories = readdirSync(historiesDirectory).filter((name) => name.endsWith('.json'));
let workflowBundle: Awaited<ReturnType<typeof bundleWorkflows>>;

const recorded = (name: string) => JSON.parse(readFileSync(join(historiesDirectory, name), 'utf8'));

beforeAll(async () => {
  workflowBundle = await bundleWorkflows();
});

/** What a recorded run was started with. */
const startOf = (name: string) => recorded(name).events[0].workflowExecutionStartedEventAttributes;

test('there are histories of real runs to replay, of every kind of work, and of a run that was continued', () => {
  expect(histories.length).toBeGreaterThanOrEqual(10);
  const types = new Set(histories.map((name) => startOf(name).workflowType.name));
  const kinds = ['citizenJourney', 'dispatcher', 'housekeeping', 'retirement', 'waveRelease'];
  expect([...types].toSorted()).toEqual(kinds);
  expect(startOf('continued.json').continuedExecutionRunId).toMatch(/./);
});

test.each(histories)('%s, recorded from a real run, replays as it ran', async (name) => {
  await Worker.runReplayHistory({ workflowBundle }, recorded(name));
});

test('a workflow that does something else than was recorded does not replay: the test would notice', async () => {
  const history = recorded('straightAppJourney.json');
  const [started] = history.events;
  started.workflowExecutionStartedEventAttributes.workflowType.name = 'waveRelease';
  await expect(Worker.runReplayHistory({ workflowBundle }, history)).rejects.toMatchObject({
    name: 'DeterminismViolationError',
  });
});
