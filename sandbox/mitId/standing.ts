import type { Enrolment, Stations } from './enrolment.js';
import type { Authenticator, Holder } from './holder.js';
import type { TakenOrder } from './orderBook.js';

/** How one person's MitID stands, for a party whose book is compared with MitID's own. */
export interface Standing {
  readonly cpr: string;
  readonly userId: string | null;
  readonly userIdSince: string | null;
  readonly authenticators: readonly Authenticator[];
  readonly orders: readonly StandingOrder[];
}

interface StandingOrder extends TakenOrder {
  readonly isUnderWay: boolean;
  /** of a device in the post; null: nothing is sent */
  readonly device: (Stations & { readonly place: string | null }) | null;
}

const over: readonly Enrolment['status'][] = ['ACTIVE', 'REPLACED', 'BLOCKED'];

function deviceOf(enrolment: Enrolment | undefined): StandingOrder['device'] {
  if (enrolment === undefined || enrolment.order.dispatchAt === null) return null;
  return { ...enrolment.stations, place: enrolment.order.place ?? null };
}

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
    orders: orders.map((order) => ({
      ...order,
      isUnderWay: isUnderWay(order.id),
      device: deviceOf(enrolmentOf(order.id)),
    })),
  };
}
