// @ts-check
import { entriesOf } from '../books.mjs';
import { countOf } from './section.mjs';

/** @typedef {'BEFORE' | 'BANK' | 'MITID_DK' | 'COUNTER' | 'ANOTHER'} Way */
/** @typedef {{ id: string, isAtCounter: boolean, hasBank: boolean }} Order */

/** What was ordered of MitID, and whether its owner came through a bank. */
/** @type {import('../promise.mjs').Query<Order>} */
const ordered = {
  sql: `SELECT m.payload->>'enrolmentId' AS id, m.kind = 'enrolAtCounter' AS "isAtCounter",
      jsonb_array_length(t.dimensions_after->'banks') > 0 AS "hasBank"
    FROM inbox_message m JOIN transition t ON t.message_id = m.id
    WHERE m.kind IN ('chooseAuthenticator', 'enrolAtCounter')`,
};

/** Who got MitID at an appointment, and when: no other two things happen to one person at one instant. */
function enrolledAtAppointments(/** @type {import('../books.mjs').Books} */ { citizenService }) {
  const bookings = entriesOf(citizenService, 'BOOKED').filter(({ purpose }) => purpose === 'ENROL');
  const ids = new Set(bookings.map(({ bookingId }) => bookingId));
  const kept = entriesOf(citizenService, 'OUTCOME').filter(({ outcome }) => outcome === 'KEPT');
  return new Set(
    kept.filter(({ bookingId }) => ids.has(bookingId)).map(({ person, at }) => `${person} ${at}`),
  );
}

/** @param {Order | undefined} order @returns {Way} */
function wayOf(order) {
  if (order === undefined) return 'ANOTHER';
  if (order.isAtCounter) return 'COUNTER';
  return order.hasBank ? 'BANK' : 'MITID_DK';
}

/**
 * The way by which each person in MitID's book came to have MitID first.
 * @param {import('./section.mjs').Evidence} evidence
 * @returns {Promise<Way[]>}
 */
async function ways({ rows, books }) {
  const orders = new Map((await rows(ordered)).map((order) => [order.id, order]));
  const atAppointments = enrolledAtAppointments(books);
  /** @type {Map<string, Way>} */
  const first = new Map(
    entriesOf(books.mitId, 'KNOWN_ACTIVE').map((one) => [one.person, 'BEFORE']),
  );
  for (const { person, at, enrolmentId } of entriesOf(books.mitId, 'ACTIVATED')) {
    if (first.has(person)) continue;
    const way = atAppointments.has(`${person} ${at}`)
      ? 'COUNTER'
      : wayOf(orders.get(enrolmentId ?? ''));
    first.set(person, way);
  }
  return [...first.values()];
}

/**
 * By which way people got MitID, told by MitID's own book.
 * @param {import('./section.mjs').Evidence} evidence
 * @returns {Promise<import('./section.mjs').Section>}
 */
export async function enrolledBy(evidence) {
  const all = await ways(evidence);
  const by = (/** @type {Way} */ way) => countOf(all, (one) => one === way);
  return {
    title: 'Got MitID',
    rows: [
      ['through the bank', by('BANK')],
      ['on MitID.dk', by('MITID_DK')],
      ['at the counter', by('COUNTER')],
      ['by another way than ours', by('ANOTHER')],
      ['before the programme', by('BEFORE')],
    ],
  };
}
