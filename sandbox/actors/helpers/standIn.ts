import { z } from 'zod';
import type { BankAgreement, Citizen } from '../../population/citizen.js';
import { isDrawn } from '../../population/draw.js';
import { day } from '../../time/duration.js';
import { isoInstant } from '../../time/programmeClock.js';
import type { ActorContext } from '../actorContext.js';
import { citizenToken, stepKey } from '../citizens/asCitizen.js';
import type { Page } from '../citizens/diary.js';
import { refusalFields } from '../product/graphql.js';

/** What somebody stands in for: choosing goes the citizen's own way, all else is public. */
type Errand = 'CHOOSE' | 'PUBLIC';

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
const helped: readonly Citizen['behaviour'][] = ['NEEDS_HELP', 'TO_THE_COUNTER'];
const publicActs = ['SEE', 'CHOOSE_AUTHENTICATOR', 'APPOINTMENT', 'REPORT_LOST_DEVICE'];
/** Surely of age. */
const bornBefore = '1995-01-01';

const mayBeHelped = ({ behaviour, number }: Citizen): boolean =>
  helped.includes(behaviour) && isDrawn(helpedShare, number, 'is helped');

const opensMitId = ({ access }: BankAgreement): boolean =>
  access === 'NETBANK' || access === 'MOBILE_BANK';

/** a public power is of no use on a bank's way, nor a bank's on any other: what it takes for this citizen's errand. */
function powerFor({ banks }: Citizen, errand: Errand) {
  const bank = errand === 'CHOOSE' ? banks.find(opensMitId) : undefined;
  if (bank === undefined) return { kind: 'PUBLIC', acts: publicActs };
  return { kind: 'BANK', bank: bank.reg, acts: ['SEE', 'CHOOSE_AUTHENTICATOR'] };
}

/** Somebody of age stands in for whoever needs help: the citizen gives them a power for a month, and they sign in as themselves. */
export async function standIn(
  citizen: Citizen,
  page: Page,
  context: HelpersContext,
  errand: Errand = 'PUBLIC',
): Promise<Asker> {
  const own = { token: await citizenToken(citizen, context) };
  const helper = context.people.all.find(
    ({ number, birthDate }) => number !== citizen.number && birthDate < bornBefore,
  );
  if (!mayBeHelped(citizen) || helper === undefined) return own;
  const dayIn = (days: number) => isoInstant(context.system.clock.now() + days * day).slice(0, 10);
  const period = { from: dayIn(-1), until: dayIn(30) };
  const input = { helperCpr: helper.cpr, ...powerFor(citizen, errand), ...period };
  const answer = await context.graphql.mutate(stepKey(citizen, page, context, 'power'), {
    ...{ ...own, document: givePower, variables: { input }, success: given },
  });
  if (!answer.ok) return own;
  const claims = { role: 'HELPER', cpr: helper.cpr } as const;
  const token = await context.tokens.of(`helper-${helper.number}`, claims);
  return { token, power: answer.value.power.id };
}
