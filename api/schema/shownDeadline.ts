import { type Day, day, laterDay, type Policy } from '@overgang/domain';

/** A date column as the calendar day it is. */
export const dayOfColumn = (date: Date): Day => day(date.toISOString().slice(0, 10));

/** the deadline that everybody reads: the later of the journey's own and the programme's floor. */
export function shownDeadline(deadline: Date | null, policy: Policy): Day | null {
  if (deadline === null) return null;
  const own = dayOfColumn(deadline);
  return policy.deadlineFloor === null ? own : laterDay(own, policy.deadlineFloor);
}
