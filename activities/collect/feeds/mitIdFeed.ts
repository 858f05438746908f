import {
  addMonths,
  authenticatorMeans,
  canonicalForm,
  dayOf,
  isDay,
  startOfDay,
} from '@overgang/domain';
import { claimUserId, isoInstant } from '@overgang/prisma';
import { z } from 'zod';
import type { Feed, FeedEvent, FoundEvent, Meaning } from '../feed.js';
import { feedReader, outsideId } from '../feedReader.js';
import { quarantineOthers } from '../quarantineOthers.js';

const about = { id: outsideId, at: isoInstant, cpr: z.string() };

const event = z.discriminatedUnion('type', [
  z.object({ ...about, type: z.literal('DEVICE_DISPATCHED'), enrolmentId: z.uuid() }),
  z.object({
    ...about,
    type: z.literal('DEVICE_ARRIVED'),
    enrolmentId: z.uuid(),
    place: outsideId.optional(),
  }),
  z.object({
    ...about,
    type: z.literal('ACTIVATION_LETTER_SENT'),
    enrolmentId: z.uuid(),
    validUntil: z.string().refine(isDay),
  }),
  z.object({
    ...about,
    type: z.literal('AUTHENTICATOR_ADDED'),
    authenticatorId: z.uuid(),
    means: z.enum(authenticatorMeans),
  }),
  z.object({
    ...about,
    type: z.literal('ACTIVATED'),
    enrolmentId: z.uuid().nullable(),
    means: z.enum(authenticatorMeans),
    userId: outsideId.optional(),
  }),
  z.object({ ...about, type: z.literal('USER_ID_CHANGED'), userId: outsideId }),
]);
type Event = z.infer<typeof event>;

/** MitID is master; ours follows, and the former id rests. */
function userIdChanged(asTyped: string, { found, happenedAt, policy }: FoundEvent): Meaning {
  const canonical = canonicalForm(asTyped);
  const { citizenId } = found;
  const until = startOfDay(addMonths(dayOf(happenedAt), policy.quarantineMonths));
  return {
    tells: { kind: 'userIdChanged', payload: { userId: canonical, happenedAt } },
    changes: async (db) => {
      const claimed = await claimUserId(db, { canonical, asTyped, citizenId, at: happenedAt });
      if (claimed === 'TAKEN') return 'USER_ID_TAKEN_IN_LEDGER';
      await quarantineOthers(db, { canonical, citizenId, until });
      return null;
    },
  };
}

function meaning(of: Event, found: FoundEvent): Meaning {
  switch (of.type) {
    case 'DEVICE_DISPATCHED':
      return { tells: { kind: 'deviceDispatched', payload: { enrolmentId: of.enrolmentId } } };
    case 'DEVICE_ARRIVED': {
      const { enrolmentId, place } = of;
      return { tells: { kind: 'deviceArrived', payload: { enrolmentId, place } } };
    }
    case 'ACTIVATION_LETTER_SENT': {
      const { enrolmentId, validUntil } = of;
      return { tells: { kind: 'activationLetterSent', payload: { enrolmentId, validUntil } } };
    }
    case 'AUTHENTICATOR_ADDED': {
      const { authenticatorId, means } = of;
      const payload = { authenticatorId, means, happenedAt: found.happenedAt };
      return { tells: { kind: 'authenticatorAdded', payload } };
    }
    case 'ACTIVATED': {
      const { means, userId, enrolmentId } = of;
      const payload = { means, userId, enrolmentId, happenedAt: found.happenedAt };
      return { tells: { kind: 'activated', payload } };
    }
    case 'USER_ID_CHANGED':
      return userIdChanged(of.userId, found);
  }
}

const eventOf = (of: Event): FeedEvent => ({
  id: of.id,
  type: of.type,
  at: of.at,
  about: { cpr: of.cpr },
  meaning: (found) => meaning(of, found),
});

export const mitIdFeed: Feed = {
  name: 'MITID',
  path: '/events',
  read: feedReader('events', event, eventOf),
};
