import { startProgrammeTime } from './seedClock.js';
import { seedJourney } from './seedJourney.js';
import { seedProgress } from './seedProgress.js';
import { seedWaves } from './seedWaves.js';
import type { Programme } from './startProgramme.js';

export const seededCitizens = 2_000;

/** A programme in its fifth month with two thousand made-up citizens; answers one journey's id. */
export async function seedDemonstration({ database }: Programme): Promise<string> {
  const waveIds = await seedWaves(database);
  await seedProgress(database, { citizens: seededCitizens, days: 125, waveIds });
  const journeyId = await seedJourney(database);
  await startProgrammeTime(database, '2022-02-08T08:00:00Z');
  return journeyId;
}
