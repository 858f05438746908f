// @ts-check
import { arrivedTwice, deliveries } from './deliveries.mjs';

/** @typedef {import('./deliveries.mjs').Channel} Channel */
/** @typedef {{ id: string, key: string, channel: string, isThere: boolean }} OurNotice */

/** `isThere`: it must be in the book of its channel. What failed or was withdrawn may be, or not. */
/** @type {import('./promise.mjs').Query<OurNotice>} */
const ours = {
  sql: `SELECT id::text, notice_key AS key, channel, sent_at IS NOT NULL
      AND coalesce(outcome, '') NOT IN ('WITHDRAWN', 'FAILED', 'UNDELIVERABLE') AS "isThere"
    FROM notice`,
};

/** @type {readonly Channel[]} */
const channels = ['NETBANK', 'DIGITAL_POST', 'LETTER'];

/**
 * Our book of notices beside the outside systems' own, channel by channel.
 * @param {import('./promise.mjs').Evidence} evidence
 */
export async function bothBooks({ rows, books }) {
  const notices = new Map((await rows(ours)).map((notice) => [notice.id, notice]));
  const arrived = deliveries(books);
  const there = new Set(arrived.map(({ channel, noticeId }) => `${channel} ${noticeId}`));
  const twice = arrivedTwice(arrived, new Map([...notices].map(([id, { key }]) => [id, key])));
  return channels.map((channel) => {
    const theirs = arrived.filter((one) => one.channel === channel);
    const known = [...notices.values()].filter((notice) => notice.channel === channel);
    const isInTheirs = (/** @type {OurNotice} */ { id }) => there.has(`${channel} ${id}`);
    return {
      channel,
      ours: known.filter((notice) => notice.isThere || isInTheirs(notice)).length,
      theirs: theirs.length,
      onlyOurs: known.filter((notice) => notice.isThere && !isInTheirs(notice)).length,
      onlyTheirs: theirs.filter(({ noticeId }) => notices.get(noticeId)?.channel !== channel)
        .length,
      twice: theirs.filter((one) => twice.has(one)).length,
    };
  });
}
