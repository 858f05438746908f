import { dayOf, type Instant, type Journey } from '@overgang/domain';
import { v5 as uuidv5 } from 'uuid';

/** a clerk, the counter's feed and NemID may all tell of it: one id a journey, and another one after a deletion. */
export const issuedNemId = ({ id, nemIdDeletedOn }: Journey, at: Instant) => ({
  id: uuidv5(`issued${nemIdDeletedOn ?? ''}`, id),
  issuedOn: dayOf(at),
});
