// @ts-check
import { entriesOf } from '../books.mjs';
import { everyOne } from '../promise.mjs';

const received = `SELECT split_part(notice_key, '/', 2) AS retirement, min(received_at) AS at
  FROM notice WHERE kind = 'NEMID_ENDS' AND received_at IS NOT NULL GROUP BY 1`;

/** @param {import('../books.mjs').Entry[]} mitId */
function activeSince(mitId) {
  const since = new Map();
  for (const { type, person, at } of mitId) {
    if ((type === 'ACTIVATED' || type === 'KNOWN_ACTIVE') && !since.has(person))
      since.set(person, at);
  }
  return since;
}

/** @type {import('../promise.mjs').Promised} */
export const neverBothDead = {
  id: 'I1',
  says: 'NemID ends only with MitID active and its notice received, or by force',
  async check({ rows, books }) {
    const orders = entriesOf(books.nemId ?? [], 'ORDERED').filter(({ forced }) => !forced);
    const active = activeSince(books.mitId ?? []);
    const told = new Map((await rows(received)).map(({ retirement, at }) => [retirement, at]));
    const name = (/** @type {import('../books.mjs').Entry} */ order) => order.retirementId;
    return [
      everyOne(
        'each person whose NemID was ordered off has MitID in MitID’s own book, from before',
        orders,
        ({ person, at }) => active.has(person) && active.get(person) <= at,
        name,
      ),
      everyOne(
        'each order came after the receipt of its notice',
        orders,
        ({ retirementId, at }) => told.get(retirementId) <= new Date(at),
        name,
      ),
    ];
  },
};
