// @ts-check
import { entriesOf } from './books.mjs';
import { tableLine } from './tableLine.mjs';

/** What can happen with a NemID, by the type of its line in NemID's own book. */
const happenings = /** @type {const} */ ({
  CARD_SENT: 'new card sent',
  CARD_BLOCKED: 'card lost',
  PASSWORD_ORDERED: 'new password',
  APP_ACTIVATED: 'app activated',
  BLOCKED: 'blocked',
  UNBLOCKED: 'unblocked',
  DELETED: 'deleted',
});

/**
 * How NemID was used until MitID: log-ons by means, and what happened beside.
 * @param {import('./promise.mjs').Evidence} evidence
 * @returns {string[]}
 */
export function nemIdFigures({ books }) {
  const logOns = entriesOf(books.nemId, 'LOGGED_ON');
  const means = [...new Set(logOns.map(({ by }) => by))].sort();
  return [
    tableLine('NemID', 'times'),
    ...means.map((by) =>
      tableLine(`logged on, ${by}`, logOns.filter((one) => one.by === by).length),
    ),
    ...Object.entries(happenings).map(([type, says]) =>
      tableLine(says, books.nemId?.filter((one) => one.type === type).length ?? 0),
    ),
  ];
}
