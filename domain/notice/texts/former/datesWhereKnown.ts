import { textsOf } from '../../textsOf.js';

/** Until version 1 a date stood only where it was known; now nothing is sent without it. */
export const datesWhereKnown = [
  {
    kind: 'DEADLINE_MOVED',
    until: 1,
    texts: textsOf({
      needs: [],
      may: ['deadline'],
      da: {
        title: 'Din frist er flyttet[ til {deadline}]',
        body: ['Du har fået mere tid.[ Din nye frist for at få MitID er {deadline}.]'],
      },
      en: {
        title: 'Your deadline has been moved[ to {deadline}]',
        body: ['You have been given more time.[ Your new deadline to get MitID is {deadline}.]'],
      },
    }),
  },
  {
    kind: 'REMINDER',
    until: 1,
    texts: textsOf({
      needs: [],
      may: ['deadline'],
      da: {
        title: 'Husk at få MitID[ senest {deadline}]',
        body: [
          'Du mangler at få MitID.[ Din frist er {deadline}.] Log på din netbank, eller skriv selv MitID.dk i browseren.',
          'Har du brug for mere tid eller hjælp, så kontakt din bank eller MitID support.',
        ],
      },
      en: {
        title: 'Remember to get MitID[ by {deadline}]',
        body: [
          'You have yet to get MitID.[ Your deadline is {deadline}.] Log on to your netbank, or type MitID.dk in your browser yourself.',
          'If you need more time or help, contact your bank or MitID support.',
        ],
      },
    }),
  },
  {
    kind: 'OVERDUE',
    until: 1,
    texts: textsOf({
      needs: [],
      may: ['deadline'],
      da: {
        title: 'Din frist er udløbet',
        body: [
          'Fristen for at få MitID er udløbet.[ Den var {deadline}.] Din bank kan om få dage lukke for, at du logger på med NemID. Offentlige hjemmesider tager fortsat imod NemID.',
          'Du kan stadig få MitID: Skriv selv MitID.dk i browseren, eller kontakt din bank. Når MitID er klar, kan du logge på igen.',
        ],
      },
      en: {
        title: 'Your deadline has passed',
        body: [
          'The deadline to get MitID has passed.[ It was {deadline}.] In a few days your bank may close your log-on with NemID. Public websites still take NemID.',
          'You can still get MitID: type MitID.dk in your browser yourself, or contact your bank. Once MitID is ready, you can log on again.',
        ],
      },
    }),
  },
  {
    kind: 'NEMID_ENDS',
    until: 1,
    texts: textsOf({
      needs: [],
      may: ['endsOn'],
      da: {
        title: 'Dit NemID slutter[ {endsOn}]',
        body: [
          'Du har MitID, og dit NemID lukkes derfor.[ Det sker tidligst {endsOn}.] Du skal ikke gøre noget. Brug MitID fra nu af.',
          'Din medarbejdersignatur bliver ikke berørt.',
        ],
      },
      en: {
        title: 'Your NemID ends[ on {endsOn}]',
        body: [
          'You have MitID, so your NemID will be closed.[ This happens on {endsOn} at the earliest.] There is nothing you need to do. Use MitID from now on.',
          'Your employee signature is not touched.',
        ],
      },
    }),
  },
] as const;
