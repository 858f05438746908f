import type { MitIdEntry } from './entry.js';

/** By what its party knows an order that MitID took; null where a line is none. */
function orderIdOf(entry: MitIdEntry): string | null {
  switch (entry.type) {
    case 'ENROLMENT':
      return entry.enrolmentId;
    case 'REORDERED':
      return entry.reorderId;
    case 'USER_ID_CHANGED':
    case 'USER_ID_REMINDED':
      return entry.orderId ?? null;
    default:
      return null;
  }
}

export interface TakenOrder {
  readonly id: string;
  readonly at: string;
}

/** Whom MitID knows at all, in the order in which they came, and which orders it took for each. */
export class OrderBook {
  readonly #orders = new Map<string, TakenOrder[]>();

  note(entry: MitIdEntry): void {
    const orders = this.#orders.get(entry.person) ?? [];
    const id = orderIdOf(entry);
    if (id !== null) orders.push({ id, at: entry.at });
    this.#orders.set(entry.person, orders);
  }

  get people(): readonly string[] {
    return [...this.#orders.keys()];
  }

  of(person: string): readonly TakenOrder[] {
    return this.#orders.get(person) ?? [];
  }
}
