import type { PersonCodes } from '../book/personCode.js';

/** What a postman knows of a person: name and first address line, however they are written. */
export const addresseeOf = (codes: PersonCodes, name: string, firstLine: string): string =>
  codes.fingerprint(
    `${name}\n${firstLine}`
      .normalize('NFC')
      .toLowerCase()
      .replace(/[ ,.]+/g, ' '),
  );
