// @ts-check
import { repeated } from '../books.mjs';
import { everyOne } from '../promise.mjs';

/** @type {import('../promise.mjs').Query<{ id: string, owned: boolean }>} */
const chosen = {
  sql: `SELECT j.id::text,
    l.owner_id IS NOT DISTINCT FROM j.citizen_id AS owned
  FROM journey j LEFT JOIN user_id_ledger l ON l.canonical = j.memory -> 'enrolment' ->> 'userId'
  WHERE j.memory -> 'enrolment' ->> 'userId' IS NOT NULL`,
};

/** @param {import('../books.mjs').Books['mitId']} mitId the user-ID each person has now, by MitID's own book */
function inUse(mitId = []) {
  /** @type {Map<string, string>} */
  const now = new Map();
  for (const entry of mitId) {
    const { type, person } = entry;
    if (type === 'ACTIVATED' || type === 'KNOWN_ACTIVE' || type === 'USER_ID_CHANGED')
      now.set(person, entry.userId);
  }
  return [...now.values()];
}

/** @type {import('../promise.mjs').Promised} */
export const oneOwner = {
  id: 'I4',
  says: 'A user-ID has one owner, and a reservation goes to nobody else',
  async check({ rows, books }) {
    const used = inUse(books.mitId);
    const twice = new Set(repeated(used));
    const journeys = await rows(chosen);
    return [
      everyOne(
        'no two people have one user-ID at MitID',
        used,
        (id) => !twice.has(id),
        () => 'a user-ID',
      ),
      everyOne(
        'each chosen user-ID is the citizen’s own in the ledger',
        journeys,
        ({ owned }) => owned,
        ({ id }) => id,
      ),
    ];
  },
};
