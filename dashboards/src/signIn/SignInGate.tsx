import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { SessionProvider } from './SessionProvider.js';
import { SignInPage } from './SignInPage.js';
import { startSession } from './startSession.js';

const againAfterMs = 2_000;

/** Shows what is below it to who is signed in, and the way to sign in to everybody else. */
export function SignInGate({ children }: { readonly children: ReactNode }) {
  const { data, isError, failureCount, refetch } = useQuery({
    queryKey: ['session'],
    queryFn: startSession,
    retry: true,
    retryDelay: againAfterMs,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  if (data?.user) {
    return (
      <SessionProvider manager={data.manager} user={data.user} onSignedOut={() => void refetch()}>
        {children}
      </SessionProvider>
    );
  }
  return (
    <SignInPage
      manager={data?.manager ?? null}
      hasFailed={data?.hasFailed ?? false}
      isUnavailable={isError || failureCount > 0}
    />
  );
}
