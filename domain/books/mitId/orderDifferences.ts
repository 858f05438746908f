import { type MitIdDifference, reported, sentAgain } from './difference.js';
import type { OurMitId, OurOrder, TheirMitId } from './standing.js';

type TheirOrders = ReadonlyMap<string, TheirMitId['orders'][number]>;

/** A blocking is known by what it blocks: what waits there to be activated though it was lost is blocked once more. */
function ofBlock(order: OurOrder, known: TheirOrders): readonly MitIdDifference[] {
  const isOpen = known.get(order.authenticatorId ?? '')?.isUnderWay === true;
  return isOpen && order.status === 'SENT' ? [sentAgain('BLOCK_NOT_DONE', order)] : [];
}

/** What was withdrawn here and is there all the same is the citizen's to activate or to let be. */
function ofOrder(order: OurOrder, known: TheirOrders): readonly MitIdDifference[] {
  if (order.authenticatorId !== null) return ofBlock(order, known);
  const there = known.get(order.key);
  if (there === undefined) {
    const isLost = order.status === 'SENT' && order.isWanted;
    return isLost ? [sentAgain('NOT_KNOWN_THERE', order)] : [];
  }
  const isGivenUp = order.status === 'FAILED' && there.isUnderWay;
  return isGivenUp ? [reported('TAKEN_THOUGH_NOT_SENT', order.key, there.at)] : [];
}

/** What was ordered of MitID, on both sides (I9): lost there, under way there though given up here, or never ours. */
export function orderDifferences(theirs: TheirMitId, ours: OurMitId): readonly MitIdDifference[] {
  const known = new Map(theirs.orders.map((order) => [order.id, order]));
  const own = new Set(ours.orders.map(({ key }) => key));
  const strange = theirs.orders.filter(({ id, isUnderWay }) => isUnderWay && !own.has(id));
  return [
    ...ours.orders.flatMap((order) => ofOrder(order, known)),
    ...strange.map(({ id, at }) => reported('NOT_OURS', id, at)),
  ];
}
