import type { EventType } from '@overgang/domain';
import { openDatabase } from '@overgang/prisma';
import { testDatabase, testVault } from '@overgang/prisma/testing';
import { createAdvance } from '../advance/createAdvance.js';
import { stored } from './tellingJourneys.js';

/** Steps taken on a database of their own, without Temporal. */
export async function openAdvanceLab() {
  const own = await testDatabase();
  const database = openDatabase(own.workerUrl, { maxConnections: 5 });
  const advance = createAdvance({ pool: database.pool, vault: testVault });
  return {
    database,

    /** Stores a message for a journey and takes its step; answers what the workflow would be told. */
    told: async (journeyId: string, kind: EventType, payload?: object) =>
      advance(journeyId, await stored(database, journeyId, kind, payload)),

    async close(): Promise<void> {
      await database.close();
      await own.drop();
    },
  };
}

export type AdvanceLab = Awaited<ReturnType<typeof openAdvanceLab>>;
