// @ts-check
import { activeAtMitId } from '../activeAtMitId.mjs';
import { entriesOf } from '../books.mjs';
import { everyOne, isBefore } from '../promise.mjs';

/** @type {import('../promise.mjs').Query<{ retirement: string, at: Date }>} */
const received = {
  sql: `SELECT split_part(notice_key, '/', 2) AS retirement, min(received_at) AS at
  FROM notice WHERE kind = 'NEMID_ENDS' AND received_at IS NOT NULL GROUP BY 1`,
};

/** @type {import('../promise.mjs').Query<{ retirement: string }>} */
const answeredFor = {
  sql: `SELECT DISTINCT payload ->> 'retirementId' AS retirement FROM inbox_message
  WHERE kind = 'retireNemId' AND payload -> 'force' ->> 'by' <> '' AND payload -> 'force' ->> 'reason' <> ''`,
};

/** @type {import('../promise.mjs').Promised} */
export const neverBothDead = {
  id: 'I1',
  says: 'NemID ends only with MitID active and its notice received, or by force',
  async check({ rows, books }) {
    const all = entriesOf(books.nemId, 'ORDERED');
    const orders = all.filter(({ forced }) => !forced);
    const forced = all.filter((order) => order.forced);
    const answered = new Set((await rows(answeredFor)).map(({ retirement }) => retirement));
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
      everyOne(
        'each order by force has a name and a reason',
        forced,
        ({ retirementId }) => answered.has(retirementId),
        ({ retirementId }) => retirementId,
      ),
    ];
  },
};
