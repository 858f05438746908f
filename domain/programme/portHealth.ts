export const portHealthStates = ['HEALTHY', 'SLOW', 'DOWN'] as const;
export type PortHealthState = (typeof portHealthStates)[number];

/** One send as its sender saw it; wall time. A refusal is an answer, a fault is none. */
export interface SendSample {
  readonly beganAtMs: number;
  readonly tookMs: number;
  readonly isFault: boolean;
}

/** How an outside system does, from its last answers. Wall time, in milliseconds. */
export interface PortHealth {
  readonly state: PortHealthState;
  readonly sinceMs: number;
  /** While DOWN: nothing is sent before; then one message tries. Null: not DOWN. */
  readonly restsUntilMs: number | null;
  readonly faultsInRow: number;
  /** how often one message tried in vain since it is DOWN */
  readonly vainTries: number;
  /** the last ones, oldest first */
  readonly samples: readonly SendSample[];
}

export const healthLimits = {
  samples: 50,
  /** fewer say nothing */
  leastSamples: 10,
  downAfterFaultsInRow: 5,
  slowFromFaultShare: 0.2,
  slowFromMedianMs: 2_000,
  firstRestMs: 500,
  longestRestMs: 30_000,
} as const;

const restMs = (vainTries: number): number =>
  Math.min(healthLimits.longestRestMs, healthLimits.firstRestMs * 2 ** vainTries);

export const newPortHealth = (nowMs: number): PortHealth => ({
  ...{ state: 'HEALTHY', sinceMs: nowMs, restsUntilMs: null },
  ...{ faultsInRow: 0, vainTries: 0, samples: [] },
});

/** The share of faults and the median time of the samples; both 0 without any. */
export function portFigures({ samples }: Pick<PortHealth, 'samples'>) {
  const faults = samples.filter(({ isFault }) => isFault).length;
  const times = samples.map(({ tookMs }) => tookMs).sort((one, other) => one - other);
  return {
    faultShare: samples.length === 0 ? 0 : faults / samples.length,
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
  };
}

function answering(samples: readonly SendSample[]): 'HEALTHY' | 'SLOW' {
  if (samples.length < healthLimits.leastSamples) return 'HEALTHY';
  const { faultShare, medianMs } = portFigures({ samples });
  const isSlow =
    faultShare >= healthLimits.slowFromFaultShare || medianMs >= healthLimits.slowFromMedianMs;
  return isSlow ? 'SLOW' : 'HEALTHY';
}

const inState = (before: PortHealth, state: PortHealthState, nowMs: number) => ({
  state,
  sinceMs: before.state === state ? before.sinceMs : nowMs,
});

/** The first answer of one that was DOWN begins a new page: what was before says nothing about it any more. */
function afterAnswer(before: PortHealth, sample: SendSample, nowMs: number): PortHealth {
  const known = before.state === 'DOWN' ? [] : before.samples;
  const samples = [...known, sample].slice(-healthLimits.samples);
  const rested = { restsUntilMs: null, faultsInRow: 0, vainTries: 0 };
  return { ...inState(before, answering(samples), nowMs), ...rested, samples };
}

function afterFault(before: PortHealth, sample: SendSample, nowMs: number): PortHealth {
  const samples = [...before.samples, sample].slice(-healthLimits.samples);
  const faultsInRow = before.faultsInRow + 1;
  const isDown = before.state === 'DOWN' || faultsInRow >= healthLimits.downAfterFaultsInRow;
  if (!isDown) {
    return { ...before, ...inState(before, answering(samples), nowMs), faultsInRow, samples };
  }
  // What was under way when it went down tells nothing new.
  const isTry = before.restsUntilMs !== null && sample.beganAtMs >= before.restsUntilMs;
  const vainTries = before.vainTries + (isTry ? 1 : 0);
  const isNews = before.restsUntilMs === null || isTry;
  return {
    ...inState(before, 'DOWN', nowMs),
    restsUntilMs: isNews ? nowMs + restMs(vainTries) : before.restsUntilMs,
    ...{ faultsInRow, vainTries, samples },
  };
}

/**
 * What one more send says of an outside system. Five faults in a row and it is DOWN: it rests, for longer after each try in
 * vain, and the first answer ends that. A fifth of faults, or answers of two seconds, and it is SLOW.
 */
export function healthAfter(before: PortHealth, sample: SendSample): PortHealth {
  const nowMs = sample.beganAtMs + sample.tookMs;
  return sample.isFault ? afterFault(before, sample, nowMs) : afterAnswer(before, sample, nowMs);
}

/** How many sends at once it can be trusted with now, of `places` at most. */
export function trustedPlaces(health: PortHealth, places: number, nowMs: number): number {
  if (health.state === 'HEALTHY') return places;
  if (health.state === 'SLOW') return Math.max(1, Math.floor(places / 4));
  return nowMs >= (health.restsUntilMs ?? nowMs) ? 1 : 0;
}
