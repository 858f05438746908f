import { authenticatorMeans, isDay } from '@overgang/domain';
import { isoInstant } from '@overgang/prisma';
import { v5 as uuidv5 } from 'uuid';
import { z } from 'zod';
import type { Feed, FeedEvent, FoundEvent, Meaning } from '../feed.js';
import { feedReader, outsideId } from '../feedReader.js';

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
    type: z.literal('AUTHENTICATOR_ENDED'),
    /** null: from before MitID gave them ids */
    authenticatorId: z.uuid().nullable(),
    means: z.enum(authenticatorMeans),
    why: z.enum(['LOST', 'CLOSED', 'REPLACED']).catch('CLOSED'),
    active: z.boolean(),
  }),
  z.object({
    ...about,
    type: z.literal('ACTIVATED'),
    enrolmentId: z.uuid().nullable(),
    authenticatorId: z.uuid().nullish(),
    means: z.enum(authenticatorMeans),
    userId: outsideId.optional(),
  }),
  z.object({ ...about, type: z.literal('USER_ID_CHANGED'), userId: outsideId }),
  z.object({
    ...about,
    type: z.literal('ID_SCAN_FAILED'),
    why: z
      .string()
      .regex(/^[A-Z_]{1,40}$/)
      .catch('OTHER'),
  }),
  z.object({ ...about, type: z.literal('ID_UPDATED') }),
]);
type Event = z.infer<typeof event>;

/** One without an id stands under a name of the citizen's own: if it was the last, all that we know have ended (I1). */
function authenticatorEnded(
  { authenticatorId, means, why, active }: Extract<Event, { type: 'AUTHENTICATOR_ENDED' }>,
  { found, happenedAt }: FoundEvent,
): Meaning {
  const id = authenticatorId ?? uuidv5('nameless', found.citizenId);
  const payload = { authenticatorId: id, means, why, isLast: !active, happenedAt };
  return { tells: { kind: 'authenticatorEnded', payload } };
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
    case 'AUTHENTICATOR_ENDED':
      return authenticatorEnded(of, found);
    case 'ACTIVATED': {
      const { means, userId, enrolmentId, authenticatorId } = of;
      const { happenedAt } = found;
      const payload = { means, userId, enrolmentId, authenticatorId, happenedAt };
      return { tells: { kind: 'activated', payload } };
    }
    case 'ID_SCAN_FAILED':
      return { tells: { kind: 'idScanFailed', payload: { why: of.why } } };
    case 'ID_UPDATED':
      return { tells: { kind: 'idUpdated', payload: {} } };
    case 'USER_ID_CHANGED': {
      const payload = { userId: of.userId, happenedAt: found.happenedAt };
      return { tells: { kind: 'userIdChanged', payload } };
    }
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
