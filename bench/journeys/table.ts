import { type Measured, ratios, type Spread } from './summary.js';
import { variants } from './variants.js';

const number = (value: number): string => value.toFixed(1).padStart(8);
const three = ({ min, median, max }: Spread): string => [min, median, max].map(number).join('');

function line(measured: Measured): string {
  const { temperature, variant, journeysPerSec, historyEvents, workerCpuMsPerJourney } = measured;
  const name = `${temperature}  ${variant.padEnd(8)}`;
  return `${name}${three(journeysPerSec)}  ${three(historyEvents)}  ${number(workerCpuMsPerJourney.median)}`;
}

const heading = [
  `${''.padEnd(14)}${'journeys/s'.padStart(24)}  ${'history events'.padStart(24)}  worker CPU`,
  `${''.padEnd(14)}${'min  median     max'.padStart(24)}  ${'min  median     max'.padStart(24)}  ms/journey`,
];

/** What one reads: the figures, then ours beside the others. */
export function table(measured: readonly Measured[]): string {
  const compared = ratios(measured).map(
    ({ temperature, oursToNaive, oursToRegular, oursToEmpty }) =>
      `${temperature}: ours is ${oursToNaive.toFixed(2)} × naive, ${oursToRegular.toFixed(2)} × regular, ${oursToEmpty.toFixed(2)} × empty`,
  );
  const legend = Object.entries(variants).map(([name, { what }]) => `${name.padEnd(9)}${what}`);
  return [...heading, ...measured.map(line), '', ...compared, '', ...legend].join('\n');
}
