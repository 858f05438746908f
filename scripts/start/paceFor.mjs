// @ts-check
/** Programme days that somebody may wait for a turn before the clock slows down, and below which it may run faster again. */
const tooLongDays = 2;
const shortDays = 0.25;
/** The slowest it gets, as a share of the speed asked for. */
const slowest = 1 / 16;

/**
 * How fast programme time should go (days a second): as asked for, but no faster than the people of the demonstration get
 * their turns. Where they wait for days, nobody keeps a deadline, and what is shown is the machine and not the programme.
 * @param {{ speed: number, asked: number, longestWaitMs: number }} now `speed` as it goes now
 */
export function paceFor({ speed, asked, longestWaitMs }) {
  const waitedDays = (longestWaitMs / 1_000) * speed;
  if (waitedDays > tooLongDays) return Math.max(asked * slowest, speed / 2);
  return waitedDays < shortDays ? Math.min(asked, speed * 2) : speed;
}
