import type { RefusalText } from '../http/refusalTable.js';
import type { ScanFault } from './scanFault.js';

/** How it reads when a passport's scan brings nothing. */
export const scanRefusals = {
  SCAN_OF_ANOTHER: { da: 'Scanningen er en andens.', en: 'The scan is somebody else’s.' },
  APP_TOO_OLD: {
    da: 'Appen er for gammel. Opdatér den, og prøv igen.',
    en: 'The app is too old. Update it and try again.',
  },
  NOT_A_DANISH_PASSPORT: {
    da: 'Kun danske pas kan scannes. Gå i borgerservice.',
    en: 'Only Danish passports can be scanned. Go to borgerservice.',
  },
  NO_CHIP_TO_READ: {
    da: 'Pas fra før 2012 kan ikke scannes. Gå i borgerservice.',
    en: 'Passports from before 2012 cannot be scanned. Go to borgerservice.',
  },
  PASSPORT_EXPIRED: { da: 'Passet er udløbet.', en: 'The passport has expired.' },
  PASSPORT_OF_ANOTHER: { da: 'Passet er ikke dit.', en: 'The passport is not yours.' },
  CHIP_NOT_READ: {
    da: 'Chippen blev ikke læst. Hold telefonen stille mod passet, og prøv igen.',
    en: 'The chip was not read. Hold the phone still against the passport and try again.',
  },
} as const satisfies Readonly<Record<ScanFault | 'SCAN_OF_ANOTHER', RefusalText>>;
