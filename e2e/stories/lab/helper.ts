import { z } from 'zod';
import { choiceSide } from './citizen/choices.js';
import type { Citizen } from './citizen/citizen.js';
import { readMyJourney } from './citizen/myJourney.js';
import type { Country } from './country.js';

const given = z.object({ power: z.object({ id: z.string() }) });
const done = z.object({ __typename: z.string() });

type Act = 'SEE' | 'CHOOSE_AUTHENTICATOR' | 'REPORT_LOST_DEVICE' | 'APPOINTMENT' | 'DECLINE';

let helpers = 0;

/** Somebody who helps another one, always as themselves. */
export function helper({ callers }: Country) {
  helpers += 1;
  const cpr = `020260${1000 + helpers}`;
  const self = callers(`helper ${helpers}`, { role: 'HELPER', cpr });
  return {
    cpr,
    withoutPower: choiceSide(self),
    under: (power: string) => ({
      ...choiceSide(self.under(power)),
      sees: () => readMyJourney(self.under(power)),
    }),
  };
}

/** Gives somebody a public power for these acts until a day; answers its id. */
export async function givePower(
  { caller }: Citizen,
  helperCpr: string,
  acts: readonly Act[],
  [from, until]: readonly [string, string],
): Promise<string> {
  const { power } = await caller.does({
    field: 'givePower(input: $input)',
    takes: '($input: GivePowerInput!)',
    reads: '... on GivePowerSuccess { power { id } }',
    variables: { input: { helperCpr, kind: 'PUBLIC', acts, from, until } },
    success: given,
  });
  return power.id;
}

/** Takes it back, at once. */
export const revokePower = ({ caller }: Citizen, powerId: string) =>
  caller.does({
    field: 'revokePower(input: { powerId: $powerId })',
    takes: '($powerId: ID!)',
    variables: { powerId },
    success: done,
  });
