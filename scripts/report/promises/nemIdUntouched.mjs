// @ts-check
import { entriesOf } from '../books.mjs';
import { everyOne } from '../promise.mjs';

const signalled = `SELECT payload ->> 'retirementId' AS retirement, min(received_at) AS at
  FROM inbox_message WHERE kind = 'retireNemId' GROUP BY 1`;
const cardLast = ['KEY_APP', 'KEY_TOKEN', 'KEY_CARD'];

/** @type {import('../promise.mjs').Promised} */
export const nemIdUntouched = {
  id: 'I5',
  says: 'Nothing in a citizen’s NemID changes before the retirement signal',
  async check({ rows, books }) {
    const signals = new Map((await rows(signalled)).map(({ retirement, at }) => [retirement, at]));
    const nemId = books.nemId ?? [];
    const touched = nemId.filter(({ type }) => ['ORDERED', 'PART_OFF', 'RETIRED'].includes(type));
    return [
      everyOne(
        'each thing NemID was told to turn off had its signal before',
        touched,
        ({ retirementId, at }) => signals.get(retirementId) <= new Date(at),
        ({ retirementId }) => retirementId,
      ),
      everyOne(
        'the key card went last',
        entriesOf(nemId, 'RETIRED'),
        ({ retirementId }) => {
          const off = nemId.filter(
            (entry) => entry.type === 'PART_OFF' && entry.retirementId === retirementId,
          );
          return off.map(({ part }) => part).join() === cardLast.join();
        },
        ({ retirementId }) => retirementId,
      ),
    ];
  },
};
