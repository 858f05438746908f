import type { Citizen } from '../../population/citizen.js';

/** whether NemID says that their ID information is out of date. */
export const mustUpdateId = ({ nemIds }: Citizen): boolean =>
  nemIds.some(({ idUpdateRequired }) => idUpdateRequired);
