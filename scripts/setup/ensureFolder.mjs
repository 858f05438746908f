// @ts-check
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { SetupProblem } from './setupProblem.mjs';

/**
 * One folder at a time: where nobody can make a folder, under /proc say, Node's own way to make several tries for ever.
 * @param {string} directory
 */
function make(directory) {
  if (existsSync(directory)) return;
  make(dirname(directory));
  try {
    mkdirSync(directory);
  } catch (error) {
    // Somebody else may have been faster.
    if (!existsSync(directory)) throw error;
  }
}

/** @param {unknown} error */
const codeOf = (error) =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : error;

/**
 * Makes a folder where state is to be kept, before anything else takes its time.
 * @param {string} directory absolute
 */
export function ensureFolder(directory) {
  try {
    make(directory);
    // A file of that name is no folder.
    readdirSync(directory);
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new SetupProblem(
      `State cannot be kept in ${directory} (${codeOf(error)}): choose another place with --data.`,
    );
  }
}
