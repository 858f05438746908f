import type { Instant } from '../../calendar/instant.js';
import { type MitIdDifference, reported, type Told } from './difference.js';
import type { OurDevice, OurMitId, TheirDevice, TheirMitId } from './standing.js';

/** A station there, and what the feed would have told of it. */
interface Station {
  readonly since: Instant;
  readonly isKnownHere: boolean;
  readonly told: Told;
}

/** The arrival first: that a device is on its way is then told nobody who has it. */
function stationsOf(there: TheirDevice, here: OurDevice): readonly Station[] {
  const { dispatchedAt, arrivedAt, place, letter } = there;
  const { enrolmentId, codeValidUntil: known } = here;
  const stations: Station[] = [];
  if (arrivedAt !== null) {
    const payload = { enrolmentId, ...(place === null ? {} : { place }) };
    const told = { kind: 'deviceArrived', payload } as const;
    stations.push({ since: arrivedAt, isKnownHere: here.arrivedAt !== null, told });
  }
  if (dispatchedAt !== null) {
    const told = { kind: 'deviceDispatched', payload: { enrolmentId } } as const;
    stations.push({ since: dispatchedAt, isKnownHere: here.dispatchedAt !== null, told });
  }
  if (letter !== null) {
    const { sentAt: since, validUntil } = letter;
    const told = { kind: 'activationLetterSent', payload: { enrolmentId, validUntil } } as const;
    stations.push({ since, isKnownHere: known !== null && known >= validUntil, told });
  }
  return stations;
}

function untold({ since, told }: Station, key: string): MitIdDifference {
  const mend = { how: 'TELL', key: `${told.kind}/${key}/${since}`, told } as const;
  return { kind: 'STATION_NOT_TOLD', key, since, mend };
}

const isBeyondTheirs = (there: TheirDevice, here: OurDevice): boolean =>
  (here.dispatchedAt !== null && there.dispatchedAt === null) ||
  (here.arrivedAt !== null && there.arrivedAt === null) ||
  (here.codeValidUntil !== null && there.letter === null);

/**
 * how far a device has come that both sides have under way. What was there before it was ordered again is of the lost
 * one; what stands here and never happened there is for somebody to look at.
 */
export function deviceDifferences(
  { orders }: TheirMitId,
  { device: here }: OurMitId,
): readonly MitIdDifference[] {
  if (here === null) return [];
  const key = here.enrolmentId;
  const there = orders.find(({ id, isUnderWay }) => id === key && isUnderWay)?.device ?? null;
  if (there === null) return [];
  const late = stationsOf(there, here).filter(
    ({ since, isKnownHere }) => !isKnownHere && since >= (here.orderedAt ?? since),
  );
  return [
    ...late.map((station) => untold(station, key)),
    ...(isBeyondTheirs(there, here) ? [reported('STATION_NOT_KNOWN_THERE', key)] : []),
  ];
}
