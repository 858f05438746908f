import type { Instant } from '../calendar/instant.js';
import type { Journey } from './journey.js';

export const logonWords = ['CLOSED', 'OPEN'] as const;
export type LogonWord = (typeof logonWords)[number];

/** What a bank was last asked about its NemID log-on to this citizen, and what it said. */
export interface LogonOrder {
  readonly bank: string;
  readonly word: LogonWord;
  readonly askedAt: Instant;
  /** By the bank’s own word; null: it has not confirmed. */
  readonly switchedAt: Instant | null;
}

/** The last order to a bank; null where it never got one. */
export const logonOrderOf = (
  { logonOrders = [] }: Pick<Journey, 'logonOrders'>,
  bank: string,
): LogonOrder | null => logonOrders.find((order) => order.bank === bank) ?? null;

/** What is remembered once banks are asked: one order a bank, the last, and the oldest first. */
export function logonsAsked(
  { logonOrders = [] }: Pick<Journey, 'logonOrders'>,
  banks: readonly string[],
  word: LogonWord,
  askedAt: Instant,
): Pick<Journey, 'logonOrders'> {
  if (banks.length === 0) return { logonOrders };
  const others = logonOrders.filter(({ bank }) => !banks.includes(bank));
  const asked = banks.map((bank) => ({ bank, word, askedAt, switchedAt: null }));
  return { logonOrders: [...others, ...asked] };
}
