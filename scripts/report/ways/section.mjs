// @ts-check
/**
 * A part of the table of ways: what was counted, and how often it was.
 * @typedef {object} Section
 * @property {string} title
 * @property {readonly (readonly [string, number])[]} rows
 *
 * @typedef {import('../promise.mjs').Evidence} Evidence
 */

/** @template T @param {readonly T[]} all @param {(one: T) => boolean} matches */
export const countOf = (all, matches) => all.filter(matches).length;
