import type { KeyApp } from './keyApps.js';
import { defaultThreshold, type KeyCard, keysOnCard, type Print } from './keyCards.js';
import type { KeyToken } from './keyToken.js';
import { newPassword, type Password, type PasswordKind } from './password.js';

/** One person's NemID, with all that belongs to it. */
export interface Holding {
  readonly password: Password;
  readonly cards: readonly KeyCard[];
  /** so many keys left, and a new card is sent */
  readonly threshold: number;
  /** keys are read aloud to them on a call that they make */
  readonly hearsKeys: boolean;
  readonly print: Print;
  readonly token: KeyToken;
  readonly apps: readonly KeyApp[];
  readonly isBlocked: boolean;
  readonly isDeleted: boolean;
}

export interface HoldingAtStart {
  readonly passwordKind: PasswordKind;
  readonly keysLeft: number;
  readonly print: Print;
  readonly hearsKeys: boolean;
  readonly hasToken: boolean;
  readonly isBlocked: boolean;
  /** fingerprint of the code; null: no app */
  readonly appCode: string | null;
  readonly device: string;
}

/** What somebody has before anything happens in our time. */
export function holdingAtStart(start: HoldingAtStart): Holding {
  const { passwordKind, print, hearsKeys, hasToken, isBlocked, appCode, device } = start;
  const app = { device, state: 'ACTIVE', begunAt: 0, begunBy: '', code: appCode, wrongCodes: 0 };
  return {
    password: newPassword(passwordKind, 1),
    cards: [{ number: 1, print, state: 'IN_USE', keysUsed: keysOnCard - start.keysLeft }],
    threshold: defaultThreshold,
    hearsKeys,
    print,
    token: hasToken ? 'ACTIVE' : 'NONE',
    apps: appCode === null ? [] : [{ ...app, state: 'ACTIVE' }],
    isBlocked,
    isDeleted: false,
  };
}

/** A NemID as it is issued: a card of its own, and a password by letter. */
export const issuedHolding = (print: Print, hearsKeys: boolean): Holding =>
  holdingAtStart({
    passwordKind: 'FULL',
    keysLeft: keysOnCard,
    print,
    hearsKeys,
    hasToken: false,
    isBlocked: false,
    appCode: null,
    device: '',
  });
