import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@overgang/prisma';

/** Borgerservice gives no MitID yet, and will before a window that opens now is over. */
const programmeStart = new Date('2021-12-06T06:00:00Z');
const dayMs = 86_400_000;

/** Until everything is there, programme time stands still at its beginning. */
export async function holdClock({ prisma }: Database): Promise<void> {
  const now = new Date();
  const segment = { wallStart: now, wallEnd: now, programmeStart, speed: 1 };
  await prisma.clockSegment.create({ data: segment });
}

/** Lets programme time run, the same for everybody. */
export async function startClock({ prisma }: Database, daysPerSecond: number) {
  const wallStart = new Date();
  const speed = daysPerSecond * 86_400;
  const segment = { wallStart, programmeStart, speed };
  const { id } = await prisma.clockSegment.create({ data: segment });
  let stoppedMs: number | null = null;
  const now = () =>
    new Date(programmeStart.getTime() + ((stoppedMs ?? Date.now()) - wallStart.getTime()) * speed);

  return {
    now,
    /** Resolves when so many programme days have passed. */
    days: (days: number): Promise<void> => sleep((days * dayMs) / speed),
    /** Resolves when that day has begun everywhere. */
    until: (day: string): Promise<void> =>
      sleep(Math.max(0, (Date.parse(`${day}T06:00:00Z`) - now().getTime()) / speed)),
    inDays: (days: number): string =>
      new Date(now().getTime() + days * dayMs).toISOString().slice(0, 10),
    /** From here on it stands still. */
    async stop(): Promise<void> {
      stoppedMs = Date.now();
      await prisma.clockSegment.update({ where: { id }, data: { wallEnd: new Date(stoppedMs) } });
    },
  };
}
