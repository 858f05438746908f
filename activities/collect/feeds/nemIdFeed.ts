import { cprOf, type EventType, isDay, nemIdHindrances, nemIdParts } from '@overgang/domain';
import { isoInstant, type NemIdUserIdOutcome, takeUpNemIdUserId } from '@overgang/prisma';
import { z } from 'zod';
import type { Feed, FeedEvent, FoundEvent, Meaning } from '../feed.js';
import { feedReader, outsideId } from '../feedReader.js';
import { deleteNemIds, rollNemIdsBack, setNemIds, turnPartOff } from '../setNemIds.js';

const about = { id: outsideId, at: isoInstant, cpr: z.string() };
const plain = z.enum(['ROLLED_BACK', 'NEMID_ISSUED', 'ID_UPDATED', 'UNBLOCKED', 'DELETED']);
const hindrance = z.enum(nemIdHindrances);

const event = z.union([
  z.object({ ...about, type: z.literal('RETIRED'), retirementId: z.uuid() }),
  z.object({
    ...about,
    type: z.literal('PART_OFF'),
    retirementId: z.uuid(),
    part: z.enum(nemIdParts),
    /** which of several NemIDs */
    issuedOn: z.string().refine(isDay).nullable().default(null),
  }),
  z.object({ ...about, type: z.literal('USER_ID_CREATED'), userId: outsideId }),
  z.object({ ...about, type: plain }),
  z.object({ ...about, type: hindrance }),
]);
type Event = z.infer<typeof event>;
type UserIdCreated = Extract<Event, { userId: string }>;

const changed = (
  changes: NonNullable<Meaning['changes']>,
  kind: EventType,
  payload: object = {},
): Meaning => ({ tells: { kind, payload }, changes });

/** What somebody must look at; that an id can be nobody's in MitID is the citizen's own affair. */
const problemOf: Readonly<Partial<Record<NemIdUserIdOutcome, string>>> = {
  CONFLICT: 'USER_ID_CONFLICT',
  NOT_TRANSFERABLE: 'USER_ID_NOT_TRANSFERABLE',
};

/** an id made in NemID after the import is reserved, if still free; else it is a reported conflict. */
function userIdCreated({ userId: text, cpr }: UserIdCreated, at: FoundEvent): Meaning {
  const ownCpr = cprOf(cpr);
  const { citizenId } = at.found;
  return {
    changes: async (db) => {
      if (ownCpr === null) return 'NOT_KNOWN';
      const created = { citizenId, text, issuedAt: at.happenedAt, ownCpr, now: at.now };
      return problemOf[await takeUpNemIdUserId(db, created)] ?? null;
    },
  };
}

function meaning(of: Event, found: FoundEvent): Meaning {
  const { happenedAt } = found;
  const { citizenId } = found.found;
  switch (of.type) {
    case 'RETIRED': {
      const payload = { retirementId: of.retirementId, happenedAt };
      return { tells: { kind: 'nemIdRetired', payload } };
    }
    case 'PART_OFF': {
      const { retirementId, part, issuedOn } = of;
      const off = { part, issuedOn, at: happenedAt };
      const payload = { retirementId, part, happenedAt };
      return changed((db) => turnPartOff(db, citizenId, off), 'nemIdPartOff', payload);
    }
    case 'ROLLED_BACK':
      return changed((db) => rollNemIdsBack(db, citizenId, happenedAt), 'personChanged');
    case 'UNBLOCKED':
      return changed((db) => setNemIds(db, citizenId, 'ACTIVE', happenedAt), 'nemIdUnblocked');
    case 'DELETED':
      return changed((db) => deleteNemIds(db, citizenId, happenedAt), 'nemIdDeleted', {
        happenedAt,
      });
    case 'NEMID_ISSUED':
      return { tells: { kind: 'nemIdIssued', payload: {} } };
    case 'ID_UPDATED':
      return { tells: { kind: 'idUpdated', payload: {} } };
    case 'USER_ID_CREATED':
      return userIdCreated(of, found);
    default:
      return changed((db) => setNemIds(db, citizenId, of.type, happenedAt), 'nemIdHindered', {
        by: of.type,
      });
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
