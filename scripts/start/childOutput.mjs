// @ts-check
import { join } from 'node:path';
import { lastWords } from '../services/lastWords.mjs';
import { openLog } from './openLog.mjs';

/** pino's number for a line that ends a process. */
const fatal = 60;

/** A line of a log in words; one that is none, as it is. @param {string} line */
function inWords(line) {
  try {
    const { msg, err } = JSON.parse(line);
    return [msg, err?.message].filter(Boolean).join(': ') || line;
  } catch {
    return line;
  }
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
  const write = openLog(file, (sentence) => console.error(`${name}: ${sentence}`));
  const words = lastWords();
  return {
    file,
    last: () => inWords(words.said()),
    fullDisk: words.ofFullDisk,
    /** @param {string} line */
    onLine(line) {
      if (line.trim()) words.hear(line);
      write(line);
      const said = worthSaying(line);
      if (said) console.error(`${name}: ${said}`);
    },
  };
}
