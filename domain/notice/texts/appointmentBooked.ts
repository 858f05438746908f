import { textsOf } from '../textsOf.js';

/** */
export const appointmentBooked = textsOf({
  needs: ['appointmentOn', 'purpose'],
  may: ['appointmentAt', 'place'],
  da: {
    title: 'Du har en tid i borgerservice {appointmentOn}',
    body: [
      'Du har en tid i borgerservice {appointmentOn}[ kl. {appointmentAt}].[ Mødestedet er {place}.] Tag {purpose} med.',
      'Kan du ikke komme, så ring til borgerservice i god tid, og få en anden. Har du en frist for at få MitID, flytter vi den, hvis det er nødvendigt.',
    ],
  },
  en: {
    title: 'You have an appointment at borgerservice on {appointmentOn}',
    body: [
      'You have an appointment at borgerservice on {appointmentOn}[ at {appointmentAt}].[ Please come to {place}.] Bring {purpose}.',
      'If you cannot come, call borgerservice in good time and get another appointment. If you have a deadline to get MitID, we move it where necessary.',
    ],
  },
});
