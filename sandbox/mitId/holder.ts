import type { Means } from './entry.js';

export interface Authenticator {
  /** null: from before authenticators had one */
  readonly id: string | null;
  readonly means: Means;
  readonly state: 'ACTIVE' | 'CLOSED';
}

/** Whoever has, or had, a MitID. */
export interface Holder {
  userId: string;
  authenticators: readonly Authenticator[];
}

/** Whether there is an authenticator left to log on with. */
export const isActive = (holder: Readonly<Holder> | undefined): boolean =>
  holder?.authenticators.some(({ state }) => state === 'ACTIVE') ?? false;

/** one active code display; an older one closes. */
export function withAuthenticator(
  known: readonly Authenticator[],
  added: Authenticator,
): readonly Authenticator[] {
  const closes = (one: Authenticator): boolean =>
    one.means === 'CODE_DISPLAY' && added.means === 'CODE_DISPLAY' && one.state === 'ACTIVE';
  const older = known.map((one) => (closes(one) ? { ...one, state: 'CLOSED' as const } : one));
  return [...older, added];
}
