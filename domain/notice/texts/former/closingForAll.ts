import { textsOf } from '../../textsOf.js';

/** Until version 5 everybody was told that their bank may close the log-on, also who has no bank that does. */
export const closingForAll = [
  {
    kind: 'OVERDUE',
    until: 5,
    texts: textsOf({
      needs: ['deadline', 'logon'],
      da: {
        title: 'Din frist er udløbet',
        body: [
          'Fristen for at få MitID er udløbet. Den var {deadline}.[ {logon}.] Offentlige hjemmesider tager fortsat imod NemID.',
          'Du kan stadig få MitID: Skriv selv MitID.dk i browseren, eller kontakt din bank. Når MitID er klar, kan du logge på igen.',
        ],
      },
      en: {
        title: 'Your deadline has passed',
        body: [
          'The deadline to get MitID has passed. It was {deadline}.[ {logon}.] Public websites still take NemID.',
          'You can still get MitID: type MitID.dk in your browser yourself, or contact your bank. Once MitID is ready, you can log on again.',
        ],
      },
    }),
  },
] as const;
