import { bankAgreementsOf } from './bankAgreements.js';
import { birthDateOf } from './birthDate.js';
import type { Citizen } from './citizen.js';
import { cprNumber } from './cprNumber.js';
import { drawOne, drawShare, drawWhole, isDrawn } from './draw.js';
import { employeeSignaturesOf } from './employeeSignatures.js';
import { type MunicipalityCode, municipalities, townLine } from './municipalities.js';
import { familyNames, givenNames, streets } from './names.js';
import { nemIdsOf } from './nemIds.js';
import * as shares from './shares.js';
import { wishedUserId } from './userIds.js';

const municipalityShares = municipalities.map(([code, , , share]) => [code, share] as const);

function addressOf(municipality: MunicipalityCode, number: number, label: string): string[] {
  const floor = drawOne(['', ', st. tv', ', 1. th', ', 3. tv'], label, 'floor');
  return [`${drawOne(streets, label, 'street')} ${number}${floor}`, townLine(municipality)];
}

/** The same made-up person for the same seed and number, whoever else there is; `clashingUserId` comes from another. */
function citizenAt(
  seed: number,
  number: number,
  attempt: number,
  clashingUserId: string | null,
): Citizen {
  const label = `${seed} ${number}`;
  const { birthDate, isOld } = birthDateOf(label);
  const name = `${drawOne(givenNames, label, 'given')} ${drawOne(familyNames, label, 'family')}`;
  const municipality = drawShare(municipalityShares, label, 'municipality');
  const cpr = cprNumber(birthDate, `${label} ${attempt}`);
  const behaviour = drawShare(
    isOld ? shares.behaviourSharesOfTheOld : shares.behaviourShares,
    label,
    'behaviour',
  );
  const needsLargePrint = isDrawn(
    isOld ? shares.largePrintShareOfTheOld : shares.largePrintShare,
    label,
    'print',
  );
  return {
    number,
    cpr,
    birthDate,
    name,
    addressLines: addressOf(municipality, number, label),
    municipality,
    language: isDrawn(shares.englishShare, label, 'english') ? 'en' : 'da',
    isExempt: isDrawn(isOld ? shares.exemptShareOfTheOld : shares.exemptShare, label, 'exempt'),
    needsLargePrint,
    hearsKeys: needsLargePrint && isDrawn(shares.hearsKeysShare, label, 'hears keys'),
    nemIds: nemIdsOf({ number, name, cpr, clashingUserId }, label),
    employeeSignatures: employeeSignaturesOf(label),
    banks: bankAgreementsOf(number, label),
    behaviour,
    wish: wishedUserId(name, number, label),
    diesAfterDays: behaviour === 'DIES' ? drawWhole(5, 110, label, 'dies') : null,
    movesAfterDays: isDrawn(shares.movesShare, label, 'moves')
      ? drawWhole(10, 90, label, 'day')
      : null,
  };
}

/** The neighbour's own NemID user-id in other letters, for the few who clash. */
function clashWith(neighbour: Citizen | undefined, label: string): string | null {
  if (!neighbour || !isDrawn(shares.clashShare, label, 'clash')) return null;
  const own = neighbour.nemIds[0]?.userIds.find(({ text }) => /^[a-z]/i.test(text));
  return own ? own.text.toUpperCase() : null;
}

/** Citizens 1 to `count`, the same for the same seed; no two share a CPR number. */
export function buildPopulation(seed: number, count: number): Citizen[] {
  const citizens: Citizen[] = [];
  const taken = new Set<string>();
  for (let number = 1; number <= count; number += 1) {
    const clash = clashWith(citizens.at(-1), `${seed} ${number}`);
    let citizen = citizenAt(seed, number, 0, clash);
    for (let attempt = 1; taken.has(citizen.cpr); attempt += 1) {
      citizen = citizenAt(seed, number, attempt, clash);
    }
    taken.add(citizen.cpr);
    citizens.push(citizen);
  }
  return citizens;
}
