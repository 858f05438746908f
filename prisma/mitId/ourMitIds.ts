import {
  authenticatorMeans,
  type CanonicalUserId,
  canonicalForm,
  day,
  type Instant,
  instant,
  type OurMitId,
} from '@overgang/domain';
import type { Pool } from 'pg';
import { z } from 'zod';
import { isWantedOrder } from './isWantedOrder.js';

const authenticator = z.object({
  id: z.string(),
  means: z.enum(authenticatorMeans),
  state: z.enum(['ORDERED', 'DISPATCHED', 'ACTIVE', 'ENDED']),
});

const order = z.object({
  ...{ id: z.string(), key: z.string(), kind: z.string(), isWanted: z.boolean().nullable() },
  status: z.enum(['PENDING', 'SENT', 'FAILED', 'WITHDRAWN']),
  authenticatorId: z.string().nullable(),
});

const moment = z.number().transform(instant).nullable();

/** How far the device under way has come, as the journey remembers it. */
const device = z.object({
  enrolmentId: z.string(),
  ...{ orderedAt: moment, dispatchedAt: moment, arrivedAt: moment },
  codeValidUntil: z.string().transform(day).nullable(),
});

const userId = z.string().transform(canonicalForm);

const row = z.object({
  ...{ key: z.string(), citizenId: z.string(), journeyId: z.string(), isFollowed: z.boolean() },
  ...{ isBeingTold: z.boolean(), told: z.int(), userId: userId.nullable() },
  asked: z.object({ id: z.string(), userId }).nullable(),
  ledger: z.enum(['CONFIRMED', 'NOT_CONFIRMED', 'OF_ANOTHER']),
  authenticators: z.array(authenticator),
  device: device.nullable(),
  orders: z.array(order.transform((of) => ({ ...of, isWanted: of.isWanted === true }))),
});

export interface KnownMitId extends OurMitId {
  readonly citizenId: string;
  /** false: nothing can happen to the journey any more */
  readonly isFollowed: boolean;
  /** something is stored for the journey that it has not taken yet */
  readonly isBeingTold: boolean;
  /** how much MitID has told of it so far */
  readonly told: number;
}

/** Whom to look for, and the user-ID that MitID has for them. */
export interface AskedPerson {
  readonly blindIndex: Buffer;
  readonly userId: CanonicalUserId | null;
}

/** A reminder of a user-ID is not asked after: what it brings goes to its owner alone. */
const select = `
  SELECT encode(v.blind_index, 'base64') AS key, v.citizen_id AS "citizenId", j.id AS "journeyId",
    j.state <> 'DECEASED' AS "isFollowed",
    EXISTS (SELECT FROM inbox_message i WHERE i.journey_id = j.id AND i.applied_at IS NULL AND i.deliver_after <= $3)
      AS "isBeingTold",
    (SELECT count(*)::int FROM inbox_message i WHERE i.journey_id = j.id AND i.sender = 'MITID') AS told,
    j.memory #>> '{enrolment,userId}' AS "userId",
    CASE WHEN j.memory #>> '{userIdChange,state}' = 'ASKED' THEN j.memory -> 'userIdChange' END AS asked,
    CASE WHEN l.owner_id = v.citizen_id AND l.status = 'ACTIVE' AND l.confirmed_at IS NOT NULL THEN 'CONFIRMED'
      WHEN l.owner_id <> v.citizen_id AND NOT (l.status = 'QUARANTINED' AND l.until <= $3) THEN 'OF_ANOTHER'
      ELSE 'NOT_CONFIRMED' END AS ledger,
    CASE WHEN j.memory #>> '{order,delivery}' IS NOT NULL AND j.memory #>> '{order,activatedAt}' IS NULL
      THEN j.memory -> 'order' END AS device,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'means', a.means, 'state', a.state)), '[]')
      FROM authenticator a WHERE a.citizen_id = v.citizen_id) AS authenticators,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'key', m.provider_key, 'kind', m.kind, 'status', m.status,
        'authenticatorId', CASE WHEN m.kind = 'blockAuthenticator' THEN m.payload ->> 'authenticatorId' END,
        'isWanted', ${isWantedOrder})), '[]')
      FROM outbox_message m WHERE m.journey_id = j.id AND m.port = 'MITID' AND m.kind <> 'remindOfUserId') AS orders
  FROM unnest($1::bytea[], $2::text[]) AS wanted (index, user_id)
    JOIN vault_entry v ON v.blind_index = wanted.index
    JOIN journey j ON j.citizen_id = v.citizen_id
    LEFT JOIN user_id_ledger l ON l.canonical = wanted.user_id`;

/** What we know of the MitID of those whose numbers have these blind indexes; by the index in base64. */
export async function ourMitIds(
  pool: Pool,
  asked: readonly AskedPerson[],
  now: Instant,
): Promise<ReadonlyMap<string, KnownMitId>> {
  if (asked.length === 0) return new Map();
  const indexes = asked.map(({ blindIndex }) => blindIndex);
  const userIds = asked.map((of) => of.userId);
  const { rows } = await pool.query(select, [indexes, userIds, new Date(now)]);
  return new Map(rows.map((found) => row.parse(found)).map(({ key, ...of }) => [key, of]));
}
