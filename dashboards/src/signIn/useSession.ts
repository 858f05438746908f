import { createContext, useContext } from 'react';

export interface Session {
  readonly token: string;
  readonly subject: string;
  /** The token is no longer taken: what is shown stays, until somebody signs in again. */
  readonly isExpired: boolean;
  readonly expire: () => void;
  readonly signInAgain: () => void;
  readonly signOut: () => void;
}

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in; only below SignInGate. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside SignInGate');
  return session;
}
