import type { Holding } from './holding.js';
import { activeApp, isCodeBlocked } from './keyApps.js';
import { isCardOnItsWay, keysLeft } from './keyCards.js';

/** Whether a NemID can be used, and if not, for what its owner waits: what others are told of it. */
export type Condition =
  | 'USABLE'
  | 'BLOCKED'
  | 'OUT_OF_KEYS'
  | 'AWAITING_CARD'
  | 'AWAITING_PASSWORD'
  | 'DELETED';

const hasSecondFactor = ({ apps, token, cards }: Holding): boolean => {
  const app = activeApp(apps);
  const hasApp = app !== undefined && !isCodeBlocked(app);
  return hasApp || token === 'ACTIVE' || keysLeft(cards) > 0;
};

/** A lock of some hours ends by itself and is nothing to wait for. */
export function conditionOf(holding: Holding): Condition {
  if (holding.isDeleted) return 'DELETED';
  if (holding.isBlocked) return 'BLOCKED';
  if (holding.password.isBlocked) return 'AWAITING_PASSWORD';
  if (hasSecondFactor(holding)) return 'USABLE';
  return isCardOnItsWay(holding.cards) ? 'AWAITING_CARD' : 'OUT_OF_KEYS';
}
