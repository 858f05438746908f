import { useInfiniteQuery } from '@tanstack/react-query';
import { askApi } from '../api/askApi.js';
import { type OverdueReason, overdue } from '../api/documents/overdue.js';
import { useApi } from '../api/useApi.js';
import { useSession } from '../signIn/useSession.js';
import { useTexts } from '../texts/useTexts.js';

const firstPage: string | null = null;

/** Page by page, each once and when asked for: every reading is logged, so there is no polling here. */
export function useOverdue(reason: OverdueReason | null) {
  const ask = useApi();
  const { isExpired, subject } = useSession();
  const { language } = useTexts();
  const read = useInfiniteQuery({
    queryKey: ['overdue', subject, language, reason],
    queryFn: ({ pageParam }) =>
      ask((asking) => askApi(overdue, { ...asking, variables: { reason, after: pageParam } })),
    initialPageParam: firstPage,
    getNextPageParam: ({ overdue: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
    enabled: !isExpired,
    retry: false,
  });
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = read;
  const citizens = data?.pages.flatMap(({ overdue: { edges } }) =>
    edges.flatMap((edge) => (edge === null ? [] : [edge.node])),
  );
  return { citizens, error, hasNextPage, isFetching, fetchNextPage, refetch };
}
