// @ts-check
import { entriesOf } from '../books.mjs';
import { everyOne, isBefore } from '../promise.mjs';

/** Whom no channel reaches is on record as that (I2). @type {import('../promise.mjs').Query<{ handle: string, journey: string }>} */
const links = {
  sql: `SELECT handle::text, journey.id::text AS journey FROM bank_customer JOIN journey USING (citizen_id)
    WHERE memory ->> 'unreachableSince' IS NULL`,
};
/** @type {import('../promise.mjs').Query<{ id: string, journey: string }>} */
const overdue = {
  sql: `SELECT id::text, journey_id::text AS journey FROM notice WHERE kind = 'OVERDUE'`,
};

/**
 * When each notice first reached an outside system, by its own book.
 * @param {import('../books.mjs').Books} books
 * @returns {Map<string, Date>}
 */
function firstArrivals({ netbank, digitalPost, printHouse }) {
  const arrived = [
    ...entriesOf(netbank, 'EVENT').map(({ at, data }) => ({ at, id: String(data.noticeId) })),
    ...entriesOf(digitalPost, 'MEMO').map(({ at, messageUUID: id }) => ({ at, id })),
    ...entriesOf(printHouse, 'ACCEPTED').map(({ at, itemId: id }) => ({ at, id })),
  ].toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return new Map(arrived.map(({ id, at }) => [id, new Date(at)]));
}

/** @type {import('../promise.mjs').Promised} */
export const toldBeforeClosing = {
  id: 'R-09',
  says: 'No bank closes a log-on before its owner has been told',
  async check({ rows, books }) {
    const journeyOf = new Map((await rows(links)).map(({ handle, journey }) => [handle, journey]));
    const arrivals = firstArrivals(books);
    /** @type {Map<string, Date>} */
    const toldAt = new Map();
    for (const { id, journey } of await rows(overdue)) {
      const at = arrivals.get(id);
      const known = toldAt.get(journey);
      if (at && (!known || at < known)) toldAt.set(journey, at);
    }
    return [
      everyOne(
        'each closing has an earlier overdue notice in some book',
        entriesOf(books.netbank, 'EVENT').filter(
          ({ event, data }) => event === 'nemid.closeLogon' && journeyOf.has(String(data.handle)),
        ),
        ({ at, data }) => isBefore(toldAt.get(journeyOf.get(String(data.handle)) ?? ''), at),
        ({ webhookId }) => webhookId,
      ),
    ];
  },
};
