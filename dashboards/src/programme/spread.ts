import { type Stage, stageOf, stages } from './stages.js';

interface Counted {
  readonly state: string;
  readonly count: number;
}

/** Counts by state added up by stage, in the order of the stages. */
export function spread(rows: readonly Counted[]): { stage: Stage; count: number }[] {
  const counts = new Map<Stage, number>();
  for (const { state, count } of rows) {
    const stage = stageOf(state);
    counts.set(stage, (counts.get(stage) ?? 0) + count);
  }
  return stages.map(({ stage }) => ({ stage, count: counts.get(stage) ?? 0 }));
}
