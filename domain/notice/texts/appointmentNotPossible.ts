import { textsOf } from '../textsOf.js';

/** what was to be booked could not be. */
export const appointmentNotPossible = textsOf({
  needs: [],
  da: {
    title: 'Vi kunne ikke bestille din tid i borgerservice',
    body: [
      'Den tid i borgerservice, vi ville bestille til dig, kunne vi ikke bestille.',
      'Ring til borgerservice, og få en tid. Det kan du også, hvis du ikke har et CPR-nummer.',
      'Tag pas eller anden gyldig legitimation med.',
    ],
  },
  en: {
    title: 'We could not book your appointment at borgerservice',
    body: [
      'The appointment at borgerservice that we were to book for you could not be booked.',
      'Call borgerservice and get an appointment. You can do so without a CPR number too.',
      'Bring your passport or other valid papers.',
    ],
  },
});
