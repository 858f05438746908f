// @ts-check
import { createWriteStream, statSync } from 'node:fs';

const largestLogBytes = 50_000_000;
/** How long a log that could not be written rests. */
const restMs = 1_000;

/** @param {string} file */
function isTooLarge(file) {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLogBytes;
}

/** @param {string} file @param {(error: Error) => void} onError */
function append(file, onError) {
  const stream = createWriteStream(file, { flags: isTooLarge(file) ? 'w' : 'a' });
  stream.on('error', onError);
  return stream;
}

/**
 * A log that a full disk costs lines, and nothing else: what cannot be written is said once, and where there is room
 * again writing goes on with a line that says how many are missing.
 * @param {string} file
 * @param {(sentence: string) => void} say
 */
export function openLog(file, say) {
  let missing = 0;
  let restsUntilMs = 0;
  /** @type {import('node:fs').WriteStream | undefined} */
  let stream = append(file, fail);

  /** @param {Error} error */
  function fail({ message }) {
    if (restsUntilMs === 0) say(`its log cannot be written (${message}): make room on the disk.`);
    stream = undefined;
    restsUntilMs = Date.now() + restMs;
  }

  /** @param {number} lost */
  function goOn(lost) {
    missing -= lost;
    restsUntilMs = 0;
    say(`its log is written again, ${lost} lines are missing.`);
  }

  function openAgain() {
    const lost = missing;
    stream = append(file, fail);
    // The last line before may be torn.
    stream.write(`\n(${lost} lines are missing here)\n`, (error) => error || goOn(lost));
  }

  /** @param {Error | null | undefined} error */
  function count(error) {
    if (error) missing += 1;
  }

  return (/** @type {string} */ line) => {
    if (!stream && Date.now() >= restsUntilMs) openAgain();
    if (stream) stream.write(`${line}\n`, count);
    else missing += 1;
  };
}
