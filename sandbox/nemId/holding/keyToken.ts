export type KeyToken = 'NONE' | 'ACTIVE' | 'BLOCKED';

export type TokenRefusal =
  | 'NEEDS_KEY_CARD'
  | 'TOKEN_THERE_ALREADY'
  | 'NO_KEY_TOKEN'
  | 'KEY_TOKEN_BLOCKED'
  | 'TOKEN_NOT_BLOCKED';

export type TokenChange = 'order' | 'block' | 'unblock';

/** one per NemID; what is done with it is confirmed with the key card, but to block it nothing is needed. */
const refusals: Readonly<Record<TokenChange, Readonly<Partial<Record<KeyToken, TokenRefusal>>>>> = {
  order: { ACTIVE: 'TOKEN_THERE_ALREADY', BLOCKED: 'KEY_TOKEN_BLOCKED' },
  block: { NONE: 'NO_KEY_TOKEN', BLOCKED: 'KEY_TOKEN_BLOCKED' },
  unblock: { NONE: 'NO_KEY_TOKEN', ACTIVE: 'TOKEN_NOT_BLOCKED' },
};

export function tokenRefusal(
  token: KeyToken,
  change: TokenChange,
  byCard: boolean,
): TokenRefusal | null {
  const refusal = refusals[change][token];
  if (refusal !== undefined) return refusal;
  return byCard || change === 'block' ? null : 'NEEDS_KEY_CARD';
}
