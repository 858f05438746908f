import { textsOf } from '../textsOf.js';

/** */
export const mitIdReady = textsOf({
  needs: [],
  da: {
    title: 'Dit MitID er klar',
    body: [
      'Dit MitID er aktivt, og du kan bruge det nu. Behold dit NemID, og smid ikke nøglekortet ud: Det virker, indtil du får besked om, at det slutter.',
    ],
  },
  en: {
    title: 'Your MitID is ready',
    body: [
      'Your MitID is active, and you can use it now. Keep your NemID, and do not throw the key card away: it works until you are told that it ends.',
    ],
  },
});
