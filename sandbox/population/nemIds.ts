import type { NemIdRecord, NemIdUserId } from './citizen.js';
import { drawWhole, isDrawn } from './draw.js';
import {
  blockedNemIdShare,
  cprAsUserIdShare,
  idUpdateShare,
  nineDigitsShare,
  ownUserIdShare,
  secondNemIdShare,
  withoutNemIdShare,
} from './shares.js';
import { chosenInNemId, nineDigits } from './userIds.js';

interface Owner {
  readonly number: number;
  readonly name: string;
  readonly cpr: string;
  /** An id that equals another citizen's under case folding; null for most. */
  readonly clashingUserId: string | null;
}

function daysAfter(issuedOn: string, days: number): string {
  return new Date(Date.parse(`${issuedOn}T09:00:00Z`) + days * 86_400_000).toISOString();
}

function userIdTexts({ number, name, cpr, clashingUserId }: Owner, label: string): string[] {
  const texts = [
    ...(isDrawn(nineDigitsShare, label, 'nine') ? [nineDigits(number, label)] : []),
    ...(isDrawn(cprAsUserIdShare, label, 'cpr') ? [cpr] : []),
    ...(isDrawn(ownUserIdShare, label, 'own') ? [chosenInNemId(name, number, label)] : []),
    ...(clashingUserId === null ? [] : [clashingUserId]),
  ];
  return texts.length > 0 ? texts : [nineDigits(number, label)];
}

const issueDate = (label: string): string =>
  `${drawWhole(2010, 2020, label, 'year')}-0${drawWhole(1, 9, label, 'month')}-1${drawWhole(0, 9, label, 'day')}`;

function userIdsOf(owner: Owner, issuedOn: string, label: string): NemIdUserId[] {
  return userIdTexts(owner, label).map((text, index) => ({
    text,
    issuedAt: daysAfter(issuedOn, index * drawWhole(1, 300, label, 'between')),
  }));
}

function firstNemId(owner: Owner, label: string): NemIdRecord {
  const issuedOn = issueDate(label);
  return {
    issuedOn,
    state: isDrawn(blockedNemIdShare, label, 'blocked') ? 'BLOCKED' : 'ACTIVE',
    idUpdateRequired: isDrawn(idUpdateShare, label, 'id update'),
    keyCard: true,
    keyApp: isDrawn(0.6, label, 'key app'),
    keyToken: isDrawn(0.05, label, 'key token'),
    userIds: userIdsOf(owner, issuedOn, label),
  };
}

function secondNemId({ number }: Owner, label: string): NemIdRecord {
  const issuedOn = issueDate(`${label} second`);
  const text = nineDigits(number + 50_000_000, label);
  return {
    issuedOn,
    state: 'ACTIVE',
    idUpdateRequired: false,
    keyCard: true,
    keyApp: false,
    keyToken: false,
    userIds: [{ text, issuedAt: daysAfter(issuedOn, 0) }],
  };
}

/** Everything NemID has given this person: mostly one, sometimes none, sometimes two. */
export function nemIdsOf(owner: Owner, label: string): NemIdRecord[] {
  if (isDrawn(withoutNemIdShare, label, 'without')) return [];
  const first = firstNemId(owner, label);
  return isDrawn(secondNemIdShare, label, 'two') ? [first, secondNemId(owner, label)] : [first];
}
