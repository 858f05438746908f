import { orderUnderWay } from '../orderUnderWay.js';
import type { Guard } from '../row.js';

/** What is told of an enrolment that another one has replaced, or that is done, changes nothing. */
export const ofEnrolmentUnderWay: Guard<
  'userIdRefused' | 'deviceDispatched' | 'deviceArrived' | 'activationLetterSent'
> = {
  name: 'of the enrolment under way',
  holds: ({ journey, event }) => orderUnderWay(journey)?.enrolmentId === event.enrolmentId,
};
