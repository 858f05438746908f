import type { Condition } from '../../../nemId/holding/condition.js';
import type { Citizen } from '../../../population/citizen.js';
import { logOnWith, type NemIdUser } from './ownNemId.js';

type Remedy = (cpr: string, user: NemIdUser) => void;

/** What somebody does about a NemID that cannot be used; a card is sent by NemID itself. */
const remedies: Readonly<Partial<Record<Condition, Remedy>>> = {
  BLOCKED: (cpr, { systems }) => systems.nemIdDoors.support.unblock(cpr, 'SUPPORT'),
  AWAITING_PASSWORD: (cpr, { systems }) => systems.nemIdDoors.support.orderPassword(cpr),
  OUT_OF_KEYS: (cpr, { systems }) => systems.nemId.sendCardIfNeeded(cpr, 'FEW_KEYS'),
};

/**
 * Until they have MitID, citizens log on with NemID: null when it went well or when there is no NemID to log on with,
 * else why not. What can be done about it is done.
 */
export function logOnRefusal(citizen: Citizen, user: NemIdUser): string | null {
  const { nemId } = user.systems;
  const condition = nemId.conditionOf(citizen.cpr);
  if (condition === null || nemId.hasEnded(citizen.cpr)) return null;
  const result = logOnWith(citizen, user);
  if ('session' in result) return null;
  remedies[condition]?.(citizen.cpr, user);
  return result.code;
}
