import { z } from 'zod';
import type { BankAgreement, Citizen } from '../../population/citizen.js';
import { drawBetween, isDrawn } from '../../population/draw.js';
import { day } from '../../time/duration.js';
import type { ActorContext } from '../actorContext.js';
import { refusalFields } from '../product/graphql.js';
import { bankToken } from './bankUploads.js';

/** The bank that does not wait for the waves with all of its customers. */
const eagerBank = '3333';
const invitedShare = 0.15;

const document = `mutation ($cpr: String!, $customerReference: String!) {
  result: inviteCitizen(input: { cpr: $cpr, customerReference: $customerReference }) {
    __typename
    ${refusalFields}
  }
}`;
const success = z.object({ __typename: z.string() });

async function invite(citizen: Citizen, agreement: BankAgreement, context: ActorContext) {
  const { reg, customerReference } = agreement;
  const token = await bankToken(reg, context);
  const variables = { cpr: citizen.cpr, customerReference };
  const key = `invite-${context.seed}-${customerReference}`;
  await context.graphql.mutate(key, { token, document, variables, success });
}

/** Invites some customers one by one during the first weeks. After a restart it asks again under the same keys. */
export function inviteOwnCustomers(context: ActorContext, beganAt: number): void {
  const { people, system, errands } = context;
  for (const citizen of people.all) {
    const agreement = citizen.banks.find(({ reg }) => reg === eagerBank);
    if (!agreement || !isDrawn(invitedShare, citizen.number, 'invited')) continue;
    const at = beganAt + day * drawBetween(3, 18, citizen.number, 'invited on');
    system.scheduler.at(at, () =>
      errands.send('banks', 'invitation', () => invite(citizen, agreement, context)),
    );
  }
}
