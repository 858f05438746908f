// @ts-check
import { createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';

const largestLogBytes = 50_000_000;
/** pino's number for a line that ends a process. */
const fatal = 60;

/** @param {string} file */
function isTooLarge(file) {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLogBytes;
}

/** @param {string} line @returns {string | undefined} what the terminal should hear of it */
function worthSaying(line) {
  try {
    const { level, msg } = JSON.parse(line);
    return level >= fatal ? msg : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps what a process prints in a log file of its own, and says on the terminal only what ended it.
 * @param {string} directory
 * @param {string} name
 */
export function childOutput(directory, name) {
  const file = join(directory, 'logs', `${name}.log`);
  const log = createWriteStream(file, { flags: isTooLarge(file) ? 'w' : 'a' });
  // A full disk costs lines of the log, not the system: what cannot be written is said once.
  log.once('error', ({ message }) =>
    console.error(`${name}: its log cannot be written (${message}): make room on the disk.`),
  );
  log.on('error', () => {});
  let last = '';
  return {
    file,
    last: () => last,
    /** @param {string} line */
    onLine(line) {
      if (line.trim()) last = line;
      log.write(`${line}\n`);
      const said = worthSaying(line);
      if (said) console.error(`${name}: ${said}`);
    },
  };
}
