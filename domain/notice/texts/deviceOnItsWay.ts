import { textsOf } from '../textsOf.js';

/** */
export const deviceOnItsWay = textsOf({
  needs: ['means', 'expectedBy'],
  da: {
    title: 'Din {means} er på vej',
    body: [
      'Din {means} er sendt og bør være fremme senest {expectedBy}. Et aktiveringsbrev kommer for sig selv.',
      'Din {means} virker først, når du har aktiveret den. Er den ikke fremme {expectedBy}, skal du ikke gøre noget: Så bestiller vi en ny til dig.',
    ],
  },
  en: {
    title: 'Your {means} is on its way',
    body: [
      'Your {means} has been sent and should arrive by {expectedBy}. An activation letter follows separately.',
      'Your {means} works only once you have activated it. If it has not arrived by {expectedBy}, there is nothing you need to do: we order a new one for you.',
    ],
  },
});
