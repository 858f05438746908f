import { dayOf, type Instant } from '@overgang/domain';
import { v5 as uuidv5 } from 'uuid';

/** a clerk, the counter's feed and NemID may all tell of it: one id a journey. */
export const issuedNemId = (journeyId: string, at: Instant) => ({
  id: uuidv5('issued', journeyId),
  issuedOn: dayOf(at),
});
