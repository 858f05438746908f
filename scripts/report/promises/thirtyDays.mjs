// @ts-check
import { addDays, dayOf, instant } from '@overgang/domain';
import { everyOne } from '../promise.mjs';
import { receipts } from '../receipts.mjs';

/** @type {import('../promise.mjs').Query<{ id: string, opened: Date, own: Date }>} */
const windows = {
  sql: `SELECT id::text,
    (to_timestamp((memory -> 'window' ->> 'openedAt')::bigint / 1000.0) AT TIME ZONE 'Europe/Copenhagen')::date AS opened,
    (memory -> 'window' ->> 'deadline')::date AS own
  FROM journey WHERE memory -> 'window' <> 'null'::jsonb`,
};

/** @type {import('../promise.mjs').Query<{ id: string, version: number, deadline: string, former: string | null }>} */
const moves = {
  sql: `SELECT journey_id::text AS id, version, details ->> 'deadline' AS deadline,
    lag(details ->> 'deadline') OVER (PARTITION BY journey_id ORDER BY version) AS former
  FROM transition WHERE details ->> 'deadline' IS NOT NULL`,
};

/**
 * The windows that a receipt opened. `told`: when it came to us; an outside clock may be a little ahead of ours.
 * @typedef {{ id: string, notice: string | null, isLetter: boolean, deadline: string, told: Date | null }} Opened
 * @type {import('../promise.mjs').Query<Opened>}
 */
const opened = {
  sql: `SELECT journey.id::text, notice.id::text AS notice, memory -> 'window' ->> 'openedBy' = 'LETTER' AS "isLetter",
    memory -> 'window' ->> 'deadline' AS deadline,
    (SELECT min(received_at) FROM inbox_message AS message WHERE message.journey_id = journey.id
      AND message.kind = 'noticeReceived' AND message.payload ->> 'noticeId' = memory -> 'window' ->> 'noticeId') AS told
  FROM journey LEFT JOIN notice ON notice.journey_id = journey.id AND notice_key = memory -> 'window' ->> 'noticeId'
  WHERE memory -> 'window' ->> 'noticeId' IS NOT NULL`,
};

/** The fewest days that a letter was ever given. @type {import('../promise.mjs').Query<{ days: number }>} */
const postal = { sql: `SELECT min((data ->> 'postalDays')::int) AS days FROM policy` };

const dayMs = 86_400_000;
const windowDays = 30;

/**
 * the last day of a window that was opened by what an outside book says.
 * @param {Opened} window @param {number} receivedMs @param {number} postalDays
 */
function earliest({ isLetter, told }, receivedMs, postalDays) {
  const at = instant(Math.min(receivedMs, told?.getTime() ?? receivedMs));
  return addDays(dayOf(at), windowDays + (isLetter ? postalDays : 0));
}

/** @type {import('../promise.mjs').Promised} */
export const thirtyDays = {
  id: 'I3',
  says: 'A deadline is never before the end of day 30 after receipt, and never moves to an earlier day',
  async check({ rows, books }) {
    const received = receipts(books);
    const [{ days } = { days: 0 }] = await rows(postal);
    /** @param {Opened} window */
    const isLongEnough = (window) => {
      const at = received.get(window.notice ?? '');
      return at !== undefined && window.deadline >= earliest(window, at, days);
    };
    return [
      everyOne(
        'each window that a receipt opened has thirty days from when, in the outside’s own book, the notice was received',
        await rows(opened),
        isLongEnough,
        ({ id }) => id,
      ),
      everyOne(
        'each window has at least thirty days',
        await rows(windows),
        ({ opened, own }) => (own.getTime() - opened.getTime()) / dayMs >= 29.9,
        ({ id }) => id,
      ),
      everyOne(
        'no step moved a deadline to an earlier day',
        await rows(moves),
        ({ deadline, former }) => former === null || deadline >= former,
        ({ id, version }) => `${id}@${version}`,
      ),
    ];
  },
};
