import { textsOf } from '../textsOf.js';

/** */
export const overdue = textsOf({
  needs: ['deadline'],
  may: ['logon', 'opensWith'],
  da: {
    title: 'Din frist er udløbet',
    body: [
      'Fristen for at få MitID er udløbet. Den var {deadline}.[ {logon}.] Offentlige hjemmesider tager fortsat imod NemID.',
      'Du kan stadig få MitID: Skriv selv MitID.dk i browseren, eller kontakt MitID-support.[ {opensWith}.]',
    ],
  },
  en: {
    title: 'Your deadline has passed',
    body: [
      'The deadline to get MitID has passed. It was {deadline}.[ {logon}.] Public websites still take NemID.',
      'You can still get MitID: type MitID.dk in your browser yourself, or contact MitID support.[ {opensWith}.]',
    ],
  },
});
