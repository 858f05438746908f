// @ts-check
/**
 * @typedef {import('../../sandbox/citizenService/entry.js').CitizenServiceEntry} Entry
 * @typedef {Pick<import('../../sandbox/citizenService/entry.js').Booking, 'municipality' | 'dayMs' | 'slot'>} Place
 *
 * A slot at a counter as it was given out, and whether somebody else had it then.
 * @typedef {{ readonly slot: string, readonly wasTaken: boolean }} Given
 */

/** @param {Place} place */
const slotOf = ({ municipality, dayMs, slot }) => `${municipality}/${dayMs}/${slot}`;

/** @param {Entry} entry */
const isGivenBack = (entry) => entry.type === 'OUTCOME' && entry.why === 'GIVEN_BACK';

/**
 * Borgerservice's book read from its beginning: a slot that was given back, or left for another, is free for the next (I7).
 * A line with a slot and no municipality moves a booking within its own.
 * @param {readonly Entry[]} [book]
 */
export function slotsGiven(book = []) {
  /** @type {Map<string, Place>} */
  const places = new Map();
  /** @type {Map<string, string>} */
  const holders = new Map();
  /** @type {Given[]} */
  const given = [];

  /** @param {string} bookingId */
  function free(bookingId) {
    const place = places.get(bookingId);
    if (place && holders.get(slotOf(place)) === bookingId) holders.delete(slotOf(place));
  }

  for (const entry of book) {
    const { bookingId } = entry;
    if (isGivenBack(entry)) free(bookingId);
    if (!('slot' in entry)) continue;
    free(bookingId);
    const place = { municipality: '', ...places.get(bookingId), ...entry };
    const slot = slotOf(place);
    given.push({ slot, wasTaken: holders.has(slot) });
    places.set(bookingId, place);
    holders.set(slot, bookingId);
  }
  return given;
}
