// @ts-check
import { fullDiskIn } from './fullDisk.mjs';

/** Something the person at the keyboard can put right. The message is one sentence with the remedy. */
export class SetupProblem extends Error {
  /** @override */
  name = 'SetupProblem';
}

/** What an error says, whatever was thrown. @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** What the terminal gets to see of an error: a sentence, or a defect with its stack. @param {unknown} error */
export function toSay(error) {
  if (error instanceof SetupProblem) return error.message;
  const fullDisk = fullDiskIn(error);
  return fullDisk ? `The disk is full (${fullDisk}): make room, then try again.` : error;
}

/**
 * Runs a command's main function: a set-up problem ends it with its one sentence, a defect with its stack.
 * @param {() => Promise<number | void>} main its number, if any, becomes the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (error) {
    console.error(toSay(error));
    process.exitCode = 1;
  }
}
