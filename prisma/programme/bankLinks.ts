import type { Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';

const idRow = z.object({ id: z.string().nullable() });

/** The journey behind a bank's own handle, asked as that bank: null for all others' (R-45). */
export async function journeyOfHandle(db: ClientBase, handle: string): Promise<string | null> {
  const { rows } = await db.query('SELECT journey_of_handle($1) AS id', [handle]);
  return idRow.parse(rows[0]).id;
}

interface LinkedCustomer {
  readonly blindIndex: Buffer;
  /** the bank's own key of its customer */
  readonly customerReference: string;
  readonly now: Instant;
}

/** links a person to the bank that asks, once; its handle, or null when nobody has that number. */
export async function linkCustomer(
  db: ClientBase,
  { blindIndex, customerReference, now }: LinkedCustomer,
): Promise<string | null> {
  const { rows } = await db.query(`SELECT link_bank_customer($1, 'NETBANK', $2, $3) AS id`, [
    blindIndex,
    new Date(now),
    customerReference,
  ]);
  return idRow.parse(rows[0]).id;
}

const customer = z.object({ state: z.string(), since: z.date() });

/** What the bank may see of its customer's journey. */
export async function customerOfHandle(
  db: ClientBase,
  handle: string,
): Promise<z.infer<typeof customer>> {
  const { rows } = await db.query('SELECT state, since FROM bank_journey WHERE handle = $1', [
    handle,
  ]);
  return customer.parse(rows[0]);
}
