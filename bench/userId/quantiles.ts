const shares = { min: 0, p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95, p99: 0.99, max: 1 };

export type Quantiles = Readonly<Record<keyof typeof shares, number>>;

/** The values that so large a share of all does not exceed. */
export function quantiles(values: readonly number[]): Quantiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  const { min, p5, p25, p50, p75, p95, p99, max } = shares;
  return {
    ...{ min: at(min), p5: at(p5), p25: at(p25), p50: at(p50) },
    ...{ p75: at(p75), p95: at(p95), p99: at(p99), max: at(max) },
  };
}
