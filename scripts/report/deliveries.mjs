// @ts-check
import { entriesOf, repeated } from './books.mjs';

/** @typedef {'NETBANK' | 'DIGITAL_POST' | 'LETTER'} Channel */

/**
 * @typedef {object} Delivery
 * @property {Channel} channel
 * @property {string} noticeId
 * @property {string} citizen as the outside system knows them: a code, a fingerprint or a bank's handle
 */

/** @param {Channel} channel @param {string} noticeId @param {string} citizen @returns {Delivery} */
const delivery = (channel, noticeId, citizen) => ({ channel, noticeId, citizen });

/**
 * What reached the outside systems, line by line of their own books.
 * @param {import('./books.mjs').Books} books
 * @returns {Delivery[]}
 */
export function deliveries({ netbank, digitalPost, printHouse }) {
  const events = entriesOf(netbank, 'EVENT').filter(({ event }) => event === 'notice.available');
  return [
    ...events.map(({ reg, data }) =>
      delivery('NETBANK', String(data.noticeId), `${reg}/${data.handle}`),
    ),
    ...entriesOf(digitalPost, 'MEMO').map(({ messageUUID, person }) =>
      delivery('DIGITAL_POST', messageUUID, person),
    ),
    ...entriesOf(printHouse, 'ACCEPTED').map(({ itemId, addressee }) =>
      delivery('LETTER', itemId, addressee),
    ),
  ];
}

/**
 * What reached a citizen a second time by one channel. Our own key keeps a journey from asking twice; this looks from
 * outside: at whom a system says it wrote to, and at what the notice means. So one posted under two ids, to a second
 * journey of the same person or into a wrong mailbox is found.
 * @param {readonly Delivery[]} arrived
 * @param {ReadonlyMap<string, string>} meanings the natural key of each of our notices, by its id
 */
export function arrivedTwice(arrived, meanings) {
  /** @param {Delivery} delivery */
  const said = ({ channel, citizen, noticeId }) =>
    `${channel} ${citizen} ${meanings.get(noticeId) ?? noticeId}`;
  const twice = new Set(repeated(arrived.map(said)));
  return new Set(arrived.filter((one) => twice.has(said(one))));
}
