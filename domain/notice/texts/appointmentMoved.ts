import { textsOf } from '../textsOf.js';

/** */
export const appointmentMoved = textsOf({
  needs: ['appointmentOn', 'purpose'],
  may: ['appointmentAt', 'place'],
  da: {
    title: 'Din tid i borgerservice er flyttet til {appointmentOn}',
    body: [
      'Din nye tid i borgerservice er {appointmentOn}[ kl. {appointmentAt}].[ Mødestedet er {place}.] Den gamle tid gælder ikke længere. Tag {purpose} med.',
      'Passer den nye tid ikke, så ring til borgerservice.',
    ],
  },
  en: {
    title: 'Your appointment at borgerservice has been moved to {appointmentOn}',
    body: [
      'Your new appointment at borgerservice is on {appointmentOn}[ at {appointmentAt}].[ Please come to {place}.] The old one no longer holds. Bring {purpose}.',
      'If the new time does not suit you, call borgerservice.',
    ],
  },
});
