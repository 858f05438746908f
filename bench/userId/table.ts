import type { Spread } from '../journeys/summary.js';
import type { AnswerTimes } from './answerTimes.js';
import type { ClaimRates } from './claimRates.js';
import type { HotName } from './hotName.js';
import { quantiles } from './quantiles.js';
import { kindsOfTaken } from './takenNames.js';

export interface Figures {
  readonly hotName: HotName;
  readonly claims: readonly ClaimRates[];
  readonly answers: AnswerTimes;
}

const number = (value: number, digits = 0): string => value.toFixed(digits).padStart(9);
const three = ({ min, median, max }: Spread): string =>
  [min, median, max].map((value) => number(value)).join('');

function ratesOf({ disk, claimsPerSec, ratio }: ClaimRates): string[] {
  return [
    `${`claims a second, ${disk}`.padEnd(38)}      min   median      max`,
    `  ${'the claim statement'.padEnd(36)}${three(claimsPerSec.statement)}`,
    `  ${'the same, called as a step calls it'.padEnd(36)}${three(claimsPerSec.function)}`,
    `  ${'bare INSERT … ON CONFLICT'.padEnd(36)}${three(claimsPerSec.bare)}`,
    `  the statement is ${ratio.statement.toFixed(2)} × the bare insert (expected ≥ 0.7), called ${ratio.function.toFixed(2)} ×`,
  ];
}

function answersOf({ timesMs, apart }: AnswerTimes): string[] {
  const shares = Object.keys(quantiles([])).map((share) => share.padStart(9));
  const lines = kindsOfTaken.map((kind) => {
    const of = Object.values(quantiles(timesMs[kind])).map((value) => number(value, 1));
    return `  ${`${kind}, ${timesMs[kind].length} tries`.padEnd(36)}${of.join('')}`;
  });
  const { distance, pValue } = apart;
  const verdict = pValue > 0.01 ? 'not told apart' : 'TOLD APART';
  return [
    `${'answer to a taken id, ms'.padEnd(38)}${shares.join('')}`,
    ...lines,
    `  Kolmogorov–Smirnov: distance ${distance.toFixed(3)}, p = ${pValue.toFixed(2)}: ${verdict}`,
  ];
}

/** What one reads. */
export function table({ hotName, claims, answers }: Figures): string {
  const { clients, contests, tookMs } = hotName;
  const hot = `${clients} clients on one hot name, ${contests} times: one owner each, after ${tookMs.median.toFixed(0)} ms (${tookMs.min.toFixed(0)} to ${tookMs.max.toFixed(0)})`;
  return [
    hot,
    '',
    ...claims.flatMap((rates) => [...ratesOf(rates), '']),
    ...answersOf(answers),
  ].join('\n');
}
