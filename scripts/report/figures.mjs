// @ts-check

/** @type {import('./promise.mjs').Query<{ state: string, journeys: number, overdue: number }>} */
const byState = {
  sql: `SELECT state, count(*)::int AS journeys, count(*) FILTER (WHERE is_overdue)::int AS overdue
  FROM journey GROUP BY state ORDER BY 2 DESC, 1`,
};
/** @type {import('./promise.mjs').Query<{ state: string, journeys: number }>} */
const folded = {
  sql: `SELECT state, sum(net)::int AS journeys FROM progress_count
  WHERE dimension = 'TOTAL' GROUP BY state HAVING sum(net) <> 0`,
};
/** @type {import('./promise.mjs').Query<{ kind: string, channel: string, sent: number, received: number }>} */
const notices = {
  sql: `SELECT kind, channel, count(*)::int AS sent, count(received_at)::int AS received
  FROM notice WHERE sent_at IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
};

/** @param {string} name @param {...(string | number)} cells */
const line = (name, ...cells) =>
  `  ${name.padEnd(38)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;

/**
 * Journeys by state (the fold beside a recount) and notices by kind and channel.
 * @param {import('./promise.mjs').Evidence} evidence
 */
export async function figures({ rows }) {
  const counted = await rows(byState);
  const fold = new Map((await rows(folded)).map(({ state, journeys }) => [state, journeys]));
  const held = counted.every(({ state, journeys }) => fold.get(state) === journeys);
  const text = [
    '',
    line('Journeys by state', 'journeys', 'folded', 'overdue'),
    ...counted.map(({ state, journeys, overdue }) =>
      line(state, journeys, fold.get(state) ?? 0, overdue),
    ),
    '',
    line('Notices', 'sent', 'received'),
    ...(await rows(notices)).map(({ kind, channel, sent, received }) =>
      line(`${kind} by ${channel}`, sent, received),
    ),
  ].join('\n');
  return { held, text };
}
