import { z } from 'zod';
import { roles, type TokenClaims } from './tokenRequest.js';

/** A person who may sign in at the page, by a name that says nothing about them. */
export interface SignInChoice {
  readonly account: string;
  readonly text: string;
  readonly claims: TokenClaims;
}

const fixed: readonly SignInChoice[] = [
  { account: 'manager-anna', text: 'Programme manager Anna', claims: { role: 'MANAGER' } },
  { account: 'manager-bo', text: 'Programme manager Bo', claims: { role: 'MANAGER' } },
  { account: 'support-carla', text: 'MitID support, Carla', claims: { role: 'SUPPORT' } },
  { account: 'auditor-dan', text: 'Auditor Dan', claims: { role: 'AUDITOR' } },
  {
    account: 'clerk-eva',
    text: 'Borgerservice København, Eva',
    claims: { role: 'CLERK', municipality: '0101' },
  },
];

const bankEmployee = (bank: { reg: string; name: string }): SignInChoice => ({
  account: `employee-${bank.reg}`,
  text: `Employee of ${bank.name}`,
  claims: { role: 'BANK_EMPLOYEE', bank: bank.reg },
});

/** Everybody who may sign in, by account. */
export class Accounts {
  readonly choices: readonly SignInChoice[];
  readonly #byAccount: ReadonlyMap<string, SignInChoice>;

  constructor(
    banks: readonly { readonly reg: string; readonly name: string }[],
    citizens: readonly { readonly number: number; readonly name: string; readonly cpr: string }[],
  ) {
    const asCitizen = citizens.map(({ number, name, cpr }) => ({
      account: `citizen-${number}`,
      text: `${name}, citizen ${number}`,
      claims: { role: roles[2], cpr },
    }));
    this.choices = [...fixed, ...banks.map(bankEmployee), ...asCitizen];
    this.#byAccount = new Map(this.choices.map((choice) => [choice.account, choice]));
  }

  claimsOf(account: string): TokenClaims | undefined {
    return this.#byAccount.get(account)?.claims;
  }
}

export const signInForm = z.object({ account: z.string() });
