import type { EmployeeSignature } from '../population/citizen.js';
import type { NemIdPart } from './entry.js';
import type { Holding } from './holding/holding.js';
import { activeApp } from './holding/keyApps.js';

/** How one person's NemID and employee signatures stand. */
export interface Standing {
  readonly cpr: string;
  readonly partsOn: readonly NemIdPart[];
  readonly partsOff: readonly NemIdPart[];
  readonly employeeSignatures: readonly (EmployeeSignature & { readonly isOn: boolean })[];
}

/** What a person's NemID is made of. */
export function partsOf({ apps, token, cards }: Holding): NemIdPart[] {
  const has: readonly (readonly [NemIdPart, boolean])[] = [
    ['KEY_APP', activeApp(apps) !== undefined],
    ['KEY_TOKEN', token !== 'NONE'],
    ['KEY_CARD', cards.length > 0],
  ];
  return has.flatMap(([part, isThere]) => (isThere ? [part] : []));
}
