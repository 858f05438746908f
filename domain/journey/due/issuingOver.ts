import { startOfDay } from '../../calendar/dayBounds.js';
import type { DueAt } from '../row.js';

/** when no new NemID is issued any more, whoever was to get one first is freed of that. */
export const issuingOver: DueAt = ({ reason, facts }, { nemIdIssuingEndsOn }) => {
  if (reason !== 'GET_NEMID_FIRST' || facts.nemId.state !== 'NONE') return null;
  return nemIdIssuingEndsOn === null ? null : startOfDay(nemIdIssuingEndsOn);
};
