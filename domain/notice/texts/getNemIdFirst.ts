import { textsOf } from '../textsOf.js';

/** */
export const getNemIdFirst = textsOf({
  needs: [],
  da: {
    title: 'Få NemID først',
    body: [
      'Vil du have MitID, kræver det i overgangen, at du først har NemID. Bestil en tid i borgerservice, og tag gyldigt pas eller et kørekort fra et EU/EØS-land med.',
      'Når du har fået NemID, hører du fra os igen. Indtil da løber der ingen frist.',
    ],
  },
  en: {
    title: 'Get NemID first',
    body: [
      'If you want MitID, during the move this takes a NemID first. Book an appointment at borgerservice, and bring a valid passport or a driving licence from an EU/EEA country.',
      'Once you have NemID you will hear from us again. No deadline runs until then.',
    ],
  },
});
