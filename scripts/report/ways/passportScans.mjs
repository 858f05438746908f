// @ts-check
import { entriesOf } from '../books.mjs';
import { countOf } from './section.mjs';

/**
 * Passports scanned with the app, by MitID's own book: one whose chip was not read is held to the phone again, one
 * that is refused never will do.
 * @param {import('./section.mjs').Evidence} evidence
 * @returns {import('./section.mjs').Section}
 */
export function passportScans({ books: { mitId } }) {
  const scans = entriesOf(mitId, 'PASSPORT_SCANNED').map(({ fault }) => fault);
  const failed = countOf(scans, (fault) => fault === 'CHIP_NOT_READ');
  const read = countOf(scans, (fault) => fault === null);
  return {
    title: 'Passport scans',
    rows: [
      ['chip read', read],
      ['chip not read', failed],
      ['refused: app too old, no such passport', scans.length - read - failed],
    ],
  };
}
