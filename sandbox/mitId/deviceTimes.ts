import { draw, drawBetween } from '../population/draw.js';
import { day, minute } from '../time/duration.js';
import type { Means } from './entry.js';

/** One device in thirty-three is late: long enough that it ought to be ordered again. */
const lateShare = 0.03;

const dispatchDelayMs = (enrolmentId: string): number =>
  draw(enrolmentId, 'late') < lateShare
    ? drawBetween(15 * day, 20 * day, enrolmentId, 'dispatch')
    : drawBetween(1 * day, 4 * day, enrolmentId, 'dispatch');

/** when the device leaves, and when it and the separate activation letter are both in hand. */
export function deviceTimes(
  enrolmentId: string,
  means: Means,
  now: number,
): { readonly dispatchAt: number | null; readonly readyAt: number } {
  if (means === 'APP') return { dispatchAt: null, readyAt: now + minute };
  const dispatchAt = now + dispatchDelayMs(enrolmentId);
  return { dispatchAt, readyAt: dispatchAt + drawBetween(2 * day, 5 * day, enrolmentId, 'letter') };
}

interface AfterDispatch {
  readonly arrivesAt: number;
  readonly letterAt: number;
  readonly readyAt: number;
}

/** a device that has left arrives, its letter leaves a day or two after it, and then both are in hand. */
export function afterDispatch(
  planned: { readonly dispatchAt: number; readonly readyAt: number },
  now: number,
): AfterDispatch {
  const awayMs = planned.readyAt - planned.dispatchAt;
  return {
    letterAt: now + 0.4 * awayMs,
    arrivesAt: now + 0.6 * awayMs,
    readyAt: now + awayMs,
  };
}
