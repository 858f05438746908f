import { textsOf } from '../textsOf.js';

/** */
export const activationLetter = textsOf({
  needs: ['means', 'validUntil'],
  da: {
    title: 'Brevet med din aktiveringskode er på vej',
    body: [
      'Et brev med koden, der aktiverer din {means}, er sendt til dig. Koden gælder til og med {validUntil}. Efter tre forkerte forsøg spærres den, og du må bede om en ny.',
      'Koden er kun til dig. Skriv selv MitID.dk i browseren, når du vil aktivere, og hold brevet adskilt fra din {means}.',
    ],
  },
  en: {
    title: 'The letter with your activation code is on its way',
    body: [
      'A letter with the code that activates your {means} has been sent to you. The code is valid until and including {validUntil}. After three wrong tries it is blocked, and you must ask for a new one.',
      'The code is for you alone. Type MitID.dk in your browser yourself when you want to activate, and keep the letter apart from your {means}.',
    ],
  },
});
