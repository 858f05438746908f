// @ts-check
import { entriesOf } from '../books.mjs';
import { everyOne } from '../promise.mjs';

const unapplied = `SELECT id::text, deliver_after FROM inbox_message WHERE applied_at IS NULL AND deliver_after <= $1`;
const messages = 'SELECT count(*)::int AS looked FROM inbox_message';
const rosterRows = `SELECT line, receipt FROM roster_row`;
/** In nobody's hand and not resting between two tries, though due for days; or tried so often that it will never go. */
const stuck = `SELECT id::text FROM outbox_message
  WHERE status = 'PENDING' AND not_before <= $1::timestamptz - interval '3 days'
    AND (attempts > 12 OR coalesce(greatest(lease_until, retry_at), '-infinity') < clock_timestamp() - interval '10 seconds')`;
const outbox = 'SELECT count(*)::int AS looked FROM outbox_message';
const receipts = `SELECT n.id::text, n.received_at, n.outcome FROM notice n WHERE n.channel = 'DIGITAL_POST'`;
const enrolled = `SELECT memory -> 'enrolment' ->> 'id' AS enrolment FROM journey
  WHERE memory -> 'enrolment' ->> 'activatedAt' IS NOT NULL OR state = 'DECEASED'`;

/** @param {Record<string, any>[]} [counted] */
const countOf = ([row] = []) => Number(row?.looked ?? 0);
/** @param {Record<string, any>[]} found */
const ids = (found) => found.map(({ id }) => id);

/** @type {import('../promise.mjs').Promised} */
export const nothingLost = {
  id: 'I9',
  says: 'What was accepted is done, waits with a reason, or is answered with a refusal',
  async check({ rows, books, now }) {
    const told = entriesOf(books.digitalPost ?? [], 'RECEIPT');
    const notices = new Map((await rows(receipts)).map((notice) => [notice.id, notice]));
    const done = new Set((await rows(enrolled)).map(({ enrolment }) => enrolment));
    const activated = entriesOf(books.mitId ?? [], 'ACTIVATED').filter(
      ({ enrolmentId }) => enrolmentId,
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
        broken: ids(await rows(stuck, [now])),
      },
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
        ({ enrolmentId }) => done.has(enrolmentId),
        ({ enrolmentId }) => enrolmentId,
      ),
    ];
  },
};
