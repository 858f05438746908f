import type { Text } from './language.js';

/** The states of a journey, as everybody reads them. */
export const stateTexts = {
  'state.WAITING': { da: 'Venter på sin tur', en: 'Waiting for their turn' },
  'state.ID_UPDATE_REQUIRED': {
    da: 'Skal opdatere ID-oplysninger',
    en: 'Must update ID information',
  },
  'state.INVITED': { da: 'Besked på vej', en: 'Notice on its way' },
  'state.WINDOW_OPEN': { da: 'Besked modtaget', en: 'Notice received' },
  'state.ACTIVATING': { da: 'Er ved at aktivere', en: 'Activating' },
  'state.ENROLLED': { da: 'Har MitID og NemID', en: 'Has MitID and NemID' },
  'state.RETIREMENT_NOTICED': { da: 'Ved, at NemID ophører', en: 'Told that NemID ends' },
  'state.RETIRED': { da: 'NemID er ophørt', en: 'NemID has ended' },
  'state.DECLINED': { da: 'Har sagt nej tak', en: 'Declined' },
  'state.REFUSED': { da: 'Afvist i borgerservice', en: 'Refused at the counter' },
  'state.INELIGIBLE': { da: 'Kan ikke få MitID endnu', en: 'Cannot get MitID yet' },
  'state.DECEASED': { da: 'Afgået ved døden', en: 'Deceased' },
  'stage.waiting': { da: 'Venter', en: 'Waiting' },
  'stage.onTheWay': { da: 'Besked på vej', en: 'Notice on its way' },
  'stage.windowOpen': { da: 'Besked modtaget', en: 'Notice received' },
  'stage.activating': { da: 'Aktiverer', en: 'Activating' },
  'stage.idUpdate': { da: 'Opdaterer ID-oplysninger', en: 'Updating ID information' },
  'stage.enrolled': { da: 'Har MitID og NemID', en: 'Has MitID and NemID' },
  'stage.ending': { da: 'Ved, at NemID ophører', en: 'Told that NemID ends' },
  'stage.retired': { da: 'NemID ophørt', en: 'NemID ended' },
  'stage.outside': { da: 'Uden for forløbet', en: 'Outside the journey' },
} as const satisfies Record<string, Text>;
