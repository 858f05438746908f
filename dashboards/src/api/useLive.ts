import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSession } from '../signIn/useSession.js';
import { useTexts } from '../texts/useTexts.js';
import { askApi } from './askApi.js';
import type { Operation } from './operation.js';
import { useApi } from './useApi.js';

const everyMs = 2_000;

/** Reads again every two seconds while the page is looked at; without an answer it keeps what it has and goes on asking. */
export function useLive<Answer>(
  name: string,
  operation: Operation<Answer>,
  variables?: Readonly<Record<string, unknown>>,
) {
  const ask = useApi();
  const { isExpired, subject } = useSession();
  const { language } = useTexts();
  return useQuery({
    queryKey: [name, subject, language, variables],
    queryFn: () => ask((asking) => askApi(operation, { ...asking, variables })),
    refetchInterval: everyMs,
    placeholderData: keepPreviousData,
    enabled: !isExpired,
    retry: false,
  });
}
