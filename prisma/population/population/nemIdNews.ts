import type { Cpr } from '@overgang/domain';
import type { DeliveredNemId, PopulationRow } from '../rows/populationRow.js';
import type { KnownNemId, KnownNemIds } from './knownNemIds.js';
import { deliveredUserId } from './reservations.js';

type DeliveredUserId = DeliveredNemId['userIds'][number];

/** What a delivery says of a known person's NemIDs that the books do not. */
export interface NemIdNews {
  readonly issued: readonly DeliveredNemId[];
  readonly changed: readonly { readonly id: string; readonly of: DeliveredNemId }[];
  /** made in a NemID that is known */
  readonly userIds: readonly DeliveredUserId[];
  /** fields that others have the word about: whether MitID is active, and that a NemID has ended */
  readonly notTaken: readonly ('mitIdActive' | 'nemIds')[];
}

interface Paired {
  readonly of: DeliveredNemId;
  readonly known: KnownNemId | null;
}

/** A NemID is known by the day of its issue; two of one day are told apart by their order. */
function paired(delivered: readonly DeliveredNemId[], known: readonly KnownNemId[]): Paired[] {
  const left = [...known];
  return delivered.map((of) => {
    const place = left.findIndex(({ issuedOn }) => issuedOn === of.issuedOn);
    const [found = null] = place < 0 ? [] : left.splice(place, 1);
    return { of, known: found };
  });
}

const hasEnded = ({ known }: Paired): boolean => known?.state === 'RETIRED';

/** A state that a delivery has no word for stays: the feed told of it. */
const differs = (known: KnownNemId, of: DeliveredNemId): boolean =>
  (['ACTIVE', 'BLOCKED'].includes(known.state) && known.state !== of.state) ||
  known.idUpdateRequired !== of.idUpdateRequired ||
  known.keyCard !== of.keyCard ||
  known.keyApp !== of.keyApp ||
  known.keyToken !== of.keyToken;

function isKnown(of: DeliveredUserId, { userIds }: KnownNemIds, cpr: Cpr): boolean {
  const { canonical, kind, issuedAt } = deliveredUserId(
    of,
    { id: '', nemIdId: '', ownerId: '' },
    cpr,
  );
  return userIds.some((known) =>
    canonical === null
      ? known.canonical === null && known.kind === kind && known.issuedAtMs === issuedAt
      : known.canonical === canonical,
  );
}

/** what is new about a person's NemIDs. */
export function nemIdNews(
  { nemIds, mitIdActive }: Pick<PopulationRow, 'nemIds' | 'mitIdActive'>,
  known: KnownNemIds,
  cpr: Cpr,
): NemIdNews {
  const pairs = paired(nemIds, known.nemIds);
  const living = pairs.filter((pair) => !hasEnded(pair));
  return {
    issued: living.flatMap((pair) => (pair.known === null ? [pair.of] : [])),
    changed: living.flatMap(({ known: of, of: delivered }) =>
      of !== null && differs(of, delivered) ? [{ id: of.id, of: delivered }] : [],
    ),
    userIds: living.flatMap((pair) =>
      pair.known === null ? [] : pair.of.userIds.filter((of) => !isKnown(of, known, cpr)),
    ),
    notTaken: [
      ...(mitIdActive && !known.hasMitId ? ['mitIdActive' as const] : []),
      ...(pairs.some(hasEnded) ? ['nemIds' as const] : []),
    ],
  };
}

export const isNews = ({ issued, changed, userIds }: NemIdNews): boolean =>
  issued.length + changed.length + userIds.length > 0;
