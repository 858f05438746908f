import { randomUUID } from 'node:crypto';
import type { Database } from '@overgang/prisma';

const seeds = [
  ['Pilot: tre banker', 'RELEASED', 400, 400, 40, '2021-10-05'],
  ['København og Aarhus', 'RELEASED', 420, 420, 40, '2021-11-08'],
  ['Fyn og Sjælland', 'RELEASING', 410, 268, 40, '2021-12-13'],
  ['Nordjylland', 'PAUSED', 380, 95, 25, '2022-01-17'],
  ['75 år og derover', 'DRAFT', 390, 0, 20, '2022-02-07'],
] as const;

/** Waves in every state; answers their ids, the oldest first. */
export async function seedWaves({ prisma }: Database): Promise<string[]> {
  const waves = seeds.map(([name, state, size, released, ratePerDay, day]) => ({
    id: randomUUID(),
    name,
    state,
    size,
    released,
    ratePerDay,
    selection: {},
    createdAt: new Date(`${day}T09:00:00Z`),
    createdBy: 'manager-anna',
  }));
  await prisma.wave.createMany({ data: waves });
  return waves.map(({ id }) => id);
}
