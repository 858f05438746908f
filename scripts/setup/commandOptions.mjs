// @ts-check
import { parseArgs } from 'node:util';
import { messageOf, SetupProblem } from './setupProblem.mjs';

/**
 * What a command was asked for, as Node's `parseArgs` reads it; an option that is none is answered with one sentence and
 * the usage.
 * @template {import('node:util').ParseArgsConfig} Config
 * @param {Config} config @param {string} usage
 * @returns {ReturnType<typeof parseArgs<Config>>}
 */
export function commandOptions(config, usage) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new SetupProblem(`${messageOf(error).split('. ')[0]}.\n${usage}`);
  }
}
