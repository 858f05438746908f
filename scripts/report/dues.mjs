// @ts-check
import { entriesOf } from './books.mjs';
import { deliveries } from './deliveries.mjs';
import { receipts } from './receipts.mjs';

/**
 * What a citizen was to be told once: one kind, step, window and round, by one channel after another (I2).
 * @typedef {object} Due
 * @property {string} name journey and natural key, without the channel
 * @property {string[]} notices `CHANNEL id`, one for each channel that was tried
 * @property {boolean} isPending it is waited for, or is still to go out
 * @property {boolean} isSettled on record as withdrawn, given up or refused: what follows is the journey's business
 * @property {boolean} isAsked it asks the citizen for what their journey now waits for
 * @property {boolean} isUnreachable
 */

/**
 * What asks a citizen for something is the newest of its kind, and of the retirement under way.
 * @type {import('./promise.mjs').Query<Due>}
 */
export const dues = {
  sql: `WITH notices AS (
    SELECT notice.*, split_part(notice_key, '/', 2) AS step, split_part(notice_key, '/', 3) AS of_window, message.status
    FROM notice LEFT JOIN outbox_message AS message ON message.journey_id = notice.journey_id
      AND message.provider_key = notice.id AND message.kind = 'sendNotice'
  ), due AS (
    SELECT journey_id, kind, step, of_window, round, max(created_at) AS at, array_agg(channel || ' ' || id) AS notices,
      bool_or(coalesce(status, '') = 'PENDING') AS "isUnsent",
      bool_or(outcome IS NOT NULL OR status IN ('WITHDRAWN', 'FAILED')) AS "isSettled"
    FROM notices GROUP BY 1, 2, 3, 4, 5
  ), newest AS (
    SELECT *, row_number() OVER (PARTITION BY journey_id, kind ORDER BY at DESC, round DESC) = 1 AS "isNewest" FROM due
  )
  SELECT concat_ws('/', journey.id, kind, step, of_window, round) AS name, notices, "isSettled",
    "isUnsent" OR EXISTS (SELECT FROM jsonb_array_elements(memory -> 'pendingNotices') AS pending
      WHERE pending ->> 'kind' = kind AND pending ->> 'step' = step AND pending ->> 'window' = of_window
        AND (pending ->> 'round')::int = round) AS "isPending",
    memory ->> 'unreachableSince' IS NOT NULL AS "isUnreachable",
    CASE kind
      WHEN 'YOUR_TURN' THEN state = 'INVITED' AND "isNewest"
      WHEN 'NEMID_ENDS' THEN state = 'RETIREMENT_NOTICED' AND step = memory -> 'retirement' ->> 'id'
      WHEN 'ID_UPDATE_NEEDED' THEN state = 'ID_UPDATE_REQUIRED' AND memory ->> 'reason' = kind AND "isNewest"
      WHEN 'GET_NEMID_FIRST' THEN state = 'ID_UPDATE_REQUIRED' AND memory ->> 'reason' = kind AND "isNewest"
      ELSE false END AS "isAsked"
  FROM newest JOIN journey ON journey.id = journey_id`,
};

/**
 * Which notices came through, by the outside systems' own books: to the channel, and to the citizen.
 * @param {import('./books.mjs').Books} books
 */
export function arrivals(books) {
  const refusals = entriesOf(books.digitalPost, 'RECEIPT').filter(
    ({ receiptStatus }) => receiptStatus !== 'COMPLETED',
  );
  const refused = new Set(refusals.map(({ messageUUID }) => messageUUID));
  const taken = deliveries(books).filter(({ noticeId }) => !refused.has(noticeId));
  const inBooks = new Set(taken.map(({ channel, noticeId }) => `${channel} ${noticeId}`));
  const received = receipts(books);
  return {
    /** @param {Due} due */
    isTaken: ({ notices }) => notices.some((notice) => inBooks.has(notice)),
    /** @param {Due} due */
    isReceived: ({ notices }) => notices.some((notice) => received.has(notice.split(' ')[1] ?? '')),
  };
}
