import type { User, UserManager } from 'oidc-client-ts';
import { openUserManager } from './openUserManager.js';
import { pageSettings } from './pageSettings.js';

export interface StartedSession {
  readonly manager: UserManager;
  readonly user: User | null;
  readonly hasFailed: boolean;
}

const isComingBack = () => window.location.pathname === '/signed-in';

/** Takes the issuer's answer out of the address at once: neither code nor state stays in the history. */
async function takeAnswer(manager: UserManager): Promise<User | null> {
  const answer = window.location.href;
  window.history.replaceState(null, '', '/');
  return manager.signinRedirectCallback(answer).catch(() => null);
}

/** Finds out who is signed in: from the issuer's answer, or from this tab's own store. */
export async function startSession(): Promise<StartedSession> {
  const manager = openUserManager((await pageSettings()).issuer);
  if (isComingBack()) {
    const user = await takeAnswer(manager);
    return { manager, user, hasFailed: user === null };
  }
  const kept = await manager.getUser();
  return { manager, user: kept?.expired ? null : kept, hasFailed: false };
}
