// @ts-check
import { arrivedTwice, deliveries } from '../deliveries.mjs';
import { arrivals, dues } from '../dues.mjs';
import { everyOne } from '../promise.mjs';
import { repeats } from '../repeats.mjs';

/** @type {import('../promise.mjs').Query<{ id: string, key: string }>} */
const ours = { sql: 'SELECT id::text, notice_key AS key FROM notice' };
/** @type {import('../promise.mjs').Query<{ id: string, channel: string }>} */
const sent = {
  sql: `SELECT id::text, channel FROM notice WHERE sent_at IS NOT NULL
    AND coalesce(outcome, '') NOT IN ('WITHDRAWN', 'FAILED', 'UNDELIVERABLE')`,
};
/** @type {import('../promise.mjs').Query<{ id: string }>} */
const untold = {
  sql: `SELECT j.id::text FROM journey j
    WHERE j.state IN ('INVITED', 'WINDOW_OPEN', 'ACTIVATING', 'ID_UPDATE_REQUIRED')
      AND j.memory ->> 'invitedAt' IS NOT NULL AND j.memory ->> 'unreachableSince' IS NULL
      AND coalesce(j.memory -> 'window' ->> 'openedBy', '') <> 'CITIZEN'
      AND NOT EXISTS (SELECT FROM notice n WHERE n.journey_id = j.id AND n.received_at IS NOT NULL)
      AND j.memory -> 'pendingNotices' = '[]'::jsonb`,
};
/** @type {import('../promise.mjs').Query<{ looked: number }>} */
const invited = {
  sql: `SELECT count(*)::int AS looked FROM journey WHERE memory ->> 'invitedAt' IS NOT NULL`,
};

/** @type {import('../promise.mjs').Promised} */
export const toldOnce = {
  id: 'I2',
  says: 'Every notice reaches the citizen once a channel, and of each due kind one arrives',
  async check({ rows, books }) {
    const arrived = deliveries(books);
    const inBooks = new Set(arrived.map(({ channel, noticeId }) => `${channel} ${noticeId}`));
    const meanings = new Map((await rows(ours)).map(({ id, key }) => [id, key]));
    const twice = arrivedTwice(arrived, meanings);
    const [{ looked } = { looked: 0 }] = await rows(invited);
    const toBeTold = await rows(dues);
    const { isTaken, isReceived } = arrivals(books);
    return [
      everyOne(
        'no citizen has the same notice twice in the book of an outside system',
        arrived,
        (delivery) => !twice.has(delivery),
        ({ noticeId }) => noticeId,
      ),
      everyOne(
        'what came again under a key that its system knew says what it said the first time',
        repeats(books),
        ({ saysTheSame }) => saysTheSame,
        ({ name }) => name,
      ),
      everyOne(
        'each notice in a book is one of ours',
        arrived,
        ({ noticeId }) => meanings.has(noticeId),
        ({ noticeId }) => noticeId,
      ),
      everyOne(
        'each notice that we call sent is in the book of its channel',
        await rows(sent),
        ({ id, channel }) => inBooks.has(`${channel} ${id}`),
        ({ id }) => id,
      ),
      everyOne(
        'each thing that a citizen was to be told was taken by a channel, is under way, or was withdrawn or refused on record',
        toBeTold,
        (due) => due.isPending || due.isSettled || isTaken(due),
        ({ name }) => name,
      ),
      everyOne(
        'each citizen who is waited for has received what they are asked, is being told, or is on record as unreachable',
        toBeTold.filter(({ isAsked }) => isAsked),
        (due) => due.isPending || due.isUnreachable || isReceived(due),
        ({ name }) => name,
      ),
      {
        says: 'each invited citizen was told, is being told, or is on record as unreachable',
        looked,
        broken: (await rows(untold)).map(({ id }) => id),
      },
    ];
  },
};
