import { stages } from '../programme/stages.js';
import type { StageDay } from './stagesByDay.js';

/** The share of all citizens who have MitID at the end of the day. */
export function enrolledShare(day: StageDay): number {
  const all = stages.reduce((sum, { stage }) => sum + day[stage], 0);
  return all === 0 ? 0 : day.withMitId / all;
}
