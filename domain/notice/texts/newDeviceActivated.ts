import { textsOf } from '../textsOf.js';

/** */
export const newDeviceActivated = textsOf({
  needs: ['means', 'activatedOn'],
  da: {
    title: 'Dit MitID er aktiveret på en ny enhed',
    body: [
      'Dit MitID fik {activatedOn} en enhed mere: {means}. Er det dig selv, der har gjort det, skal du ikke gøre noget.',
      'Er det ikke dig, så ring straks til MitID-support, og få den spærret.',
    ],
  },
  en: {
    title: 'Your MitID has been activated on a new device',
    body: [
      'On {activatedOn} your MitID got one more device: {means}. If you did this yourself, there is nothing you need to do.',
      'If it was not you, call MitID support at once and have it blocked.',
    ],
  },
});
