import { textsOf } from '../textsOf.js';

/** */
export const idUpdateNeeded = textsOf({
  needs: [],
  da: {
    title: 'Opdater dine ID-oplysninger',
    body: [
      'Før du kan få MitID, skal dine ID-oplysninger opdateres. Scan dit pas i MitID-appen, eller mød op i borgerservice med gyldigt pas.',
      'Vi beder borgerservice om en tid til dig. Din frist begynder først, når oplysningerne er på plads.',
    ],
  },
  en: {
    title: 'Bring your ID information up to date',
    body: [
      'Before you can get MitID, your ID information must be brought up to date. Scan your passport in the MitID app, or come to borgerservice with a valid passport.',
      'We ask borgerservice for an appointment for you. Your deadline starts only when the information is in order.',
    ],
  },
});
