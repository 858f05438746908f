import type { RoundResult } from './round.js';
import type { VariantName } from './variants.js';

export const temperatures = ['warm', 'cold'] as const;
export type Temperature = (typeof temperatures)[number];

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export interface Measured {
  readonly temperature: Temperature;
  readonly variant: VariantName;
  readonly journeysPerSec: Spread;
  readonly historyEvents: Spread;
  readonly workerCpuMsPerJourney: Spread;
  readonly rounds: readonly RoundResult[];
}

/** Of two in the middle, their mean. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [
    sorted[Math.ceil(sorted.length / 2) - 1],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return { min: sorted[0] ?? 0, median: (low + high) / 2, max: sorted.at(-1) ?? 0 };
}

export function summarise(
  temperature: Temperature,
  variant: VariantName,
  rounds: readonly RoundResult[],
): Measured {
  return {
    temperature,
    variant,
    journeysPerSec: spread(rounds.map((round) => round.journeysPerSec)),
    historyEvents: spread(rounds.flatMap((round) => round.historyEvents)),
    workerCpuMsPerJourney: spread(rounds.map((round) => round.workerCpuMsPerJourney)),
    rounds,
  };
}

/** Ours as so many times another variant, by the medians of the rounds. */
export function ratios(measured: readonly Measured[]) {
  const of = (temperature: Temperature, variant: VariantName): number =>
    measured.find((one) => one.temperature === temperature && one.variant === variant)
      ?.journeysPerSec.median ?? Number.NaN;
  return temperatures.map((temperature) => {
    const ours = of(temperature, 'ours');
    return {
      temperature,
      oursToNaive: ours / of(temperature, 'naive'),
      oursToRegular: ours / of(temperature, 'regular'),
      oursToEmpty: ours / of(temperature, 'empty'),
    };
  });
}
