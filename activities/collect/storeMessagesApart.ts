import {
  type NewMessage,
  type StoredMessage,
  storeMessages,
  unlessDataFault,
} from '@overgang/prisma';
import type { PoolClient } from 'pg';

/**
 * Stores messages in one statement, or, where the database cannot take one of them, each by itself. Answers in the given
 * order; null for one that cannot be stored.
 */
export async function storeMessagesApart(
  db: PoolClient,
  messages: readonly NewMessage[],
): Promise<readonly (StoredMessage | null)[]> {
  const together = await unlessDataFault(db, () => storeMessages(db, messages));
  if (together.ok) return together.value;
  const stored: (StoredMessage | null)[] = [];
  for (const message of messages) {
    const alone = await unlessDataFault(db, () => storeMessages(db, [message]));
    stored.push(alone.ok ? (alone.value[0] ?? null) : null);
  }
  return stored;
}
