import { textsOf } from '../../textsOf.js';

/** Until version 4 a bank was said to close the log-on in a few days, though it was closed by then. */
export const logonMayClose = [
  {
    kind: 'OVERDUE',
    until: 4,
    texts: textsOf({
      needs: ['deadline'],
      da: {
        title: 'Din frist er udløbet',
        body: [
          'Fristen for at få MitID er udløbet. Den var {deadline}. Din bank kan om få dage lukke for, at du logger på med NemID. Offentlige hjemmesider tager fortsat imod NemID.',
          'Du kan stadig få MitID: Skriv selv MitID.dk i browseren, eller kontakt din bank. Når MitID er klar, kan du logge på igen.',
        ],
      },
      en: {
        title: 'Your deadline has passed',
        body: [
          'The deadline to get MitID has passed. It was {deadline}. In a few days your bank may close your log-on with NemID. Public websites still take NemID.',
          'You can still get MitID: type MitID.dk in your browser yourself, or contact your bank. Once MitID is ready, you can log on again.',
        ],
      },
    }),
  },
] as const;
