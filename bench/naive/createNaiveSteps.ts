import { claimUserId, loadStep, writeStep } from '@overgang/prisma';
import type { Pool } from 'pg';
import {
  beginEnrolment,
  orderRetirement,
  quarantineReservations,
  sendNotice,
  tellBank,
} from './effects.js';
import type { NaiveSteps } from './naiveSteps.js';
import { dimensionsAfter, stateWrite } from './stateWrite.js';

const loadJourney =
  (pool: Pool): NaiveSteps['loadJourney'] =>
  async (journeyId) => {
    const loaded = await loadStep(pool, { journeyId, messageId: null });
    if (loaded === null) throw new Error(`no journey ${journeyId}`);
    const { journey: record, facts, policy, clock } = loaded;
    const { id, version, citizenId, dimensions, memory } = record;
    return { journey: { ...memory, id, version, facts }, citizenId, dimensions, policy, clock };
  };

const saveState =
  (pool: Pool): NaiveSteps['saveState'] =>
  async (change) => {
    const { outcome } = await writeStep(pool, stateWrite(change));
    if (outcome === 'VERSION_MOVED') throw new Error('somebody else changed the journey');
    return dimensionsAfter(change);
  };

/** The naive workflow's activities: the same rows as the product's one step writes, an effect at a time. */
export const createNaiveSteps = (pool: Pool): NaiveSteps => ({
  loadJourney: loadJourney(pool),
  saveState: saveState(pool),
  claimUserId: async ({ citizenId, at }, { canonical, asTyped }) =>
    (await claimUserId(pool, { canonical, asTyped, citizenId, at })) === 'OK',
  sendNotice: sendNotice(pool),
  tellBank: tellBank(pool),
  beginEnrolment: beginEnrolment(pool),
  orderRetirement: orderRetirement(pool),
  quarantineReservations: quarantineReservations(pool),
});
