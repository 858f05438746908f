// @ts-check
import { entriesOf } from './books.mjs';

/** @typedef {{ name: string, says: string }} Arrival */

/** @param {Channel} channel @param {string} key @param {string | undefined} sha256 @returns {Arrival} */
const arrival = (channel, key, sha256 = '') => ({ name: `${channel} ${key}`, says: sha256 });

/** @typedef {import('./deliveries.mjs').Channel} Channel */

/**
 * What came once more under a key that its system knew, and whether it said what had come first, byte for byte.
 * @param {import('./books.mjs').Books} books
 */
export function repeats({ netbank, digitalPost, printHouse }) {
  const first = [
    ...entriesOf(netbank, 'EVENT').map((one) => arrival('NETBANK', one.webhookId, one.sha256)),
    ...entriesOf(digitalPost, 'MEMO').map((one) =>
      arrival('DIGITAL_POST', one.messageUUID, one.sha256),
    ),
    ...entriesOf(printHouse, 'ACCEPTED').map((one) => arrival('LETTER', one.itemId, one.sha256)),
  ];
  const again = [
    ...entriesOf(netbank, 'AGAIN').map((one) => arrival('NETBANK', one.webhookId, one.sha256)),
    ...entriesOf(digitalPost, 'AGAIN').map((one) =>
      arrival('DIGITAL_POST', one.messageUUID, one.sha256),
    ),
    ...entriesOf(printHouse, 'AGAIN').map((one) => arrival('LETTER', one.itemId, one.sha256)),
  ];
  const said = new Map(first.map(({ name, says }) => [name, says]));
  return again.map(({ name, says }) => ({ name, saysTheSame: said.get(name) === says }));
}
