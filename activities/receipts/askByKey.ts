import type { FeedPage } from '../collect/feed.js';
import { TryAgain } from '../ports/port.js';
import type { PortLines, PortUrls } from '../ports/portTable.js';
import { isAccepted, request } from '../ports/request.js';
import type { ReceiptSource } from './receiptSources.js';

/** Where the outside systems are, and over whose connections they are reached. */
export interface Reach {
  readonly urls: PortUrls;
  readonly lines?: PortLines;
}

/**
 * Asks an outside system what became of one message of ours. Null: it does not know the key. Whatever it answers that is
 * neither is thrown, so that nothing is taken for lost because of an odd answer.
 */
export async function askByKey(
  { urls, lines = {} }: Reach,
  { system, feed }: ReceiptSource,
  providerKey: string,
): Promise<FeedPage | null> {
  const { path, read } = feed.question;
  const over = lines[system];
  const answer = await request(`${urls[system]}${path(providerKey)}`, {
    method: 'GET',
    keepsTexts: true,
    ...(over ? { over } : {}),
  });
  if (!isAccepted(answer) && answer.status !== 404) throw new TryAgain(`answered ${answer.status}`);
  return read(answer);
}
