// @ts-check
import { activeAtMitId } from '../activeAtMitId.mjs';
import { entriesOf } from '../books.mjs';
import { everyOne, isBefore } from '../promise.mjs';

/** @type {import('../promise.mjs').Query<{ retirement: string, at: Date }>} */
const received = {
  sql: `SELECT split_part(notice_key, '/', 2) AS retirement, min(received_at) AS at
  FROM notice WHERE kind = 'NEMID_ENDS' AND received_at IS NOT NULL GROUP BY 1`,
};

/** @type {import('../promise.mjs').Promised} */
export const neverBothDead = {
  id: 'I1',
  says: 'NemID ends only with MitID active and its notice received, or by force',
  async check({ rows, books }) {
    const orders = entriesOf(books.nemId, 'ORDERED').filter(({ forced }) => !forced);
    const withMitId = activeAtMitId(books.mitId ?? [], orders);
    const told = new Map((await rows(received)).map(({ retirement, at }) => [retirement, at]));
    return [
      everyOne(
        'each person whose NemID was ordered off had an active MitID then, in MitID’s own book',
        orders,
        (order) => withMitId.has(order),
        ({ retirementId }) => retirementId,
      ),
      everyOne(
        'each order came after the receipt of its notice',
        orders,
        ({ retirementId, at }) => isBefore(told.get(retirementId), at),
        ({ retirementId }) => retirementId,
      ),
    ];
  },
};
