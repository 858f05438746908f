import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@overgang/prisma';
import { bookedNotices, journeysOf, ourNotices } from './readEvidence.js';

export interface Telling {
  readonly database: Database;
  readonly sandboxUrl: string;
  readonly tell: (line: string) => void;
  /** whether everything else that must happen has happened */
  readonly isEnough: () => boolean;
  readonly endMs: number;
}

const lookEveryMs = 3_000;

async function untoldCount({ database, sandboxUrl }: Telling): Promise<number> {
  const reached = (await bookedNotices(sandboxUrl)).filter(({ isRefused }) => !isRefused);
  const keys = new Set(reached.map(({ key }) => key));
  const { released, unreachable } = await journeysOf(database);
  const told = new Set(
    (await ourNotices(database)).filter(({ id }) => keys.has(id)).map((one) => one.journeyId),
  );
  return released.filter((id) => !told.has(id) && !unreachable.has(id)).length;
}

/** Waits until the books say that everybody has been told, or until the time is up: the verdict says what is missing. */
export async function untilTold(of: Telling): Promise<void> {
  while (Date.now() < of.endMs) {
    const untold = await untoldCount(of).catch(() => null);
    of.tell(`${untold ?? 'somebody'} not told yet`);
    if (untold === 0 && of.isEnough()) return;
    await sleep(lookEveryMs);
  }
}
