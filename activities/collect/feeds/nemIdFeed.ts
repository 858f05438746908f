import { cprOf, nemIdTransferability } from '@overgang/domain';
import { isoInstant, reserveUserId } from '@overgang/prisma';

import { z } from 'zod';
import type { Feed, FeedEvent, FoundEvent, Meaning } from '../feed.js';
import { feedReader, outsideId } from '../feedReader.js';
import { rollNemIdsBack, setNemIds } from '../setNemIds.js';

const about = { id: outsideId, at: isoInstant, cpr: z.string() };
const plain = z.enum(['ROLLED_BACK', 'NEMID_ISSUED', 'ID_UPDATED', 'BLOCKED', 'UNBLOCKED']);

const event = z.union([
  z.object({ ...about, type: z.literal('RETIRED'), retirementId: z.uuid() }),
  z.object({ ...about, type: z.literal('USER_ID_CREATED'), userId: outsideId }),
  z.object({ ...about, type: plain }),
]);
type Event = z.infer<typeof event>;

const changed = (
  changes: NonNullable<Meaning['changes']>,
  kind: 'personChanged' | 'nemIdUnblocked' = 'personChanged',
): Meaning => ({ tells: { kind, payload: {} }, changes });

/** an id made in NemID after the import is reserved, if still free; else it is a reported conflict. */
function userIdCreated(of: Extract<Event, { userId: string }>, at: FoundEvent): Meaning {
  const { userId: asTyped, cpr } = of;
  const check = nemIdTransferability(asTyped, cprOf(cpr) ?? undefined);
  const holdsCpr = !check.transferable && check.reason === 'OWN_CPR';
  return {
    changes: async (db) => {
      if (check.canonical === null || holdsCpr) return 'USER_ID_NOT_TRANSFERABLE';
      const { citizenId } = at.found;
      const claim = { canonical: check.canonical, asTyped, citizenId, issuedAt: at.happenedAt };
      const { outcome } = await reserveUserId(db, claim);
      return outcome === 'CONFLICT' ? 'USER_ID_CONFLICT' : null;
    },
  };
}

function meaning(of: Event, found: FoundEvent): Meaning {
  const { citizenId } = found.found;
  switch (of.type) {
    case 'RETIRED': {
      const payload = { retirementId: of.retirementId, happenedAt: found.happenedAt };
      return { tells: { kind: 'nemIdRetired', payload } };
    }
    case 'ROLLED_BACK':
      return changed((db) => rollNemIdsBack(db, citizenId));
    case 'BLOCKED':
      return changed((db) => setNemIds(db, citizenId, 'ACTIVE', 'BLOCKED'));
    case 'UNBLOCKED':
      return changed((db) => setNemIds(db, citizenId, 'BLOCKED', 'ACTIVE'), 'nemIdUnblocked');
    case 'NEMID_ISSUED':
      return { tells: { kind: 'nemIdIssued', payload: {} } };
    case 'ID_UPDATED':
      return { tells: { kind: 'idUpdated', payload: {} } };
    case 'USER_ID_CREATED':
      return userIdCreated(of, found);
  }
}

const eventOf = (of: Event): FeedEvent => ({
  id: of.id,
  type: of.type,
  at: of.at,
  about: { cpr: of.cpr },
  meaning: (found) => meaning(of, found),
});

export const nemIdFeed: Feed = {
  name: 'NEMID',
  path: '/events',
  read: feedReader('events', event, eventOf),
};
