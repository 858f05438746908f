import type { Text } from './language.js';

export const overdueTexts = {
  'overdue.title': { da: 'Over fristen', en: 'Overdue' },
  'overdue.about': {
    da: 'De, der har ventet længst, står først. Hver læsning skrives i loggen. Et forløb åbnes, når du har sagt hvorfor.',
    en: 'Who has waited longest comes first. Every reading is logged. A journey is opened once you have said why.',
  },
  'overdue.reason': { da: 'Hvad der mangler', en: 'What is missing' },
  'overdue.anyReason': { da: 'Alle', en: 'All' },
  'overdue.journey': { da: 'Forløb', en: 'Journey' },
  'overdue.open': { da: 'Åbn {number}', en: 'Open {number}' },
  'overdue.since': { da: 'Over fristen siden', en: 'Overdue since' },
  'overdue.why': { da: 'Mangler', en: 'Missing' },
  'overdue.none': { da: 'Ingen er over fristen her.', en: 'Nobody is overdue here.' },
  'overdue.again': { da: 'Hent listen igen', en: 'Read the list again' },
  'overdue.more': { da: 'Vis flere', en: 'Show more' },
  'overdue.UNREACHABLE': { da: 'Kan ikke nås', en: 'Cannot be reached' },
  'overdue.ID_UPDATE': { da: 'ID-oplysninger', en: 'ID information' },
  'overdue.NEMID_HINDERED': { da: 'NemID kan ikke bruges nu', en: 'NemID cannot be used now' },
  'overdue.WAITS_FOR_APPOINTMENT': {
    da: 'Venter på en tid i borgerservice',
    en: 'Waits for an appointment in borgerservice',
  },
  'overdue.NO_USER_ID': { da: 'Bruger-ID er ikke valgt', en: 'No user-ID chosen' },
  'overdue.NO_MEANS': {
    da: 'App, kodeviser eller kodeoplæser er ikke valgt',
    en: 'No app, code display or audio code reader chosen',
  },
  'overdue.WAITS_FOR_DEVICE': {
    da: 'Bestilt, ikke kommet frem',
    en: 'Ordered, not arrived',
  },
  'overdue.NOT_ACTIVATED': { da: 'Ikke aktiveret', en: 'Not activated' },
} as const satisfies Record<string, Text>;
