// @ts-check
/**
 * A question to the database, and the shape of the rows that answer it.
 * @template {object} Row
 * @typedef {{ readonly sql: string, readonly row?: Row }} Query
 */

/**
 * @typedef {<Row extends object>(query: Query<Row>, values?: unknown[]) => Promise<Row[]>} Rows
 *
 * What a promise is checked against: the database and the outside systems' books.
 * @typedef {object} Evidence
 * @property {Rows} rows
 * @property {import('./books.mjs').Books} books
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

/** Whether something happened, and by the time that a book says. @param {Date | undefined} happened @param {string} at */
export const isBefore = (happened, at) => happened !== undefined && happened <= new Date(at);

/**
 * @template T
 * @param {string} says @param {readonly T[]} cases @param {(one: T) => boolean} holds @param {(one: T) => string} name
 * @returns {Finding}
 */
export function everyOne(says, cases, holds, name) {
  return { says, looked: cases.length, broken: cases.filter((one) => !holds(one)).map(name) };
}
