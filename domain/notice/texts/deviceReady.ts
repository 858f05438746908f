import { textsOf } from '../textsOf.js';

/** */
export const deviceReady = textsOf({
  needs: ['means'],
  may: ['place'],
  da: {
    title: 'Din {means} kan hentes i borgerservice',
    body: [
      'Din {means} ligger klar til dig i borgerservice.[ Hent den her: {place}.] Tag gyldigt pas eller kørekort med.',
      'Kun du selv kan hente den. Et aktiveringsbrev kommer for sig selv.',
    ],
  },
  en: {
    title: 'Your {means} is ready to collect in borgerservice',
    body: [
      'Your {means} is waiting for you in borgerservice.[ Collect it here: {place}.] Bring a valid passport or driving licence.',
      'Only you yourself can collect it. An activation letter follows separately.',
    ],
  },
});
