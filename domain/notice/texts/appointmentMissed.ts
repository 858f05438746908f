import { textsOf } from '../textsOf.js';

/** */
export const appointmentMissed = textsOf({
  needs: ['appointmentOn', 'purpose'],
  da: {
    title: 'Du kom ikke til din tid i borgerservice',
    body: [
      'Du havde en tid i borgerservice {appointmentOn}, men du kom ikke. Det koster dig ikke noget.',
      'Ring til borgerservice, og få en ny tid. Tag {purpose} med.',
    ],
  },
  en: {
    title: 'You did not come to your appointment at borgerservice',
    body: [
      'You had an appointment at borgerservice on {appointmentOn}, but did not come. This costs you nothing.',
      'Call borgerservice and get a new appointment. Bring {purpose}.',
    ],
  },
});
