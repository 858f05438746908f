import { senderOf } from '@overgang/prisma';
import { v5 as uuidv5 } from 'uuid';
import type { Context } from '../schema/context.js';

const namespace = '6f1d3c0e-6f0b-5a57-9d3b-0f5b8f6f4f1c';

/** An id made from caller and key: the same request makes the same thing, however often it is sent. */
export function stableId(
  { principal, idempotencyKey }: Pick<Context, 'principal' | 'idempotencyKey'>,
  what: string,
): string {
  const caller = JSON.stringify([senderOf(principal), principal.subject]);
  return uuidv5(`${what}/${caller}/${idempotencyKey}`, namespace);
}
