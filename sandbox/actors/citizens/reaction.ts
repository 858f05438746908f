import type { Citizen } from '../../population/citizen.js';
import { drawBetween, drawWhole } from '../../population/draw.js';
import { day } from '../../time/duration.js';
import type { Page } from './diary.js';
import type { Plan, StepName } from './diaryEntry.js';
import { mustUpdateId } from './mustUpdateId.js';

interface Manner {
  readonly step: StepName;
  /** Reacts to this notice, counted from one; `[low, high]` differs from citizen to citizen. */
  readonly fromNotice: readonly [number, number];
  /** Days from notice to step. */
  readonly afterDays: readonly [number, number];
}

const manners: Readonly<Record<Citizen['behaviour'], Manner | null>> = {
  PROMPT: { step: 'act', fromNotice: [1, 1], afterDays: [0.1, 9] },
  NO_SMARTPHONE: { step: 'act', fromNotice: [1, 1], afterDays: [1, 12] },
  LATE: { step: 'act', fromNotice: [2, 4], afterDays: [0.5, 6] },
  NEEDS_HELP: { step: 'askForHelp', fromNotice: [1, 2], afterDays: [3, 16] },
  DECLINES: { step: 'decline', fromNotice: [1, 1], afterDays: [2, 12] },
  DECLINES_AT_FIRST: { step: 'decline', fromNotice: [1, 1], afterDays: [2, 12] },
  DIES: { step: 'act', fromNotice: [1, 1], afterDays: [5, 25] },
  NEVER_REACTS: null,
  ANOTHER_WAY: null,
  HAS_MITID: null,
  TO_THE_COUNTER: { step: 'bookTime', fromNotice: [1, 1], afterDays: [1, 10] },
  NEWCOMER: null,
};

/** a time is booked for them at once; who would rather scan a passport or walk in does so before it. */
const hasteToScan = 0.15;

/** What a citizen plans when told something; null: nothing, for now or for ever. */
export function reaction(citizen: Citizen, page: Page, now: number): Plan | null {
  if (page.plan) return page.plan;
  const manner = manners[citizen.behaviour];
  if (!manner || page.hasMitId || page.isDead || page.lastDeed === 'DECLINED') return null;
  const told = page.toldTimes + 1;
  if (told < drawWhole(...manner.fromNotice, citizen.number, 'from notice')) return null;
  const haste = mustUpdateId(citizen) ? hasteToScan : 1;
  const waitMs = haste * day * drawBetween(...manner.afterDays, citizen.number, told, 'reaction');
  return { step: manner.step, at: now + waitMs };
}
