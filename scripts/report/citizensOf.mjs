// @ts-check
import { entriesOf } from './books.mjs';

/** Whose what was ordered of MitID is, and whom a notice was for. */
/** @type {import('./promise.mjs').Query<{ id: string, citizen: string }>} */
const ours = {
  sql: `SELECT id::text, citizen_id::text AS citizen FROM authenticator
    UNION ALL SELECT n.id::text, j.citizen_id::text FROM notice n JOIN journey j ON j.id = n.journey_id`,
};

/**
 * Whom the books' person codes stand for, told by what we ordered of MitID and what we wrote to mailboxes. Whoever had nothing
 * from us is not among them.
 * @param {Pick<import('./promise.mjs').Evidence, 'rows' | 'books'>} evidence
 * @returns {Promise<ReadonlyMap<string, string>>} the citizen's id by the person's code
 */
export async function citizensOf({ rows, books }) {
  const citizens = new Map((await rows(ours)).map(({ id, citizen }) => [id, citizen]));
  const ordered = (books.mitId ?? []).map((entry) => ({
    person: entry.person,
    ourId: 'enrolmentId' in entry ? entry.enrolmentId : null,
  }));
  const written = entriesOf(books.digitalPost, 'MEMO').map(({ person, messageUUID: ourId }) => ({
    person,
    ourId,
  }));
  /** @type {Map<string, string>} */
  const known = new Map();
  for (const { person, ourId } of [...ordered, ...written]) {
    const citizen = citizens.get(ourId ?? '');
    if (citizen !== undefined) known.set(person, citizen);
  }
  return known;
}
