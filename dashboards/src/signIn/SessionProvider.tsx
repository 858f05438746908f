import type { User, UserManager } from 'oidc-client-ts';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { SessionContext } from './useSession.js';

interface Props {
  readonly manager: UserManager;
  readonly user: User;
  readonly onSignedOut: () => void;
  readonly children: ReactNode;
}

/** Holds the token of who is signed in, and notices when its time is over. */
export function SessionProvider({ manager, user, onSignedOut, children }: Props) {
  const [isExpired, setExpired] = useState(false);
  const expire = useCallback(() => setExpired(true), []);
  useEffect(() => manager.events.addAccessTokenExpired(expire), [manager, expire]);
  const session = useMemo(
    () => ({
      token: user.access_token,
      subject: user.profile.sub,
      isExpired,
      expire,
      signInAgain: () => void manager.signinRedirect(),
      signOut: () => void manager.removeUser().then(onSignedOut),
    }),
    [manager, user, isExpired, expire, onSignedOut],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
