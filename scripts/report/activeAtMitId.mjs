// @ts-check
/**
 * @typedef {import('../../sandbox/mitId/entry.js').MitIdEntry} Entry
 * @typedef {{ readonly id: string | null, readonly means: string }} Authenticator
 */

const makeActive = ['KNOWN_ACTIVE', 'ACTIVATED', 'ADDED'];

/** a code display closes the one before it. @param {readonly Authenticator[]} known @param {string} means */
const besides = (known, means) =>
  means === 'CODE_DISPLAY' ? known.filter((one) => one.means !== means) : known;

/** @param {readonly Authenticator[]} known @param {Entry} entry @returns {readonly Authenticator[]} */
function after(known, entry) {
  if (entry.type === 'ENDED') return known.filter(({ id }) => id !== entry.authenticatorId);
  if (!makeActive.includes(entry.type)) return known;
  const enrolmentId = 'enrolmentId' in entry ? entry.enrolmentId : null;
  const id = ('authenticatorId' in entry ? entry.authenticatorId : null) ?? enrolmentId;
  const means = 'means' in entry ? entry.means : 'APP';
  return [...besides(known, means), { id, means }];
}

/**
 * I1: who could log on with MitID, by MitID's own book as it stood at each of the given instants.
 * @template {{ readonly person: string, readonly at: string }} Asked
 * @param {readonly Entry[]} book @param {readonly Asked[]} asked
 * @returns {ReadonlySet<Asked>} those whose person had an active authenticator then
 */
export function activeAtMitId(book, asked) {
  /** @type {Map<string, readonly Authenticator[]>} */
  const holders = new Map();
  const active = new Set();
  let read = 0;
  for (const one of asked.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    for (; read < book.length; read += 1) {
      const entry = book[read];
      if (entry === undefined || Date.parse(entry.at) > Date.parse(one.at)) break;
      holders.set(entry.person, after(holders.get(entry.person) ?? [], entry));
    }
    if ((holders.get(one.person) ?? []).length > 0) active.add(one);
  }
  return active;
}
