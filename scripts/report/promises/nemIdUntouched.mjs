// @ts-check
import { entriesOf } from '../books.mjs';
import { everyOne, isBefore } from '../promise.mjs';

/** @type {import('../promise.mjs').Query<{ retirement: string, at: Date }>} */
const signalled = {
  sql: `SELECT payload ->> 'retirementId' AS retirement, min(received_at) AS at
  FROM inbox_message WHERE kind = 'retireNemId' GROUP BY 1`,
};
const cardLast = ['KEY_APP', 'KEY_TOKEN', 'KEY_CARD'];

/** @type {import('../promise.mjs').Promised} */
export const nemIdUntouched = {
  id: 'I5',
  says: 'Nothing in a citizen’s NemID changes before the retirement signal',
  async check({ rows, books }) {
    const signals = new Map((await rows(signalled)).map(({ retirement, at }) => [retirement, at]));
    const turnedOff = entriesOf(books.nemId, 'PART_OFF');
    const retired = entriesOf(books.nemId, 'RETIRED');
    const stopped = entriesOf(books.nemId, 'CARDS_STOPPED');
    const ordered = entriesOf(books.nemId, 'ORDERED');
    const touched = [...stopped, ...ordered, ...turnedOff, ...retired];
    return [
      everyOne(
        'each thing NemID was told to turn off had its signal before',
        touched,
        ({ retirementId, at }) => isBefore(signals.get(retirementId), at),
        ({ retirementId }) => retirementId,
      ),
      everyOne(
        'the key card went last',
        retired,
        ({ retirementId }) => {
          const off = turnedOff.filter((entry) => entry.retirementId === retirementId);
          const parts = off.map(({ part }) => part);
          // Of several NemIDs each part goes before the next: their cards follow each other.
          return parts.filter((part, i) => part !== parts[i - 1]).join() === cardLast.join();
        },
        ({ retirementId }) => retirementId,
      ),
    ];
  },
};
