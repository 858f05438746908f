// @ts-check
import { join } from 'node:path';
import { lastWords } from '../services/lastWords.mjs';
import { openLog } from './openLog.mjs';

/** pino's number for a line that ends a process. */
const fatal = 60;

/** What a process says that has no address to be asked at. */
const saysItIsUp = 'the worker runs';

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
  const heard = { isUp: false };
  return {
    file,
    last: () => inWords(words.said()),
    fullDisk: words.ofFullDisk,
    /** Whether it has said that it is up. */
    isUp: () => heard.isUp,
    /** @param {string} line */
    onLine(line) {
      if (line.trim()) words.hear(line);
      if (inWords(line) === saysItIsUp) heard.isUp = true;
      write(line);
      const said = worthSaying(line);
      if (said) console.error(`${name}: ${said}`);
    },
  };
}
