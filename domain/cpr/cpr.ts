import { parseCpr } from './parseCpr.js';

const masked = '[CPR]';
const construct = Symbol('construct');
let digitsOf: (cpr: Cpr) => string;

/**
 * A CPR or replacement number that gives its digits to nobody by accident: in a template string, in JSON, on the console
 * and as a copied object it is `[CPR]` or empty. Made by `cprOf`, read by `revealCpr`.
 */
export class Cpr {
  readonly #digits: string;

  constructor(key: typeof construct, digits: string) {
    if (key !== construct) throw new TypeError('a Cpr is made by cprOf');
    this.#digits = digits;
  }

  toString(): string {
    return masked;
  }

  toJSON(): string {
    return masked;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return masked;
  }

  static {
    digitsOf = (cpr) => cpr.#digits;
  }
}

/** Reads a number as `parseCpr` does and takes it into safe keeping; null where `parseCpr` says `INVALID`. */
export function cprOf(input: string): Cpr | null {
  return parseCpr(input).kind === 'INVALID' ? null : new Cpr(construct, input.replace('-', ''));
}

/** The ten digits, without a hyphen. The only way to them: every call is a place to justify. */
export function revealCpr(cpr: Cpr): string {
  return digitsOf(cpr);
}
