import {
  type Day,
  day,
  type JourneyState,
  laterDay,
  type Policy,
  runningStates,
} from '@overgang/domain';

/** A date column as the calendar day it is. */
export const dayOfColumn = (date: Date): Day => day(date.toISOString().slice(0, 10));

/** The columns of a journey that say it. */
export const deadlineColumns = { deadline: true, state: true } as const;

/** the deadline that everybody reads: while it runs, the later of the journey's own and the programme's floor. */
export function shownDeadline(
  { deadline, state }: { readonly deadline: Date | null; readonly state: string },
  { deadlineFloor }: Policy,
): Day | null {
  if (deadline === null) return null;
  const own = dayOfColumn(deadline);
  const runs = runningStates.some((running: JourneyState) => running === state);
  return runs && deadlineFloor !== null ? laterDay(own, deadlineFloor) : own;
}

/** How a journey shows it. */
export const deadlineField = {
  type: 'Day',
  nullable: true,
  select: deadlineColumns,
  resolve: (
    journey: Parameters<typeof shownDeadline>[0],
    _args: object,
    { policy }: { readonly policy: Policy },
  ) => shownDeadline(journey, policy),
} as const;
