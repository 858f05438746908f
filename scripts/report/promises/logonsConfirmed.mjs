// @ts-check
import { entriesOf } from '../books.mjs';
import { everyOne } from '../promise.mjs';

/**
 * What the banks of each citizen were last asked, by their handles; what is listed says since when.
 * @type {import('../promise.mjs').Query<{ handle: string, word: string, confirmed: boolean, listed: boolean }>}
 */
const orders = {
  sql: `SELECT link.handle::text, asked.word, asked."switchedAt" IS NOT NULL AS confirmed,
      EXISTS (SELECT FROM logon_awaited AS awaited
        WHERE awaited.journey_id = journey.id AND awaited.bank = asked.bank) AS listed
    FROM journey, jsonb_to_recordset(journey.memory -> 'logonOrders') AS asked (bank text, word text, "switchedAt" float8),
      bank_customer AS link
    WHERE link.citizen_id = journey.citizen_id AND link.bank_reg = asked.bank
      AND link.ended_at IS NULL AND journey.state <> 'DECEASED'`,
};

const eventOf = /** @type {const} */ ({ CLOSED: 'nemid.closeLogon', OPEN: 'nemid.openLogon' });

/** @param {import('../books.mjs').Books} books */
function lastWords({ netbank }) {
  const asked = entriesOf(netbank, 'EVENT').filter(({ event }) => event.startsWith('nemid.'));
  return new Map(asked.map((entry) => [String(entry.data.handle), entry]));
}

/** @type {import('../promise.mjs').Promised} */
export const logonsConfirmed = {
  id: 'R-09',
  says: 'Each log-on that a bank was asked to close or open is confirmed by it, or listed',
  async check({ rows, books }) {
    const all = await rows(orders);
    const last = lastWords(books);
    const confirmed = new Set(
      entriesOf(books.netbank, 'CONFIRMED').map((entry) => entry.webhookId),
    );
    return [
      everyOne(
        'each order is confirmed or listed',
        all,
        (order) => order.confirmed !== order.listed,
        ({ handle }) => handle,
      ),
      everyOne(
        'what a bank has confirmed, by its own book, is confirmed here',
        all.filter(({ handle, word }) => {
          const entry = last.get(handle);
          const asked = word === 'OPEN' ? eventOf.OPEN : eventOf.CLOSED;
          return entry?.event === asked && confirmed.has(entry.webhookId);
        }),
        (order) => order.confirmed,
        ({ handle }) => handle,
      ),
    ];
  },
};
