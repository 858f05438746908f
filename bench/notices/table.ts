import type { Spread } from '../journeys/summary.js';
import { doors } from './doors.js';
import type { Rendered } from './rendering.js';
import { variants } from './senderPlan.js';
import { type Measured, ratios } from './summary.js';

const three = ({ min, median, max }: Spread, digits: number): string =>
  [min, median, max].map((value) => value.toFixed(digits).padStart(8)).join('');

const line = ({ door, variant, noticesPerSec, cpuMsPerNotice }: Measured): string =>
  `${door.padEnd(8)} ${variant.padEnd(6)}${three(noticesPerSec, 0)}  ${three(cpuMsPerNotice, 2)}`;

const heading = [
  `${''.padEnd(15)}${'notices/s'.padStart(24)}  ${'sender CPU, ms/notice'.padStart(24)}`,
  `${''.padEnd(15)}${'min  median     max'.padStart(24)}  ${'min  median     max'.padStart(24)}`,
];

const renderedLine = ({ print, pdfsPerSec, cpuMsPerPdf }: Rendered): string =>
  `rendering, ${print} print: ${pdfsPerSec.toFixed(0)} PDFs/s, ${cpuMsPerPdf.toFixed(1)} ms CPU each`;

/** What one reads: the figures, ours beside the plain loop, and what rendering costs once. */
export function table(measured: readonly Measured[], rendered: readonly Rendered[]): string {
  const compared = ratios(measured).map(
    ({ door, oursToPlain }) => `${door}: ours is ${oursToPlain.toFixed(2)} × plain`,
  );
  const names = { ...variants, ...doors };
  const legend = Object.entries(names).map(
    ([name, is]) => `${name.padEnd(9)}${typeof is === 'string' ? is : is.what}`,
  );
  const parts = [heading, measured.map(line), [''], compared, rendered.map(renderedLine), ['']];
  return [...parts.flat(), ...legend].join('\n');
}
