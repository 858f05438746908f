import { textsOf } from '../textsOf.js';

/** also told to those whose NemID ends by force, who may not have MitID. */
export const nemIdEnds = textsOf({
  needs: ['endsOn'],
  da: {
    title: 'Dit NemID slutter tidligst {endsOn}',
    body: [
      'Dit NemID lukkes. Det sker tidligst {endsOn}. Har du MitID, skal du ikke gøre noget: Brug MitID fra nu af.',
      'Har du ikke MitID, kan du stadig få det: Skriv selv MitID.dk i browseren, eller kontakt din bank eller borgerservice.',
      'Din medarbejdersignatur bliver ikke berørt.',
    ],
  },
  en: {
    title: 'Your NemID ends on {endsOn} at the earliest',
    body: [
      'Your NemID will be closed. This happens on {endsOn} at the earliest. If you have MitID, there is nothing you need to do: use MitID from now on.',
      'If you do not have MitID, you can still get it: type MitID.dk in your browser yourself, or contact your bank or borgerservice.',
      'Your employee signature is not touched.',
    ],
  },
});
