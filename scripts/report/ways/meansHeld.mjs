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
 * Apps that stand on a telephone on which somebody else has theirs.
 * @param {readonly { readonly person: string, readonly phone?: string | undefined }[]} activated
 */
function onSharedPhones(activated) {
  /** @type {Map<string, Set<string>>} */
  const owners = new Map();
  for (const { person, phone } of activated)
    if (phone !== undefined) owners.set(phone, (owners.get(phone) ?? new Set()).add(person));
  return countOf(activated, ({ phone }) => (owners.get(phone ?? '')?.size ?? 0) > 1);
}

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
      ['apps on a telephone that two or more share', onSharedPhones(all)],
      ['wrong activation codes', entriesOf(mitId, 'WRONG_CODE').length],
    ],
  };
}
