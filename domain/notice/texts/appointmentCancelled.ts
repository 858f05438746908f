import { textsOf } from '../textsOf.js';

/** */
export const appointmentCancelled = textsOf({
  needs: ['appointmentOn'],
  may: ['superfluousFor'],
  da: {
    title: 'Din tid i borgerservice {appointmentOn} er aflyst',
    body: [
      'Du skal ikke møde op i borgerservice {appointmentOn}: Tiden er aflyst.[ {superfluousFor}.]',
      'Har du stadig brug for en tid, så ring til borgerservice, og få en ny.',
    ],
  },
  en: {
    title: 'Your appointment at borgerservice on {appointmentOn} is cancelled',
    body: [
      'You need not come to borgerservice on {appointmentOn}: the appointment is cancelled.[ {superfluousFor}.]',
      'If you still need one, call borgerservice and get a new appointment.',
    ],
  },
});
