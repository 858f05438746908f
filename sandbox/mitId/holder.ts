import type { EndReason, Means } from './entry.js';

export interface Authenticator {
  /** null: from before authenticators had one */
  readonly id: string | null;
  readonly means: Means;
  readonly state: 'ACTIVE' | 'CLOSED';
  readonly activatedAt: string;
  readonly ended: Ended | null;
}

/** When an authenticator ended, and why. */
export interface Ended {
  readonly at: string;
  readonly why: EndReason | 'REPLACED';
}

/** Whoever has, or had, a MitID. */
export interface Holder {
  userId: string;
  userIdSince: string;
  authenticators: readonly Authenticator[];
}

/** Whether there is an authenticator left to log on with. */
export const isActive = (holder: Readonly<Holder> | undefined): boolean =>
  holder?.authenticators.some(({ state }) => state === 'ACTIVE') ?? false;

/** the one active code display that another one closes. */
export const closedBy = (
  known: readonly Authenticator[],
  added: Authenticator,
): Authenticator | undefined =>
  added.means === 'CODE_DISPLAY'
    ? known.find(({ means, state }) => means === 'CODE_DISPLAY' && state === 'ACTIVE')
    : undefined;

/** The same with one of them closed. */
export const withoutAuthenticator = (
  known: readonly Authenticator[],
  closed: Authenticator,
  ended: Ended,
): readonly Authenticator[] =>
  known.map((one) => (one === closed ? { ...one, state: 'CLOSED' as const, ended } : one));

const mostApps = 3;

/** at most three apps at once. */
export const hasAllApps = (holder: Readonly<Holder> | undefined): boolean =>
  (holder?.authenticators.filter(({ means, state }) => means === 'APP' && state === 'ACTIVE')
    .length ?? 0) >= mostApps;
