// @ts-check
/** @typedef {Record<string, any> & { type: string, at: string }} Entry */

const systems = ['digitalPost', 'printHouse', 'mitId', 'nemId', 'citizenService', 'netbank'];

/**
 * One system's own book, as it wrote it.
 * @param {string} sandboxUrl @param {string} system @returns {Promise<Entry[]>}
 */
async function readBook(sandboxUrl, system) {
  const answer = await fetch(`${sandboxUrl}/books/${system}`);
  if (!answer.ok) throw new Error(`the book of ${system} cannot be read: ${answer.status}`);
  const lines = (await answer.text()).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line));
}

/**
 * What the outside systems received and did, by system.
 * @param {string} sandboxUrl @returns {Promise<Record<string, Entry[]>>}
 */
export async function readBooks(sandboxUrl) {
  const books = await Promise.all(systems.map((system) => readBook(sandboxUrl, system)));
  return Object.fromEntries(systems.map((system, index) => [system, books[index] ?? []]));
}

/** @param {readonly Entry[]} book @param {string} type */
export const entriesOf = (book, type) => book.filter((entry) => entry.type === type);

/**
 * What stands in a list more than once.
 * @param {readonly string[]} keys
 */
export function repeated(keys) {
  const seen = new Set();
  return keys.filter((key) => seen.has(key) || !seen.add(key));
}
