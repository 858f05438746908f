import { orderUnderWay } from '../orderUnderWay.js';
import type { Guard } from '../row.js';

/** NemID ended by force, and the first MitID was ordered before it was put on again. */
export const firstIsOrdered: Guard = {
  name: 'MitID was never active, and one is ordered',
  holds: ({ journey }) => journey.enrolment.activatedAt === null && orderUnderWay(journey) !== null,
};
