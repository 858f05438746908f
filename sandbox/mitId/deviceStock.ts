import { day } from '../time/duration.js';

const week = 7 * day;

/** How many devices of a kind there are at first, and how many come each week. */
export interface DeviceStock {
  readonly first: number;
  readonly weekly: number;
}

/** Enough that hardly anybody waits. */
export const plentiful: DeviceStock = { first: 500, weekly: 500 };

const oneForSo = 125;

/** So few of each kind that they run out while many are told at once; without a population, plenty. */
export function stockFor(citizens: number): DeviceStock {
  if (citizens === 0) return plentiful;
  const some = Math.max(2, Math.ceil(citizens / oneForSo));
  return { first: some, weekly: some };
}

/** What is left of a kind; `beganAt` null: on a wall clock there have been weeks enough. */
export function stockLeft(
  { first, weekly }: DeviceStock,
  sent: number,
  { beganAt, now }: { readonly beganAt: number | null; readonly now: number },
): number {
  return first + weekly * Math.floor((now - (beganAt ?? 0)) / week) - sent;
}

/** When the next ones come. */
export function nextStockAt(beganAt: number | null, now: number): number {
  const began = beganAt ?? 0;
  return began + (Math.floor((now - began) / week) + 1) * week;
}
