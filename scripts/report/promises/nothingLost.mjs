// @ts-check
import { earliestSend, instant } from '@overgang/domain';
import { entriesOf } from '../books.mjs';
import { everyOne } from '../promise.mjs';

/** @typedef {{ id: string }} Found */
/** @typedef {{ looked: number }} Counted */

/** @type {import('../promise.mjs').Query<Found>} */
const unapplied = {
  sql: 'SELECT id::text FROM inbox_message WHERE applied_at IS NULL AND deliver_after <= $1',
};
/** @type {import('../promise.mjs').Query<Counted>} */
const messages = { sql: 'SELECT count(*)::int AS looked FROM inbox_message' };
/** @type {import('../promise.mjs').Query<{ line: number, receipt: object | null }>} */
const rosterRows = { sql: 'SELECT line, receipt FROM roster_row' };
/** @typedef {{ id: string, port: string, tried: number }} Stuck */
/**
 * In nobody's hand and not resting between two tries, though due for days; or tried so often that it will never go.
 * @type {import('../promise.mjs').Query<Stuck>}
 */
const stuck = {
  sql: `SELECT id::text, port, attempts AS tried FROM outbox_message
    WHERE status = 'PENDING' AND not_before <= $1::timestamptz - interval '3 days'
      AND (attempts > 12 OR coalesce(greatest(lease_until, retry_at), '-infinity') < clock_timestamp() - interval '10 seconds')`,
};
/** @type {import('../promise.mjs').Query<{ windows: import('@overgang/domain').Policy['sendWindows'] }>} */
const hours = {
  sql: `SELECT data -> 'sendWindows' AS windows FROM policy ORDER BY version DESC LIMIT 1`,
};
/** @type {import('../promise.mjs').Query<Counted>} */
const outbox = { sql: 'SELECT count(*)::int AS looked FROM outbox_message' };
/**
 * Orders and bookings that ended without success. Whoever settles one tells its journey under the order's own key; a
 * journey that has ended, or that gave the order up, has its answer already.
 * @type {import('../promise.mjs').Query<{ id: string, isTold: boolean }>}
 */
const refused = {
  sql: `SELECT o.id::text, EXISTS (
      SELECT FROM inbox_message i
      WHERE i.journey_id = o.journey_id AND i.sender = o.port AND starts_with(i.key, o.provider_key || '/')
    ) AS "isTold"
    FROM outbox_message o JOIN journey j ON j.id = o.journey_id
    WHERE o.status = 'FAILED' AND o.port IN ('MITID', 'NEMID', 'CITIZEN_SERVICE') AND j.ended_at IS NULL`,
};
/** @type {import('../promise.mjs').Query<{ id: string, received_at: Date | null, outcome: string | null }>} */
const receipts = {
  sql: `SELECT id::text, received_at, outcome FROM notice WHERE channel = 'DIGITAL_POST'`,
};
/**
 * A journey remembers its last enrolment; one that another has replaced stands among the authenticators.
 * @type {import('../promise.mjs').Query<{ enrolment: string | null }>}
 */
const enrolled = {
  sql: `SELECT memory -> 'enrolment' ->> 'id' AS enrolment FROM journey
    WHERE memory -> 'enrolment' ->> 'activatedAt' IS NOT NULL OR state = 'DECEASED'
    UNION ALL SELECT id::text FROM authenticator WHERE activated_at IS NOT NULL`,
};

/** @param {Counted[]} counted */
const countOf = ([row]) => row?.looked ?? 0;
/** @param {Found[]} found */
const ids = (found) => found.map(({ id }) => id);

/**
 * Letters and e-mails wait for their hours, which is a reason.
 * @param {import('../promise.mjs').Rows} rows
 * @param {Date} now programme time
 */
async function stuckInHours(rows, now) {
  const [policy] = await rows(hours);
  const at = instant(now.getTime());
  /** @param {Stuck} message */
  const isInHours = ({ port }) =>
    policy === undefined ||
    (port !== 'LETTER' && port !== 'EMAIL') ||
    earliestSend(at, policy.windows[port]) <= at;
  const found = await rows(stuck, [now]);
  return found
    .filter(isInHours)
    .map(({ id, port, tried }) => `${port} ${id}, tried ${tried} times`);
}

/** @type {import('../promise.mjs').Promised} */
export const nothingLost = {
  id: 'I9',
  says: 'What was accepted is done, waits with a reason, or is answered with a refusal',
  async check({ rows, books, now }) {
    const told = entriesOf(books.digitalPost, 'RECEIPT');
    const notices = new Map((await rows(receipts)).map((notice) => [notice.id, notice]));
    const done = new Set((await rows(enrolled)).map(({ enrolment }) => enrolment));
    const activated = entriesOf(books.mitId, 'ACTIVATED').flatMap(
      ({ enrolmentId }) => enrolmentId ?? [],
    );
    return [
      {
        says: 'each message that is due was applied to its journey',
        looked: countOf(await rows(messages)),
        broken: ids(await rows(unapplied, [now])),
      },
      everyOne(
        'each row of each delivery has its receipt',
        await rows(rosterRows),
        ({ receipt }) => receipt !== null,
        ({ line }) => `line ${line}`,
      ),
      {
        says: 'nothing that is due waits in the outbox for days without being tried again',
        looked: countOf(await rows(outbox)),
        broken: await stuckInHours(rows, now),
      },
      everyOne(
        'each order or booking that was refused came back to its journey',
        await rows(refused),
        ({ isTold }) => isTold,
        ({ id }) => id,
      ),
      everyOne(
        'each receipt in Digital Post’s book is on our notice',
        told,
        ({ messageUUID }) =>
          Boolean(notices.get(messageUUID)?.received_at ?? notices.get(messageUUID)?.outcome),
        ({ messageUUID }) => messageUUID,
      ),
      everyOne(
        'each activation in MitID’s book is in the journey',
        activated,
        (enrolmentId) => done.has(enrolmentId),
        String,
      ),
    ];
  },
};
