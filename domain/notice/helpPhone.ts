declare const helpPhoneBrand: unique symbol;

/** A phone that citizens are told to call, as it is said: `33 66 33 66`. */
export type HelpPhone = string & { readonly [helpPhoneBrand]: true };

type HelpPhoneFault =
  /** not eight digits of a Danish number, with or without +45 */
  | 'PHONE_NOT_DANISH'
  /** calling it costs more than an ordinary call */
  | 'PHONE_COSTS_MORE';

export type HelpPhoneCheck =
  | { readonly ok: true; readonly phone: HelpPhone }
  | { readonly ok: false; readonly fault: HelpPhoneFault };

const ofDenmark = /^(?:\+45|0045)?([2-9]\d{7})$/;
const separators = /[ \u00a0.-]/g;
/** Numbers beginning with 90 are charged for by whoever is called. */
const charged = /^90/;

const isSaid = (digits: string): HelpPhone =>
  digits.replaceAll(/(\d\d)(?=\d)/g, '$1 ') as HelpPhone;

/** a number that may stand in a notice, in one form however it was typed. */
export function helpPhoneOf(typed: string): HelpPhoneCheck {
  const digits = ofDenmark.exec(typed.trim().replaceAll(separators, ''))?.[1];
  if (digits === undefined) return { ok: false, fault: 'PHONE_NOT_DANISH' };
  if (charged.test(digits)) return { ok: false, fault: 'PHONE_COSTS_MORE' };
  return { ok: true, phone: isSaid(digits) };
}
