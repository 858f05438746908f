// @ts-check
import { everyOne } from '../promise.mjs';

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

const dayMs = 86_400_000;

/** @type {import('../promise.mjs').Promised} */
export const thirtyDays = {
  id: 'I3',
  says: 'A deadline is never before the end of day 30 after receipt, and never moves to an earlier day',
  async check({ rows }) {
    return [
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
