// @ts-check
import { entriesOf } from '../books.mjs';
import { countOf } from './section.mjs';

const named = /** @type {const} */ ({
  APP: 'app',
  CODE_DISPLAY: 'kodeviser',
  AUDIO_CODE_READER: 'kodeoplæser',
  CHIP: 'chip',
});

/**
 * What was activated, the first and each further one; by MitID's own book.
 * @param {import('./section.mjs').Evidence} evidence
 * @returns {import('./section.mjs').Section}
 */
export function meansHeld({ books: { mitId } }) {
  const all = [...entriesOf(mitId, 'ACTIVATED'), ...entriesOf(mitId, 'ADDED')];
  return {
    title: 'Means activated',
    rows: [
      ...Object.entries(named).map(
        ([means, says]) =>
          /** @type {const} */ ([says, countOf(all, (one) => one.means === means)]),
      ),
      ['of these beside another one', entriesOf(mitId, 'ADDED').length],
      ['wrong activation codes', entriesOf(mitId, 'WRONG_CODE').length],
    ],
  };
}
