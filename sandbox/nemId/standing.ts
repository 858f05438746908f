import type { EmployeeSignature, NemIdRecord } from '../population/citizen.js';
import type { NemIdPart } from './entry.js';

/** How one person's NemID and employee signatures stand. */
export interface Standing {
  readonly cpr: string;
  readonly partsOn: readonly NemIdPart[];
  readonly partsOff: readonly NemIdPart[];
  readonly employeeSignatures: readonly (EmployeeSignature & { readonly isOn: boolean })[];
}

/** What a person's NemIDs are made of. */
export function partsOf(nemIds: readonly NemIdRecord[]): NemIdPart[] {
  const has: readonly (readonly [NemIdPart, boolean])[] = [
    ['KEY_APP', nemIds.some(({ keyApp }) => keyApp)],
    ['KEY_TOKEN', nemIds.some(({ keyToken }) => keyToken)],
    ['KEY_CARD', nemIds.some(({ keyCard }) => keyCard)],
  ];
  return has.flatMap(([part, isThere]) => (isThere ? [part] : []));
}
