import type { EmployeeSignature } from './citizen.js';
import { drawWhole, isDrawn } from './draw.js';
import { employeeSignatureShare, keyFileShare } from './shares.js';

/** Some act for a company too: what for is nobody's business here. */
export function employeeSignaturesOf(label: string): EmployeeSignature[] {
  if (!isDrawn(employeeSignatureShare, label, 'employee')) return [];
  const cvr = `2${String(drawWhole(0, 9_999_999, label, 'cvr')).padStart(7, '0')}`;
  const kind = isDrawn(keyFileShare, label, 'key file') ? 'KEY_FILE' : 'KEY_CARD';
  return [{ cvr, kind, issuedOn: `20${drawWhole(12, 20, label, 'employee year')}-03-01` }];
}
