// @ts-check
/** Programme days that somebody may wait for a turn before the clock slows down, and below which it may run faster again. */
const tooLongDays = 2;
const shortDays = 0.25;
/** The slowest it gets, whatever was asked for (days a second): a machine keeps up with days, not with shares of a wish. */
const slowest = 0.1;
/** What nobody who waits for nothing feels: from here on the clock goes faster step by step. */
const easy = 1;

/**
 * How programme time goes, and what it goes by.
 * @typedef {object} Pace
 * @property {number} speed days a second, as it goes now
 * @property {number} asked days a second, the most
 * @property {number} longestWaitMs how long somebody has waited for a turn (wall time)
 * @property {boolean} isPreparing the population or the banks' customers are still being read in
 */

/** The slowest that was asked for can only be slower. @param {number} asked */
export const slowestPace = (asked) => Math.min(asked, slowest);

/** @param {Pick<Pace, 'speed' | 'longestWaitMs'>} pace */
const waitedDays = ({ speed, longestWaitMs }) => (longestWaitMs / 1_000) * speed;

/** Half as fast, or so that the longest wait lasts no longer than it may. @param {Pace} pace */
function slower({ speed, asked, longestWaitMs }) {
  const bearable = tooLongDays / (longestWaitMs / 1_000);
  return Math.max(slowestPace(asked), Math.min(speed / 2, bearable));
}

/** @param {Pace} pace */
function faster({ speed, asked, longestWaitMs }) {
  return Math.min(asked, Math.max(speed * 2, longestWaitMs === 0 ? easy : 0));
}

/**
 * How fast programme time should go (days a second): hardly at all until the country is there; then as asked for, but no
 * faster than the people of the demonstration get their turns. Where they wait for days, nobody keeps a deadline, and what
 * is shown is the machine and not the programme.
 * @param {Pace} now
 */
export function paceFor(now) {
  if (now.isPreparing) return slowestPace(now.asked);
  const days = waitedDays(now);
  if (days > tooLongDays) return slower(now);
  return days < shortDays ? faster(now) : now.speed;
}

/**
 * What a progress line says of a clock that goes slower than asked for, and why; nothing of one that does not.
 * @param {Pace} pace
 */
export function sayPace(pace) {
  if (pace.speed >= pace.asked) return undefined;
  const speed = `${Number(pace.speed.toPrecision(2))} of ${pace.asked} days a second`;
  if (pace.isPreparing) return `slowed to ${speed} until everybody is read in`;
  return waitedDays(pace) < shortDays
    ? `${speed}, getting faster`
    : `slowed to ${speed}, people wait for their turn`;
}
