/** How far two samples' distributions lie apart, and how often chance alone would set them so far apart. */
export interface KolmogorovSmirnov {
  /** the largest distance between the two cumulative shares, 0 to 1 */
  readonly distance: number;
  readonly pValue: number;
}

const terms = 100;

/** The share of chance beyond that distance (Numerical Recipes 14.3.9); 1 where the sum does not settle. */
function chanceBeyond(lambda: number): number {
  if (lambda < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= terms; k += 1) {
    sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * lambda * lambda);
  }
  return Math.min(1, Math.max(0, sum));
}

/** How many of the sorted values are at most so large, from a place on. */
function passed(sorted: readonly number[], from: number, value: number): number {
  let place = from;
  while (place < sorted.length && (sorted[place] ?? 0) <= value) place += 1;
  return place;
}

function largestDistance(one: readonly number[], other: readonly number[]): number {
  let [first, second, largest] = [0, 0, 0];
  for (const value of [...one, ...other].sort((a, b) => a - b)) {
    first = passed(one, first, value);
    second = passed(other, second, value);
    largest = Math.max(largest, Math.abs(first / one.length - second / other.length));
  }
  return largest;
}

/** The two-sample Kolmogorov–Smirnov test. Both samples must hold something. */
export function kolmogorovSmirnov(
  one: readonly number[],
  other: readonly number[],
): KolmogorovSmirnov {
  const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b);
  const distance = largestDistance(ascending(one), ascending(other));
  const root = Math.sqrt((one.length * other.length) / (one.length + other.length));
  return { distance, pValue: chanceBeyond((root + 0.12 + 0.11 / root) * distance) };
}
