import { townAbroad } from './abroad.js';
import { bankAgreementsOf } from './bankAgreements.js';
import { birthDateOf } from './birthDate.js';
import type { Behaviour, Citizen, Emigration } from './citizen.js';
import { cprNumber } from './cprNumber.js';
import { drawOne, drawShare, drawWhole, isDrawn } from './draw.js';
import { employeeSignaturesOf } from './employeeSignatures.js';
import { type MunicipalityCode, municipalities, townLine } from './municipalities.js';
import { familyNames, givenNames, streets } from './names.js';
import { nemIdsOf } from './nemIds.js';
import * as shares from './shares.js';
import { wishedUserId } from './userIds.js';

const municipalityShares = municipalities.map(([code, , , share]) => [code, share] as const);

function homeOf(municipality: MunicipalityCode, number: number, label: string) {
  const floor = drawOne(['', ', st. tv', ', 1. th', ', 3. tv'], label, 'floor');
  const street = `${drawOne(streets, label, 'street')} ${number}${floor}`;
  const isAbroad = isDrawn(shares.livesAbroadShare, label, 'abroad');
  const { country, townLine: town } = isAbroad
    ? townAbroad(label)
    : { country: 'DK', townLine: townLine(municipality) };
  return { addressLines: [street, town], country };
}

const dieOnDay = (behaviour: Behaviour, label: string): number | null =>
  behaviour === 'DIES' ? drawWhole(5, 110, label, 'dies') : null;

/** Nobody moves who lives abroad, or will. */
function moveOf(country: string, label: string) {
  const isAtHome = country === 'DK';
  const emigration: Emigration | null =
    isAtHome && isDrawn(shares.emigratesShare, label, 'emigrates')
      ? { afterDays: drawWhole(10, 90, label, 'leaves'), ...townAbroad(label) }
      : null;
  const isMoving = isAtHome && emigration === null && isDrawn(shares.movesShare, label, 'moves');
  return { emigration, movesAfterDays: isMoving ? drawWhole(10, 90, label, 'day') : null };
}

interface Identity {
  readonly behaviour: Behaviour;
  readonly number: number;
  readonly name: string;
  readonly birthDate: string;
  readonly attempt: number;
  readonly clashingUserId: string | null;
}

/** Who somebody is to others: their number, and what they have of NemID and banks. A newcomer has nothing yet. */
function identityOf(of: Identity, label: string) {
  const { behaviour, number, name, birthDate, attempt, clashingUserId } = of;
  const isNew = behaviour === 'NEWCOMER';
  const banks = isNew ? [] : bankAgreementsOf(number, label);
  const isReplacement =
    banks.length > 0 && isDrawn(shares.replacementNumberShare, label, 'replacement');
  const cpr = cprNumber(birthDate, `${label} ${attempt}`, isReplacement);
  const nemIds = isNew ? [] : nemIdsOf({ number, name, cpr, clashingUserId }, label);
  return { cpr, nemIds, banks, employeeSignatures: isNew ? [] : employeeSignaturesOf(label) };
}

/** What somebody cannot see: how they read, and what NemID does about it. */
function sightOf(isOld: boolean, label: string) {
  const share = isOld ? shares.largePrintShareOfTheOld : shares.largePrintShare;
  const needsLargePrint = isDrawn(share, label, 'print');
  const hearsKeys = needsLargePrint && isDrawn(shares.hearsKeysShare, label, 'hears keys');
  return { needsLargePrint, hearsKeys };
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
  const behaviours = isOld ? shares.behaviourSharesOfTheOld : shares.behaviourShares;
  const behaviour = drawShare(behaviours, label, 'behaviour');
  const home = homeOf(municipality, number, label);
  return {
    number,
    birthDate,
    name,
    municipality,
    behaviour,
    ...home,
    ...identityOf({ behaviour, number, name, birthDate, attempt, clashingUserId }, label),
    ...sightOf(isOld, label),
    ...moveOf(home.country, label),
    language: isDrawn(shares.englishShare, label, 'english') ? 'en' : 'da',
    isExempt: isDrawn(isOld ? shares.exemptShareOfTheOld : shares.exemptShare, label, 'exempt'),
    wish: wishedUserId(name, number, label),
    diesAfterDays: dieOnDay(behaviour, label),
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
