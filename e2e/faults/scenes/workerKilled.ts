import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@overgang/prisma/testing';
import { type Overgang, startOvergang } from '../lab/startOvergang.js';

const kills = 3;
const options = ['--citizens', '40', '--speed', '2', '--days', '90', '--exit'];
const systems = ['digitalPost', 'printHouse', 'mitId', 'nemId', 'citizenService', 'netbank'];

/** What was asked is done, and one answer in five never comes. */
async function loseAnswers({ controlUrl }: Overgang): Promise<void> {
  for (const system of systems) {
    const { ok } = await fetch(`${controlUrl}/faults/${system}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ loseAnswers: 0.2 }),
    });
    expect(ok).toBe(true);
  }
}

/** At a random moment; the next worker is there before the next kill. */
async function killWorker({ workerPid }: Overgang): Promise<void> {
  await sleep(3_000 + Math.random() * 7_000);
  const pid = workerPid();
  process.kill(pid, 'SIGKILL');
  await eventually(async () => expect(workerPid()).not.toBe(pid));
}

/** Forty journeys run fast while answers are lost and the worker is killed; the report's checks decide. */
export async function workerKilled(directory: string): Promise<void> {
  const running = await startOvergang(directory, options);
  await loseAnswers(running);
  for (let killed = 0; killed < kills; killed += 1) await killWorker(running);
  const exitCode = await running.ended;
  if (exitCode !== 0) throw new Error(`the report says:\n${running.said()}`);
}
