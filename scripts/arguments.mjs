// @ts-check
import { resolve } from 'node:path';
import { commandOptions } from './setup/commandOptions.mjs';
import { joinNegative } from './setup/joinNegative.mjs';
import { inProject } from './setup/projectRoot.mjs';
import { SetupProblem } from './setup/setupProblem.mjs';

export const usage = `Usage: npm start -- [options]
  --citizens N   how many citizens the demonstration has (500)
  --days D       programme days until it ends at the latest (240)
  --speed S      programme days a second (1)
  --seed X       what its chances are drawn from (1)
  --exit         end after the report; the exit code is 0 if no promise was broken, 1 if one was,
                 2 if nothing happened that could have broken one, 130 if stopped before the report
  --no-demo      an empty system on the wall clock
  --data DIR     where state lives (.data)
  --port P       the API's port (4000); the outside world's ports begin at P + 100`;

/**
 * @typedef {object} StartOptions
 * @property {number | undefined} citizens only if given
 * @property {number | undefined} seed only if given
 * @property {number} days
 * @property {number} speed programme days a second
 * @property {boolean} exit
 * @property {boolean} demo
 * @property {string} data absolute path
 * @property {number} port
 */

/** @param {string} sentence */
const refuse = (sentence) => new SetupProblem(`${sentence}\n${usage}`);

/** @param {string} name @param {string | undefined} text @param {{ from: number, to: number, whole?: boolean }} range */
function numberIn(name, text, { from, to, whole = true }) {
  if (text === undefined) return undefined;
  const value = Number(text);
  const fits =
    text.trim() !== '' && value >= from && value <= to && (!whole || Number.isInteger(value));
  if (fits) return value;
  throw refuse(
    `--${name} must be a ${whole ? 'whole ' : ''}number from ${from} to ${to}, not "${text}".`,
  );
}

const options = /** @type {const} */ ({
  citizens: { type: 'string' },
  days: { type: 'string' },
  speed: { type: 'string' },
  seed: { type: 'string' },
  data: { type: 'string' },
  port: { type: 'string' },
  exit: { type: 'boolean' },
  'no-demo': { type: 'boolean' },
});

/**
 * What `npm start` was asked for; what cannot be meant is answered with one sentence and the usage.
 * @param {string[]} args
 * @returns {StartOptions}
 */
export function parseArguments(args) {
  const { values } = commandOptions({ args: joinNegative(args), options }, usage);
  return {
    citizens: numberIn('citizens', values.citizens, { from: 1, to: 1_000_000 }),
    seed: numberIn('seed', values.seed, { from: 0, to: 2 ** 31 - 1 }),
    days: numberIn('days', values.days, { from: 1, to: 3_650 }) ?? 240,
    speed: numberIn('speed', values.speed, { from: 0.001, to: 20, whole: false }) ?? 1,
    exit: values.exit ?? false,
    demo: !values['no-demo'],
    data: values.data ? resolve(values.data) : inProject('.data'),
    port: numberIn('port', values.port, { from: 1024, to: 65_000 }) ?? 4000,
  };
}
