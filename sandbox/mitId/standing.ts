import type { Enrolment } from './enrolment.js';
import type { Authenticator, Holder } from './holder.js';
import type { TakenOrder } from './orderBook.js';

/** How one person's MitID stands, for a party whose book is compared with MitID's own. */
export interface Standing {
  readonly cpr: string;
  readonly userId: string | null;
  readonly userIdSince: string | null;
  readonly authenticators: readonly Authenticator[];
  readonly orders: readonly (TakenOrder & { readonly isUnderWay: boolean })[];
}

const over: readonly Enrolment['status'][] = ['ACTIVE', 'REPLACED', 'BLOCKED'];

export interface StandingParts {
  readonly cpr: string;
  readonly holder: Readonly<Holder> | undefined;
  readonly orders: readonly TakenOrder[];
  readonly enrolmentOf: (id: string) => Enrolment | undefined;
}

/** Only an enrolment can be under way: what else is ordered is done at once. */
export function standing({ cpr, holder, orders, enrolmentOf }: StandingParts): Standing {
  const isUnderWay = (id: string): boolean => {
    const enrolment = enrolmentOf(id);
    return enrolment !== undefined && !over.includes(enrolment.status);
  };
  return {
    cpr,
    userId: holder?.userId ?? null,
    userIdSince: holder?.userIdSince ?? null,
    authenticators: holder?.authenticators ?? [],
    orders: orders.map((order) => ({ ...order, isUnderWay: isUnderWay(order.id) })),
  };
}
