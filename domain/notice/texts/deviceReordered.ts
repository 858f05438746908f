import { textsOf } from '../textsOf.js';

/** */
export const deviceReordered = textsOf({
  needs: ['means', 'expectedBy'],
  da: {
    title: 'Vi har bestilt en ny {means} til dig',
    body: [
      'Din {means} er ikke kommet frem i tide. Vi har derfor bestilt en ny, som bør være fremme senest {expectedBy}. Har du en frist for at få MitID, flytter vi den, hvis det er nødvendigt.',
      'Kommer den gamle alligevel, så lad være med at bruge den. Du skal ikke betale noget.',
    ],
  },
  en: {
    title: 'We have ordered a new {means} for you',
    body: [
      'Your {means} has not arrived in time, so we have ordered a new one. It should arrive by {expectedBy}. If you have a deadline to get MitID, we move it where necessary.',
      'If the old one comes after all, do not use it. There is nothing to pay.',
    ],
  },
});
