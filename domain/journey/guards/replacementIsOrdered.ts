import { orderUnderWay } from '../orderUnderWay.js';
import type { Guard } from '../row.js';

/** whose only authenticator was lost waits for the one ordered in its place, and is not invited anew. */
export const replacementIsOrdered: Guard = {
  name: 'MitID was active, and another is ordered',
  holds: ({ journey }) => journey.enrolment.activatedAt !== null && orderUnderWay(journey) !== null,
};
