import type { Language } from '../../calendar/language.js';

/** under every notice. */
export const warning: Record<Language, readonly string[]> = {
  da: [
    'Pas på svindel: Vis aldrig koder til nogen, giv aldrig din app eller enhed fra dig, og del ikke dit bruger-ID. Godkend aldrig noget, fordi nogen ringer, skriver eller møder op, og læs altid, hvad du godkender. Vi ringer, skriver eller kommer aldrig for at bede om en kode, et bruger-ID eller en godkendelse.',
    'Spørgsmål? Ring til MitID-support på {mitIdSupport}.',
    '[Du kan også ringe til {bankName} på {bankPhone}.]',
    '[Du kan også ringe til borgerservice i din kommune på {citizenServicePhone}.]',
  ],
  en: [
    'Beware of fraud: never show codes to anybody, never hand over your app or device, and do not share your user ID. Never approve anything because somebody calls, writes or turns up, and always read what you approve. We never call, write or visit to ask for a code, a user ID or an approval.',
    'Questions? Call MitID support on {mitIdSupport}.',
    '[You can also call {bankName} on {bankPhone}.]',
    '[You can also call borgerservice in your municipality on {citizenServicePhone}.]',
  ],
};
