import type { DayRow } from '../api/documents/progressByDay.js';
import { spread } from '../programme/spread.js';
import type { Stage } from '../programme/stages.js';

export type StageDay = { readonly day: string; readonly withMitId: number } & Readonly<
  Record<Stage, number>
>;

/** The first wave has begun once somebody is told. */
const begun: ReadonlySet<string> = new Set(['INVITED', 'WINDOW_OPEN', 'ACTIVATING']);

function rowsByDay(rows: readonly DayRow[]): Map<string, DayRow[]> {
  const days = new Map<string, DayRow[]>();
  for (const row of rows) {
    const known = days.get(row.day);
    if (known) known.push(row);
    else days.set(row.day, [row]);
  }
  return days;
}

const empty: Record<Stage, number> = {
  retired: 0,
  ending: 0,
  enrolled: 0,
  activating: 0,
  windowOpen: 0,
  onTheWay: 0,
  idUpdate: 0,
  waiting: 0,
  outside: 0,
};

function stageDay(day: string, rows: readonly DayRow[]): StageDay {
  const counts = { ...empty };
  for (const { stage, count } of spread(rows)) counts[stage] = count;
  const withMitId = rows.reduce((sum, row) => sum + row.withMitId, 0);
  return { day, withMitId, ...counts };
}

/** Citizens by stage at the end of each day, from the first wave on; empty before it. */
export function stagesByDay(rows: readonly DayRow[]): StageDay[] {
  const first = rows.find(({ state, count }) => count > 0 && begun.has(state))?.day;
  if (first === undefined) return [];
  return [...rowsByDay(rows)]
    .filter(([day]) => day >= first)
    .map(([day, ofDay]) => stageDay(day, ofDay));
}
