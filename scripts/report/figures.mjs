// @ts-check
import { mitIdBook } from './mitIdBook.mjs';
import { nemIdFigures } from './nemIdFigures.mjs';
import { noticeFigures } from './noticeFigures.mjs';
import { tableLine } from './tableLine.mjs';
import { wayFigures } from './ways/index.mjs';

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

/**
 * Journeys by state (the fold beside a recount), notices (our book beside theirs), MitID's book, each
 * way through, and what happened with NemID.
 * @param {import('./promise.mjs').Evidence} evidence
 */
export async function figures(evidence) {
  const counted = await evidence.rows(byState);
  const fold = new Map((await evidence.rows(folded)).map((row) => [row.state, row.journeys]));
  const isFolded = counted.every(({ state, journeys }) => fold.get(state) === journeys);
  const notices = await noticeFigures(evidence);
  const text = [
    '',
    tableLine('Journeys by state', 'journeys', 'folded', 'overdue'),
    ...counted.map(({ state, journeys, overdue }) =>
      tableLine(state, journeys, fold.get(state) ?? 0, overdue),
    ),
    '',
    ...notices.lines,
    ...(await mitIdBook(evidence)),
    '',
    ...(await wayFigures(evidence)),
    ...nemIdFigures(evidence),
  ].join('\n');
  return { held: isFolded && notices.held, text };
}
