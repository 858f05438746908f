import type { Day } from '../calendar/day.js';
import { addDays } from '../calendar/dayArithmetic.js';
import { dayOf, startOfDay, timeOf } from '../calendar/dayBounds.js';
import { type Instant, instant } from '../calendar/instant.js';
import { isWorkingDay } from '../calendar/workingDay.js';

/** Days and hours of Copenhagen in which something may go out: from the first hour on, and before the last. */
export interface SendWindow {
  readonly days: 'WORKING_DAYS' | 'ALL';
  readonly fromHour: number;
  /** 24: until midnight */
  readonly untilHour: number;
}

const hourMs = 3_600_000;

/** The clock's hour, not so many hours after midnight: on the two days of the change these differ. */
function atHour(on: Day, hour: number): Instant {
  const guess = startOfDay(on) + hour * hourMs;
  const shown = Number(timeOf(instant(guess)).slice(0, 2));
  return instant(guess + (hour - shown) * hourMs);
}

const mayGo = (on: Day, { days }: SendWindow): boolean => days === 'ALL' || isWorkingDay(on);

const opens = (on: Day, window: SendWindow): Instant =>
  window.fromHour === 0 ? startOfDay(on) : atHour(on, window.fromHour);

const closes = (on: Day, { untilHour }: SendWindow): Instant =>
  untilHour === 24 ? startOfDay(addDays(on, 1)) : atHour(on, untilHour);

/** The instant itself when the window is open, otherwise when it next opens. */
export function earliestSend(at: Instant, window: SendWindow): Instant {
  let on = dayOf(at);
  if (!mayGo(on, window) || at >= closes(on, window)) {
    do on = addDays(on, 1);
    while (!mayGo(on, window));
  }
  return instant(Math.max(at, opens(on, window)));
}
