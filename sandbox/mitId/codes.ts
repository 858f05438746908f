import { draw } from '../population/draw.js';
import { hour, minute, second } from '../time/duration.js';
import type { ProgrammeClock } from '../time/programmeClock.js';

export type CodeWay = 'PAPER' | 'SMS';

/** on paper 48 hours, by SMS 30 minutes; where time runs fast never under some real seconds. */
export const codeLifeMs = (by: CodeWay, clock: ProgrammeClock): number =>
  Math.max(by === 'PAPER' ? 48 * hour : 30 * minute, 5 * second * clock.speed());

/** The eight digits of an enrolment's nth code. */
export const codeOf = (enrolmentId: string, number: number): string =>
  String(Math.floor(draw(enrolmentId, number, 'code') * 1e8)).padStart(8, '0');
