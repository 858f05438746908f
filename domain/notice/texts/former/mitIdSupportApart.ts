import { textsOf } from '../../textsOf.js';

/** Until version 3 Danish notices wrote “MitID support” without a hyphen. */
export const mitIdSupportApart = [
  {
    kind: 'USER_ID_CHANGED',
    until: 3,
    texts: textsOf({
      needs: ['changedOn'],
      da: {
        title: 'Dit bruger-ID til MitID er ændret',
        body: [
          'Dit bruger-ID til MitID blev ændret {changedOn}. Brug det nye, næste gang du logger på.',
          'Har du ikke selv ændret det, så ring straks til MitID support.',
        ],
      },
      en: {
        title: 'Your user ID for MitID has been changed',
        body: [
          'Your user ID for MitID was changed on {changedOn}. Use the new one the next time you log on.',
          'If you did not change it yourself, call MitID support at once.',
        ],
      },
    }),
  },
  {
    kind: 'NEW_DEVICE_ACTIVATED',
    until: 3,
    texts: textsOf({
      needs: ['means', 'activatedOn'],
      da: {
        title: 'Dit MitID er aktiveret på en ny enhed',
        body: [
          'Dit MitID fik {activatedOn} en enhed mere: {means}. Er det dig selv, der har gjort det, skal du ikke gøre noget.',
          'Er det ikke dig, så ring straks til MitID support, og få den spærret.',
        ],
      },
      en: {
        title: 'Your MitID has been activated on a new device',
        body: [
          'On {activatedOn} your MitID got one more device: {means}. If you did this yourself, there is nothing you need to do.',
          'If it was not you, call MitID support at once and have it blocked.',
        ],
      },
    }),
  },
] as const;
