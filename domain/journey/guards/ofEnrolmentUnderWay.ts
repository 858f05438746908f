import type { Guard } from '../row.js';

/** What is told of an enrolment that another one has replaced, or that is done, changes nothing. */
export const ofEnrolmentUnderWay: Guard<'userIdRefused' | 'deviceDispatched'> = {
  name: 'of the enrolment under way',
  holds: ({ journey, event }) =>
    journey.enrolment.id === event.enrolmentId && journey.enrolment.activatedAt === null,
};
