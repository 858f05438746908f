// @ts-check
/**
 * What the outside systems received and did, each in its own book. One that was not read is left out.
 * @typedef {object} Books
 * @property {readonly import('../../sandbox/digitalPost/entry.js').DigitalPostEntry[]} [digitalPost]
 * @property {readonly import('../../sandbox/printHouse/entry.js').PrintHouseEntry[]} [printHouse]
 * @property {readonly import('../../sandbox/mitId/entry.js').MitIdEntry[]} [mitId]
 * @property {readonly import('../../sandbox/nemId/entry.js').NemIdEntry[]} [nemId]
 * @property {readonly import('../../sandbox/citizenService/entry.js').CitizenServiceEntry[]} [citizenService]
 * @property {readonly import('../../sandbox/netbank/entry.js').NetbankEntry[]} [netbank]
 */

const systems = ['digitalPost', 'printHouse', 'mitId', 'nemId', 'citizenService', 'netbank'];

/**
 * One system's own book, as it wrote it.
 * @param {string} sandboxUrl @param {string} system
 */
async function readBook(sandboxUrl, system) {
  const answer = await fetch(`${sandboxUrl}/books/${system}`);
  if (!answer.ok) throw new Error(`the book of ${system} cannot be read: ${answer.status}`);
  const lines = (await answer.text()).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line));
}

/**
 * @param {string} sandboxUrl
 * @returns {Promise<Books>}
 */
export async function readBooks(sandboxUrl) {
  const books = await Promise.all(systems.map((system) => readBook(sandboxUrl, system)));
  return Object.fromEntries(systems.map((system, index) => [system, books[index]]));
}

/**
 * The entries of one type.
 * @template {{ type: string }} Entry
 * @template {Entry['type']} Type
 * @param {readonly Entry[] | undefined} book
 * @param {Type} type
 */
export function entriesOf(book, type) {
  /** @param {Entry} entry @returns {entry is Extract<Entry, { type: Type }>} */
  const isOne = (entry) => entry.type === type;
  return (book ?? []).filter(isOne);
}

/**
 * What stands in a list more than once.
 * @param {readonly string[]} keys
 */
export function repeated(keys) {
  const seen = new Set();
  return keys.filter((key) => seen.has(key) || !seen.add(key));
}
