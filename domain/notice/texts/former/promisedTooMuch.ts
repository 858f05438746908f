import { textsOf } from '../../textsOf.js';

/** Until version 3 these said more than holds: that one must have MitID, that NemID ends on a day, that one can always come back. */
export const promisedTooMuch = [
  {
    kind: 'GET_NEMID_FIRST',
    until: 3,
    texts: textsOf({
      needs: [],
      da: {
        title: 'Få NemID først',
        body: [
          'Du skal have MitID, og i overgangen kræver det, at du først har NemID. Bestil en tid i borgerservice, og tag gyldigt pas eller et kørekort fra et EU/EØS-land med.',
          'Når du har fået NemID, hører du fra os igen. Indtil da løber der ingen frist.',
        ],
      },
      en: {
        title: 'Get NemID first',
        body: [
          'You are to have MitID, and during the move this takes a NemID first. Book an appointment at borgerservice, and bring a valid passport or a driving licence from an EU/EEA country.',
          'Once you have NemID you will hear from us again. No deadline runs until then.',
        ],
      },
    }),
  },
  {
    kind: 'NEMID_ENDS',
    until: 3,
    texts: textsOf({
      needs: ['endsOn'],
      da: {
        title: 'Dit NemID slutter {endsOn}',
        body: [
          'Dit NemID lukkes. Det sker tidligst {endsOn}. Har du MitID, skal du ikke gøre noget: Brug MitID fra nu af.',
          'Har du ikke MitID, kan du stadig få det: Skriv selv MitID.dk i browseren, eller kontakt din bank eller borgerservice.',
          'Din medarbejdersignatur bliver ikke berørt.',
        ],
      },
      en: {
        title: 'Your NemID ends on {endsOn}',
        body: [
          'Your NemID will be closed. This happens on {endsOn} at the earliest. If you have MitID, there is nothing you need to do: use MitID from now on.',
          'If you do not have MitID, you can still get it: type MitID.dk in your browser yourself, or contact your bank or borgerservice.',
          'Your employee signature is not touched.',
        ],
      },
    }),
  },
  {
    kind: 'DECLINED',
    until: 3,
    texts: textsOf({
      needs: [],
      da: {
        title: 'Du har valgt ikke at få MitID',
        body: [
          'Du behøver ikke at have MitID. Myndighederne skal betjene dig uden, og du kan få hjælp i borgerservice og i din bank.',
          'Ombestemmer du dig, kan du altid genoptage forløbet.',
        ],
      },
      en: {
        title: 'You have chosen not to get MitID',
        body: [
          'You need not have MitID. Authorities must serve you without it, and borgerservice and your bank will help you.',
          'If you change your mind, you can take it up again at any time.',
        ],
      },
    }),
  },
] as const;
