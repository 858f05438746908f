import type { BankAgreement, Citizen } from './citizen.js';

/** The NemID operator's row about a citizen. */
export const populationRow = (citizen: Citizen) => ({
  cpr: citizen.cpr,
  name: citizen.name,
  addressLines: citizen.addressLines,
  country: citizen.country,
  municipality: citizen.municipality,
  language: citizen.language,
  exempt: citizen.isExempt,
  largePrint: citizen.needsLargePrint,
  keysReadAloud: citizen.hearsKeys,
  nemIds: citizen.nemIds,
  employeeSignatures: citizen.employeeSignatures,
  mitIdActive: citizen.behaviour === 'HAS_MITID',
});

/** A bank's row about its customer. */
export const rosterRow = ({ cpr }: Citizen, { customerReference, access }: BankAgreement) => ({
  cpr,
  customerReference,
  operation: 'ADD',
  access,
});
