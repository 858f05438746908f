import { drawOne, drawWhole, isDrawn } from './draw.js';
import { oddCharacterShare } from './shares.js';

const plain: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  Æ: 'Ae',
  Ø: 'Oe',
  Å: 'Aa',
};

/** NemID knew no æ, ø and å. */
const withoutDanishLetters = (text: string): string =>
  text.replace(/[æøåÆØÅ]/g, (letter) => plain[letter] ?? letter);

/** What NemID allowed and MitID does not. */
const oddForms: readonly ((name: string) => string)[] = [
  (name) => `"${name}"`,
  (name) => `o'${name}`,
  (name) => `100%${name}`,
  (name) => `${name}&co`,
];

const ordinaryForms: readonly ((given: string, family: string, tail: string) => string)[] = [
  (given, family, tail) => `${given}.${family}${tail}`,
  (given, family, tail) => `${given}${family.slice(0, 1)}${tail}`,
  (given, family, tail) => `${family}-${given}-${tail}`.toLowerCase(),
  (given, _, tail) => `${given}_${tail}`,
];

/** A user-id somebody of that name chose in NemID; the number makes it their own. */
export function chosenInNemId(name: string, number: number, label: string): string {
  const [given = '', family = ''] = withoutDanishLetters(name).split(' ');
  if (isDrawn(oddCharacterShare, label, 'odd')) {
    return drawOne(oddForms, label, 'form')(`${given}${number}`);
  }
  return drawOne(ordinaryForms, label, 'form')(given, family, String(number));
}

/** NemID-nummer: nine digits, another for everybody. */
export const nineDigits = (number: number, label: string): string =>
  String(100_000_000 + ((number * 7919 + drawWhole(0, 3, label)) % 900_000_000));

/** What somebody without a user-ID of their own would like; Danish letters are welcome in MitID. */
export function wishedUserId(name: string, number: number, label: string): string {
  const [given = '', family = ''] = name.split(' ');
  return drawOne(
    [`${given} ${family} ${number}`, `${given}${number}`, `${family}#${number}`],
    label,
  );
}
