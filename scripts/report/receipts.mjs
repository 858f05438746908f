// @ts-check
import { entriesOf } from './books.mjs';

/**
 * When each notice was received, by the outside systems' own books: shown in a netbank, available in the mailbox, posted as a
 * letter, whether it came back or not (R-05).
 * @param {import('./books.mjs').Books} books
 * @returns {Map<string, number>} epoch milliseconds by the notice's id; of a letter, of its posting
 */
export function receipts({ netbank, digitalPost, printHouse }) {
  const completed = entriesOf(digitalPost, 'RECEIPT').filter(
    ({ receiptStatus }) => receiptStatus === 'COMPLETED',
  );
  /** @type {[string, string][]} */
  const received = [
    ...entriesOf(netbank, 'SHOWN').map(({ noticeId, at }) => pair(noticeId, at)),
    ...completed.map(({ messageUUID, at }) => pair(messageUUID, at)),
    ...entriesOf(printHouse, 'POSTED').map(({ itemId, at }) => pair(itemId, at)),
  ];
  return new Map(received.map(([id, at]) => [id, Date.parse(at)]));
}

/** @param {string} id @param {string} at @returns {[string, string]} */
const pair = (id, at) => [id, at];
