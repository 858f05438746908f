import type { Language, Policy } from '@overgang/domain';
import type { LeasedMessage } from '@overgang/prisma';
import { noticePrinter } from '../noticePrinter.js';
import type { ReadPerson } from '../person.js';

export interface LetterSources {
  readonly readPerson: ReadPerson;
  readonly readPolicy: () => Promise<Policy>;
}

/** To whom a letter goes and how it is printed, as the print house wants it. */
interface LetterHead {
  readonly recipient: {
    readonly name: string;
    readonly lines: readonly string[];
    readonly country: string;
  };
  readonly language: Language;
  readonly largePrint: boolean;
}

export interface Letter {
  readonly head: LetterHead;
  /** PDF, base64 */
  readonly document: string;
}

/** Writes the letter of a leased notice, to where its citizen lives now. */
export function letterWriter({ readPerson, readPolicy }: LetterSources) {
  const print = noticePrinter({ readPolicy, hasWindow: true });
  return async (message: LeasedMessage): Promise<Letter> => {
    const person = await readPerson(message.journeyId);
    const { name, addressLines: lines, country, needsLargePrint: largePrint } = person;
    const { pdf: document, language } = await print(message, person);
    return { head: { recipient: { name, lines, country }, language, largePrint }, document };
  };
}

export type WriteLetter = ReturnType<typeof letterWriter>;
