import type { Instant } from '../../calendar/instant.js';
import type { PendingNotice } from '../journey.js';
import type { DueAt } from '../row.js';

type Awaited = PendingNotice & { readonly fallbackAt: Instant };

const isAwaited = (notice: PendingNotice): notice is Awaited => notice.fallbackAt !== null;

/** The notices that would fall back if nobody reported them received, soonest first. */
export const awaitedNotices = (pending: readonly PendingNotice[]): readonly Awaited[] =>
  pending.filter(isAwaited).toSorted((a, b) => a.fallbackAt - b.fallbackAt);

/** when the first unseen notice goes out again by the next channel. */
export const noticeFallback: DueAt = (journey) =>
  awaitedNotices(journey.pendingNotices)[0]?.fallbackAt ?? null;
