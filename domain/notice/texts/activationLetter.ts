import { textsOf } from '../textsOf.js';

/** */
export const activationLetter = textsOf({
  needs: ['means', 'validUntil'],
  da: {
    title: 'Aktiver din {means}',
    body: [
      'Med dette brev følger koden, der aktiverer din {means}. Den gælder til og med {validUntil}. Efter tre forkerte forsøg spærres den, og du må bede om en ny.',
      'Koden er kun til dig. Skriv selv MitID.dk i browseren, når du vil aktivere, og hold brevet adskilt fra din {means}.',
    ],
  },
  en: {
    title: 'Activate your {means}',
    body: [
      'With this letter comes the code that activates your {means}. It is valid until and including {validUntil}. After three wrong tries it is blocked, and you must ask for a new one.',
      'The code is for you alone. Type MitID.dk in your browser yourself when you want to activate, and keep the letter apart from your {means}.',
    ],
  },
});
