import { z } from 'zod';
import { sandboxBanks as banks } from '../../banks.js';
import { copenhagenDay } from '../../time/copenhagenDay.js';
import { day } from '../../time/duration.js';
import type { ActorContext } from '../actorContext.js';
import { refusalFields } from '../product/graphql.js';

interface ServicePlan {
  readonly kind: 'NETBANK' | 'PUBLIC' | 'PRIVATE';
  readonly name: string;
  readonly bank: string | null;
  /** Days after the programme began on which it began to accept MitID. */
  readonly acceptsAfterDays: number;
}

const publicSites: readonly ServicePlan[] = ['borger.dk', 'skat.dk', 'sundhed.dk'].map((name) => ({
  kind: 'PUBLIC',
  name,
  bank: null,
  acceptsAfterDays: -150,
}));
const pension: ServicePlan = {
  kind: 'PRIVATE',
  name: 'Pensionskassen',
  bank: null,
  acceptsAfterDays: 60,
};
/** The last bank is late: its customers keep NemID longer than the others. */
const lateBankAfterDays = 130;

const netbanks: readonly ServicePlan[] = banks.map(({ reg, name }, index) => ({
  kind: 'NETBANK',
  name: `${name}, netbank`,
  bank: reg,
  acceptsAfterDays: index === banks.length - 1 ? lateBankAfterDays : 0,
}));

const document = `mutation ($kind: ServiceKind!, $name: String!, $bank: String, $since: Day!) {
  result: addService(input: {
    kind: $kind, name: $name, bank: $bank, acceptsMitIdSince: $since, reason: "As the service announced it."
  }) {
    __typename
    ${refusalFields}
  }
}`;
const added = z.object({ __typename: z.string() });

export const servicePlans: readonly ServicePlan[] = [...publicSites, pension, ...netbanks];

/** One service of the register, as the programme office hears it from the service itself. */
export async function registerService(
  { kind, name, bank, acceptsAfterDays }: ServicePlan,
  beganAt: number,
  { graphql, tokens, seed }: ActorContext,
): Promise<void> {
  const token = await tokens.of('manager-anna', { role: 'MANAGER' });
  const since = copenhagenDay(beganAt + acceptsAfterDays * day);
  const asked = { token, document, variables: { kind, name, bank, since }, success: added };
  const place = servicePlans.findIndex((plan) => plan.name === name);
  const answer = await graphql.mutate(`service-${seed}-${place}`, asked);
  // Another run of the demonstration may have entered it.
  const isThere = answer.ok || ['NAME_TAKEN', 'BANK_KNOWN'].includes(answer.refusal.code);
  if (!isThere) throw new Error(`service refused: ${answer.refusal.code}`);
}
