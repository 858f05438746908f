import type { Citizen } from '../population/citizen.js';
import type { Page } from './citizens/diary.js';

/** Whether nothing more is to be expected of a citizen by themselves or with their NemID. */
export function isSettled(citizen: Citizen, page: Page): boolean {
  if (page.isDead) return true;
  if (page.plan) return false;
  if (page.nemIdEnded || citizen.behaviour === 'NEVER_REACTS') return true;
  return page.lastDeed === 'DECLINED' || page.lastDeed === 'RESTS';
}
