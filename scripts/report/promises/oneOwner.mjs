// @ts-check
import { repeated } from '../books.mjs';
import { citizensOf } from '../citizensOf.mjs';
import { everyOne } from '../promise.mjs';

/** @type {import('../promise.mjs').Query<{ id: string, owned: boolean }>} */
const chosen = {
  sql: `SELECT j.id::text,
    l.owner_id IS NOT DISTINCT FROM j.citizen_id AS owned
  FROM journey j LEFT JOIN user_id_ledger l ON l.canonical = j.memory -> 'enrolment' ->> 'userId'
  WHERE j.memory -> 'enrolment' ->> 'userId' IS NOT NULL`,
};

/** NemID’s ids and whose they are, by our ledger and by what the operator delivered. */
/** @type {import('../promise.mjs').Query<{ canonical: string, owner: string }>} */
const reserved = {
  sql: `SELECT canonical, owner_id::text AS owner FROM user_id_ledger WHERE status = 'RESERVED' AND from_nem_id
    UNION SELECT u.canonical, n.citizen_id::text FROM nem_id_user_id u JOIN nem_id n ON n.id = u.nem_id_id
    WHERE u.outcome = 'RESERVED' AND u.canonical IS NOT NULL AND n.state <> 'RETIRED'`,
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
  return [...now].map(([person, userId]) => ({ person, userId }));
}

/** @param {readonly { canonical: string, owner: string }[]} rows */
function ownersOf(rows) {
  /** @type {Map<string, Set<string>>} */
  const owners = new Map();
  for (const { canonical, owner } of rows)
    owners.set(canonical, (owners.get(canonical) ?? new Set()).add(owner));
  return owners;
}

/** @type {import('../promise.mjs').Promised} */
export const oneOwner = {
  id: 'I4',
  says: 'A user-ID has one owner, and a reservation goes to nobody else',
  async check({ rows, books }) {
    const used = inUse(books.mitId);
    const twice = new Set(repeated(used.map(({ userId }) => userId)));
    const owners = ownersOf(await rows(reserved));
    const citizens = await citizensOf({ rows, books });
    const known = used.flatMap(({ person, userId }) => {
      const citizen = citizens.get(person);
      return citizen === undefined ? [] : [{ citizen, userId }];
    });
    return [
      everyOne(
        'no two people have one user-ID at MitID',
        used,
        ({ userId }) => !twice.has(userId),
        () => 'a user-ID',
      ),
      everyOne(
        'each chosen user-ID is the citizen’s own in the ledger',
        await rows(chosen),
        ({ owned }) => owned,
        ({ id }) => id,
      ),
      everyOne(
        'nobody has at MitID what is reserved for another from NemID',
        known,
        ({ citizen, userId }) => owners.get(userId)?.has(citizen) ?? true,
        ({ citizen }) => citizen,
      ),
    ];
  },
};
