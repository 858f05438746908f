import { refusalTable } from '../http/refusalTable.js';

/** What borgerservice answers to a booking that cannot be: stable codes, and how they read. */
export const refusals = {
  BOOKING_OF_ANOTHER: {
    da: 'Tiden er bestilt af en anden.',
    en: 'The appointment is somebody else’s.',
  },
  BOOKING_IS_OVER: {
    da: 'Tiden er allerede overstået eller aflyst.',
    en: 'The appointment is over or cancelled already.',
  },
  UNKNOWN_BOOKING: { da: 'Tiden findes ikke.', en: 'There is no such appointment.' },
  IN_THE_PAST: { da: 'Dagen er allerede gået.', en: 'That day has passed already.' },
  NOT_OPEN_YET: {
    da: 'Borgerservice udsteder først MitID fra januar 2022.',
    en: 'Borgerservice gives MitID from January 2022 on.',
  },
  FULL_TODAY: {
    da: 'Der er ikke flere tider i dag. Bestil en tid.',
    en: 'No time is left today. Book an appointment.',
  },
  CALLED_OFF: {
    da: 'Tiden blev afbestilt, før den nåede frem.',
    en: 'The appointment was called off before it came.',
  },
} as const;

export const refusalBody = refusalTable(refusals);
