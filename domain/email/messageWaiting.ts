import type { Language } from '../calendar/language.js';
import type { Email } from './email.js';

/** Where a citizen finds a notice by themselves. */
export type EmailedPlace = 'NETBANK' | 'DIGITAL_POST';

const places: Readonly<Record<EmailedPlace, Readonly<Record<Language, string>>>> = {
  NETBANK: { da: 'i din netbank', en: 'in your netbank' },
  DIGITAL_POST: { da: 'i Digital Post', en: 'in Digital Post' },
};

/** that something waits and where, never what; no link, and nobody is asked for anything. */
export function messageWaiting(place: EmailedPlace, language: Language): Email {
  const where = places[place][language];
  return language === 'da'
    ? {
        subject: `Der ligger en besked ${where}`,
        text: `Der ligger en besked til dig ${where}. Log på, som du plejer.\n\nDenne e-mail har ingen links. Vi beder aldrig om koder, bruger-ID eller godkendelser. Du skal ikke svare.\n`,
      }
    : {
        subject: `There is a message ${where}`,
        text: `There is a message for you ${where}. Log on as you usually do.\n\nThis e-mail has no links. We never ask for codes, user IDs or approvals. Please do not answer.\n`,
      };
}
