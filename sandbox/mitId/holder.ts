import type { EndReason, Means } from './entry.js';

export interface Authenticator {
  /** null: from before authenticators had one */
  readonly id: string | null;
  readonly means: Means;
  /** of an app; undefined: not told */
  readonly phone?: string | undefined;
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

/** on one telephone a person has one app. */
const isOnPhone = ({ means, phone }: Authenticator, of: string | undefined): boolean =>
  means === 'APP' && phone !== undefined && phone === of;

/** the active one whose place another takes: the one code display, or the person's app on that telephone. */
export const closedBy = (
  known: readonly Authenticator[],
  added: Authenticator,
): Authenticator | undefined =>
  known
    .filter(({ state }) => state === 'ACTIVE')
    .find((one) =>
      added.means === 'CODE_DISPLAY'
        ? one.means === 'CODE_DISPLAY'
        : added.means === 'APP' && isOnPhone(one, added.phone),
    );

/** The same with one of them closed. */
export const withoutAuthenticator = (
  known: readonly Authenticator[],
  closed: Authenticator,
  ended: Ended,
): readonly Authenticator[] =>
  known.map((one) => (one === closed ? { ...one, state: 'CLOSED' as const, ended } : one));

const mostApps = 3;

/** at most three apps at once, beside the one whose place another on that telephone would take. */
export const hasAllApps = (holder: Readonly<Holder> | undefined, phone?: string): boolean =>
  (holder?.authenticators.filter(
    (one) => one.means === 'APP' && one.state === 'ACTIVE' && !isOnPhone(one, phone),
  ).length ?? 0) >= mostApps;
