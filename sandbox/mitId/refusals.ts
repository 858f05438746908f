import { refusalTable } from '../http/refusalTable.js';
import { scanRefusals } from './scanRefusals.js';
import { userIdRefusals } from './userIdRefusals.js';

/** What MitID answers to whoever does something wrong: stable codes, and how they read. */
export const refusals = {
  ...userIdRefusals,
  ...scanRefusals,
  NO_MITID: { da: 'Der er intet MitID.', en: 'There is no MitID.' },
  UNKNOWN_ENROLMENT: { da: 'Bestillingen kendes ikke.', en: 'The order is not known.' },
  ENROLMENT_DIFFERS: {
    da: 'Bestillingen er allerede modtaget med et andet indhold.',
    en: 'The order has been taken in already, and said something else.',
  },
  REPLACED: {
    da: 'Bestillingen er erstattet af en anden eller taget tilbage.',
    en: 'The order was replaced by another one or taken back.',
  },
  ACTIVE_ALREADY: { da: 'Det er allerede aktiveret.', en: 'It is active already.' },
  NOTHING_TO_SEND: { da: 'Der er intet at sende.', en: 'There is nothing to send.' },
  CITIZEN_SERVICE_NOT_OPEN: {
    da: 'Borgerservice udleverer først MitID fra januar 2022.',
    en: 'Borgerservice hands MitID out from January 2022 on.',
  },
  UNKNOWN_AUTHENTICATOR: {
    da: 'Identifikationsmidlet findes ikke.',
    en: 'There is no such authenticator.',
  },
  TOO_MANY_APPS: {
    da: 'Du kan højst have tre aktive MitID apps.',
    en: 'Three active MitID apps is the most.',
  },
  NOT_READY: {
    da: 'Vent, til du har fået både enheden og brevet med koden.',
    en: 'Wait until you have both the device and the letter with its code.',
  },
  BLOCKED: {
    da: 'Aktiveringen er spærret. Bed om en ny kode, eller bestil igen.',
    en: 'The activation is blocked. Ask for a new code, or order again.',
  },
  CODE_MISSING: { da: 'Indtast aktiveringskoden.', en: 'Type the activation code.' },
  WRONG_CODE: { da: 'Aktiveringskoden er forkert.', en: 'The activation code is wrong.' },
  CODE_EXPIRED: {
    da: 'Aktiveringskoden gælder ikke længere. Bed om en ny.',
    en: 'The activation code does not hold any more. Ask for a new one.',
  },
  PIN_MISSING: { da: 'Vælg en PIN-kode.', en: 'Choose a PIN.' },
  PIN_NOT_SIX_DIGITS: {
    da: 'PIN-koden skal have seks cifre.',
    en: 'The PIN must have six digits.',
  },
  PASSWORD_MISSING: { da: 'Vælg en adgangskode.', en: 'Choose a password.' },
  PASSWORD_LENGTH: {
    da: 'Adgangskoden skal have 8 til 64 tegn.',
    en: 'The password must have 8 to 64 characters.',
  },
  PASSWORD_HOLDS_USER_ID: {
    da: 'Adgangskoden må ikke indeholde dit bruger-ID.',
    en: 'The password must not hold your user ID.',
  },
  PASSWORD_HOLDS_TEN_DIGITS: {
    da: 'Adgangskoden må ikke indeholde ti cifre; det kunne være et CPR-nummer.',
    en: 'The password must not hold ten digits; they might be a CPR number.',
  },
} as const;

export type Refusal = keyof typeof refusals;

/** A refusal as it is answered. */
export const refusalBody = refusalTable(refusals);
