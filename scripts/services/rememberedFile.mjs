// @ts-check
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fullDiskIn } from '../setup/fullDisk.mjs';
import { messageOf, SetupProblem } from '../setup/setupProblem.mjs';

/** What a small JSON file says, or nothing when it is missing or broken. @param {string} file @returns {Record<string, unknown>} */
export function remembered(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * Why a file cannot be written, and what to do about it.
 * @param {string} file @param {unknown} error
 */
export function unwritable(file, error) {
  const remedy = 'or choose another place with --data';
  return new SetupProblem(
    fullDiskIn(error) !== undefined
      ? `The disk is full and ${file} cannot be written: make room there, ${remedy}.`
      : `${file} cannot be written (${messageOf(error)}): correct that, ${remedy}.`,
  );
}

/**
 * Writes a small JSON file in one step, readable by its owner only; a file that cannot be written is a set-up problem.
 * @param {string} file @param {object} content
 */
export function remember(file, content) {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch (error) {
    throw unwritable(file, error);
  }
}

/**
 * As `remember`, for what only tidies up after a run that was killed: without it everything goes on, and nothing is said.
 * @param {string} file @param {object} content
 */
export function rememberIfPossible(file, content) {
  try {
    remember(file, content);
  } catch {}
}
