import { refusalTable } from '../http/refusalTable.js';

/** What NemID answers to whoever does something wrong: stable codes, and how they read. */
export const refusals = {
  WRONG_USER_ID_OR_PASSWORD: {
    da: 'Bruger-id eller adgangskode er forkert.',
    en: 'The user ID or the password is wrong.',
  },
  PASSWORD_LOCKED: {
    da: 'Adgangskoden er låst i otte timer efter fem forkerte forsøg.',
    en: 'The password is locked for eight hours after five wrong tries.',
  },
  PASSWORD_BLOCKED: {
    da: 'Adgangskoden er spærret. Bestil en ny.',
    en: 'The password is blocked. Order a new one.',
  },
  NEMID_BLOCKED: { da: 'NemID er spærret.', en: 'NemID is blocked.' },
  NEMID_NOT_BLOCKED: { da: 'NemID er ikke spærret.', en: 'NemID is not blocked.' },
  NEMID_ENDED: { da: 'NemID er ophørt.', en: 'NemID has ended.' },
  NO_NEMID: { da: 'Der er intet NemID.', en: 'There is no NemID.' },
  OUT_OF_KEYS: {
    da: 'Der er ikke flere nøgler på kortet. Et nyt er på vej, eller bestil et.',
    en: 'No keys are left on the card. A new one is on its way, or order one.',
  },
  CARDS_ENDED: {
    da: 'Der sendes ikke flere nøglekort, fordi NemID ophører.',
    en: 'No more key cards are sent, because NemID ends.',
  },
  TOO_MANY_CARDS: { da: 'Du kan højst have fire nøglekort.', en: 'Four key cards is the most.' },
  UNKNOWN_CARD: { da: 'Nøglekortet findes ikke.', en: 'There is no such key card.' },
  WRONG_KEY: { da: 'Nøglen er forkert.', en: 'The key is wrong.' },
  WRONG_APP_CODE: { da: 'Koden til appen er forkert.', en: 'The app’s code is wrong.' },
  APP_CODE_BLOCKED: {
    da: 'Koden til appen er spærret. Vælg en ny med bruger-id, adgangskode og en nøgle.',
    en: 'The app’s code is blocked. Choose a new one with user ID, password and a key.',
  },
  NO_KEY_APP: { da: 'Der er ingen aktiv nøgleapp.', en: 'There is no active key app.' },
  WRONG_TOKEN_CODE: { da: 'Nøgleviserens kode er forkert.', en: 'The key token’s code is wrong.' },
  UNKNOWN_LOG_ON: { da: 'Log på igen.', en: 'Log on again.' },
  LOG_ON_EXPIRED: {
    da: 'Det tog for lang tid. Log på igen.',
    en: 'It took too long. Log on again.',
  },
  NEEDS_KEY_CARD: {
    da: 'Det kræver en nøgle fra nøglekortet.',
    en: 'It needs a key from the key card.',
  },
  TOKEN_THERE_ALREADY: {
    da: 'Der er allerede en nøgleviser.',
    en: 'There is a key token already.',
  },
  NO_KEY_TOKEN: { da: 'Der er ingen nøgleviser.', en: 'There is no key token.' },
  KEY_TOKEN_BLOCKED: { da: 'Nøgleviseren er spærret.', en: 'The key token is blocked.' },
  TOKEN_NOT_BLOCKED: { da: 'Nøgleviseren er ikke spærret.', en: 'The key token is not blocked.' },
  TOO_MANY_APPS: {
    da: 'Nøgleappen kan højst være på tre enheder.',
    en: 'The key app can be on three devices at most.',
  },
  ACTIVATION_UNDER_WAY: {
    da: 'En anden enhed er ved at blive aktiveret.',
    en: 'Another device is being activated.',
  },
  DEVICE_IN_USE: {
    da: 'Nøgleappen er allerede aktiv på enheden.',
    en: 'The key app is active on that device already.',
  },
  DEVICE_OF_ANOTHER: {
    da: 'Enheden hører til et andet NemID.',
    en: 'The device belongs to another NemID.',
  },
  UNKNOWN_DEVICE: { da: 'Enheden er ikke kendt.', en: 'The device is not known.' },
  WAIT_ONE_HOUR: {
    da: 'Der skal gå en time, før appen kan aktiveres.',
    en: 'An hour must pass before the app can be activated.',
  },
  NEEDS_SECOND_KEY: {
    da: 'Log på igen med en anden nøgle.',
    en: 'Log on again with another key.',
  },
  CODE_NOT_FOUR_DIGITS: {
    da: 'Koden skal have fire cifre.',
    en: 'The code must have four digits.',
  },
  PASSWORD_NOT_POSSIBLE: {
    da: 'Adgangskoden skal have 6 til 40 tegn med både bogstaver og tal, eller fire cifre.',
    en: 'The password must have 6 to 40 characters with letters and digits, or four digits.',
  },
  PASSWORD_ON_ITS_WAY: {
    da: 'En ny adgangskode er allerede på vej.',
    en: 'A new password is on its way already.',
  },
  KEYS_NOT_READ_ALOUD: {
    da: 'Nøgler læses kun op for dem, der er noteret for det.',
    en: 'Keys are read aloud only to those noted for it.',
  },
  PAYMENT_NEEDS_MORE: {
    da: 'Nøglekortet kan ikke godkende betalinger siden 1. januar 2021. Brug app, nøgleviser eller sms og adgangskode.',
    en: 'The key card cannot approve payments since 1 January 2021. Use the app, the token, or SMS and password.',
  },
  THRESHOLD_NOT_POSSIBLE: {
    da: 'Antallet skal være fra 0 til 100.',
    en: 'The number must be from 0 to 100.',
  },
  UNKNOWN_RETIREMENT: { da: 'Bestillingen kendes ikke.', en: 'The order is not known.' },
  UNKNOWN_REASON: { da: 'Årsagen kendes ikke.', en: 'The reason is not known.' },
} as const;

export type Refusal = keyof typeof refusals;

/** A refusal as it is answered. */
export const refusalBody = refusalTable(refusals);

/** True: it was done. */
export type Done = { readonly ok: true } | { readonly ok: false; readonly code: Refusal };

export const done = { ok: true } as const;
export const refuse = (code: Refusal) => ({ ok: false, code }) as const;
