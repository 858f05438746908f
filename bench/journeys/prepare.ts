import { randomUUID } from 'node:crypto';
import { type Database, programmeNow, storeMessages } from '@overgang/prisma';
import { seedCitizen } from '@overgang/prisma/testing';
import { severalAtOnce } from './severalAtOnce.js';
import { bankReg, straightWalk, type WalkMessage } from './walk.js';

export interface PreparedMessage extends WalkMessage {
  readonly id: string;
}

/** A journey that waits, and all that will be said to it. */
export interface PreparedJourney {
  readonly journeyId: string;
  readonly messages: readonly PreparedMessage[];
}

/** A citizen with a number, a NemID and a bank, whose messages lie in the inbox and have been handed to nobody. */
async function storedJourney(database: Database): Promise<PreparedJourney> {
  const { journeyId } = await seedCitizen(database, { banks: [bankReg] });
  const now = await programmeNow(database.pool);
  const walk = straightWalk(now);
  const by = { actor: 'bench', role: 'bench', receivedAt: now, deliverAfter: now };
  const said = walk.map(({ kind, payload }, step) => {
    const key = `${journeyId}/${step}`;
    return { sender: 'bench', key, kind, journeyId, payload, ...by };
  });
  const stored = await storeMessages(database.pool, said);
  const messages = walk.map((message, step) => ({ ...message, id: stored[step]?.id ?? '' }));
  return { journeyId, messages };
}

/** For a step that reads nothing: each message's id begins with its place in the walk, which is all such a step looks at. */
async function unstoredJourney({ pool }: Database): Promise<PreparedJourney> {
  const walk = straightWalk(await programmeNow(pool));
  const messages = walk.map((message, step) => ({
    ...message,
    id: `${step}${randomUUID().slice(1)}`,
  }));
  return { journeyId: randomUUID(), messages };
}

export function prepareJourneys(
  database: Database,
  count: number,
  isStored: boolean,
): Promise<PreparedJourney[]> {
  const prepare = isStored ? storedJourney : unstoredJourney;
  return severalAtOnce(Array.from({ length: count }), 4, () => prepare(database));
}
