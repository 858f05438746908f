import { refusalTable } from './refusalTable.js';

/** What every system answers before it has understood what it was asked. */
export const groundRefusals = {
  INVALID_REQUEST: {
    da: 'Det, der blev sendt, kan ikke læses.',
    en: 'What was sent cannot be read.',
  },
  TOO_LARGE: { da: 'Der blev sendt for meget på én gang.', en: 'Too much was sent at once.' },
  TIME_UNKNOWN: { da: 'Prøv igen om lidt.', en: 'Try again in a moment.' },
  INTERNAL: {
    da: 'Der skete en fejl hos os. Prøv igen senere.',
    en: 'Something went wrong on our side. Try again later.',
  },
} as const;

export const groundRefusal = refusalTable(groundRefusals);
