import { useCallback } from 'react';
import { useSession } from '../signIn/useSession.js';
import { useTexts } from '../texts/useTexts.js';
import type { Asking } from './askApi.js';
import { SignInNeeded } from './problems.js';

export type Ask = <Answer>(call: (asking: Asking) => Promise<Answer>) => Promise<Answer>;

/** Calls the API as who is signed in, in the reader's language; a refused token ends the session. */
export function useApi(): Ask {
  const { token, expire } = useSession();
  const { language } = useTexts();
  return useCallback(
    async (call) => {
      try {
        return await call({ token, language });
      } catch (problem) {
        if (problem instanceof SignInNeeded) expire();
        throw problem;
      }
    },
    [token, language, expire],
  );
}
