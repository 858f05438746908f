// @ts-check
/**
 * What a promise is checked against: the database and the outside systems' books.
 * @typedef {object} Evidence
 * @property {(sql: string, values?: unknown[]) => Promise<Record<string, any>[]>} rows
 * @property {Record<string, import('./books.mjs').Entry[]>} books
 * @property {Date} now programme time
 *
 * @typedef {object} Finding
 * @property {string} says what was looked for, as a sentence
 * @property {number} looked how many cases were looked at
 * @property {readonly string[]} broken the cases that break the promise, by an id without a person in it
 *
 * @typedef {object} Promised
 * @property {string} id
 * @property {string} says
 * @property {(evidence: Evidence) => Promise<Finding[]>} check
 */

/**
 * @template T
 * @param {string} says @param {readonly T[]} cases @param {(one: T) => boolean} holds @param {(one: T) => string} name
 * @returns {Finding}
 */
export function everyOne(says, cases, holds, name) {
  return { says, looked: cases.length, broken: cases.filter((one) => !holds(one)).map(name) };
}
