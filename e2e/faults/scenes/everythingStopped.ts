import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@overgang/prisma/testing';
import { type Programme, readProgramme } from '../lab/readProgramme.js';
import { type Overgang, startOvergang } from '../lab/startOvergang.js';
import { startServer } from '../lab/startServer.js';

const stoppedMs = 60_000;
/** At a day a second, a minute that counted would be more than any window of thirty days. */
const options = ['--citizens', '16', '--speed', '1', '--days', '200'];

const withDeadline = ({ journeys }: Programme) =>
  journeys.filter(({ deadline }) => deadline !== null);

/** Overdue though the last day is not over yet. */
const overdueTooEarly = ({ journeys, now }: Programme) =>
  journeys.filter(({ isOverdue, deadline }) => isOverdue && now < (deadline?.getTime() ?? 0));

async function runUntilWindowsAreOpen(directory: string): Promise<void> {
  const running = await startOvergang(directory, options);
  try {
    await eventually(async () => {
      expect(withDeadline(await readProgramme(directory)).length).toBeGreaterThan(2);
    }, 90_000);
  } finally {
    expect(await running.end('SIGINT')).toBe(0);
  }
}

async function readStopped(directory: string): Promise<Programme> {
  const postgres = await startServer('postgres', join(directory, 'postgres'));
  try {
    return await readProgramme(directory);
  } finally {
    await postgres.end();
  }
}

/** Programme time begins where it ended; whom nothing moved has deadline and wake-up as before; no wake-up came early. */
function expectGoesOn(before: Programme, after: Programme): void {
  const stoppedAt = before.segments.at(-1)?.end ?? Number.NaN;
  expect(after.segments[before.segments.length]?.start).toBeCloseTo(stoppedAt, -1);
  expect(overdueTooEarly(after)).toEqual([]);
  for (const was of withDeadline(before)) {
    const is = after.journeys.find(({ id }) => id === was.id);
    const deadline = is?.deadline?.getTime() ?? Number.NaN;
    expect(deadline).toBeGreaterThanOrEqual(was.deadline?.getTime() ?? Number.NaN);
    if (is?.version === was.version) expect(is).toEqual(was);
    const woken = after.wakeUps.find(
      (one) => one.journeyId === was.id && one.version > was.version,
    );
    if (woken?.version === was.version + 1) {
      expect(woken.at.getTime()).toBeGreaterThanOrEqual(was.wakeAt?.getTime() ?? 0);
    }
  }
}

async function lookAgain(before: Programme, directory: string): Promise<void> {
  for (let looks = 0; looks < 4; looks += 1) {
    expectGoesOn(before, await readProgramme(directory));
    await sleep(1_000);
  }
}

/** Everything runs until windows are open, is stopped for a minute, and goes on. */
export async function everythingStopped(directory: string): Promise<void> {
  await runUntilWindowsAreOpen(directory);
  const before = await readStopped(directory);
  await sleep(stoppedMs);
  const again: Overgang = await startOvergang(directory, options);
  try {
    await lookAgain(before, directory);
  } finally {
    await again.end('SIGINT');
  }
}
