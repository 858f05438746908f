import { textsOf } from '../../textsOf.js';

/** Until version 2 whose NemID ended by force was told that they had MitID. */
export const nemIdEndsWithMitId = [
  {
    kind: 'NEMID_ENDS',
    until: 2,
    texts: textsOf({
      needs: ['endsOn'],
      da: {
        title: 'Dit NemID slutter {endsOn}',
        body: [
          'Du har MitID, og dit NemID lukkes derfor. Det sker tidligst {endsOn}. Du skal ikke gøre noget. Brug MitID fra nu af.',
          'Din medarbejdersignatur bliver ikke berørt.',
        ],
      },
      en: {
        title: 'Your NemID ends on {endsOn}',
        body: [
          'You have MitID, so your NemID will be closed. This happens on {endsOn} at the earliest. There is nothing you need to do. Use MitID from now on.',
          'Your employee signature is not touched.',
        ],
      },
    }),
  },
] as const;
