import { z } from 'zod';
import type { Citizen } from '../../population/citizen.js';
import { isDrawn } from '../../population/draw.js';
import { day } from '../../time/duration.js';
import { isoInstant } from '../../time/programmeClock.js';
import type { ActorContext } from '../actorContext.js';
import { citizenToken, stepKey } from '../citizens/asCitizen.js';
import type { Page } from '../citizens/diary.js';
import { refusalFields } from '../product/graphql.js';

/** Who asks: the citizen, or somebody in their place, under a power. */
export interface Asker {
  readonly token: string;
  readonly power?: string;
}

const givePower = `mutation ($input: GivePowerInput!) {
  result: givePower(input: $input) {
    __typename
    ... on GivePowerSuccess { power { id } }
    ${refusalFields}
  }
}`;
const given = z.object({ power: z.object({ id: z.string() }) });

/** What standing in for somebody takes. */
export interface HelpersContext
  extends Pick<ActorContext, 'graphql' | 'tokens' | 'people' | 'seed'> {
  readonly system: { readonly clock: { readonly now: () => number } };
}

const helpedShare = 0.4;
/** Surely of age. */
const bornBefore = '1995-01-01';

/** a public power is of no use to whoever comes through a bank. */
const mayBeHelped = ({ behaviour, banks, number }: Citizen): boolean =>
  behaviour === 'NEEDS_HELP' && banks.length === 0 && isDrawn(helpedShare, number, 'is helped');

/** Somebody of age stands in for whoever needs help: the citizen gives them a power for a month, and they sign in as themselves. */
export async function standIn(
  citizen: Citizen,
  page: Page,
  context: HelpersContext,
): Promise<Asker> {
  const own = { token: await citizenToken(citizen, context) };
  const helper = context.people.all.find(
    ({ number, birthDate }) => number !== citizen.number && birthDate < bornBefore,
  );
  if (!mayBeHelped(citizen) || helper === undefined) return own;
  const dayIn = (days: number) => isoInstant(context.system.clock.now() + days * day).slice(0, 10);
  const acts = ['SEE', 'CHOOSE_AUTHENTICATOR', 'APPOINTMENT'];
  const input = { helperCpr: helper.cpr, kind: 'PUBLIC', acts, from: dayIn(-1), until: dayIn(30) };
  const answer = await context.graphql.mutate(stepKey(citizen, page, context, 'power'), {
    ...{ ...own, document: givePower, variables: { input }, success: given },
  });
  if (!answer.ok) return own;
  const claims = { role: 'HELPER', cpr: helper.cpr } as const;
  const token = await context.tokens.of(`helper-${helper.number}`, claims);
  return { token, power: answer.value.power.id };
}
