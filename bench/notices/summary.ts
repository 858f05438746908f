import { type Spread, spread } from '../journeys/summary.js';
import { type DoorName, doorNames } from './doors.js';
import type { SentRound, VariantName } from './senderPlan.js';

export interface Measured {
  readonly door: DoorName;
  readonly variant: VariantName;
  readonly noticesPerSec: Spread;
  readonly cpuMsPerNotice: Spread;
}

export function summarise(
  door: DoorName,
  variant: VariantName,
  notices: number,
  rounds: readonly SentRound[],
): Measured {
  return {
    ...{ door, variant },
    noticesPerSec: spread(rounds.map(({ tookMs }) => (notices / tookMs) * 1_000)),
    cpuMsPerNotice: spread(rounds.map(({ cpuMs }) => cpuMs / notices)),
  };
}

/** Ours as so many times the plain loop, by the medians of the rounds. */
export function ratios(measured: readonly Measured[]) {
  const of = (door: DoorName, variant: VariantName): number =>
    measured.find((one) => one.door === door && one.variant === variant)?.noticesPerSec.median ??
    Number.NaN;
  const measuredDoors = doorNames.filter((name) => measured.some(({ door }) => door === name));
  return measuredDoors.map((door) => ({
    door,
    oursToPlain: of(door, 'ours') / of(door, 'plain'),
  }));
}
