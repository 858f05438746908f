import { z } from 'zod';
import { citizenServiceOpensAt } from '../../citizenService/openingHours.js';
import type { Citizen } from '../../population/citizen.js';
import { isDrawn } from '../../population/draw.js';
import { day } from '../../time/duration.js';
import { isoInstant } from '../../time/programmeClock.js';
import type { ActorContext } from '../actorContext.js';
import { enrolThere } from '../counter/enrolThere.js';
import { refusalFields } from '../product/graphql.js';
import { readMyJourney, stepKey } from './asCitizen.js';
import type { Page } from './diary.js';
import { inDays, type Step } from './outcome.js';

/** Days that a helper gives. */
const extensionDays = 14;

const extendByHandle = `mutation ($handle: ID!, $deadline: Day!, $reason: String!) {
  result: extendDeadline(input: { handle: $handle, deadline: $deadline, reason: $reason }) {
    __typename
    ${refusalFields}
  }
}`;
const extendByJourney = `mutation ($journeyId: ID!, $deadline: Day!, $reason: String!) {
  result: extendDeadline(input: { journeyId: $journeyId, deadline: $deadline, reason: $reason }) {
    __typename
    ${refusalFields}
  }
}`;
const findCitizen = `mutation ($cpr: String!, $purpose: String!) {
  result: findCitizen(input: { cpr: $cpr, purpose: $purpose }) {
    __typename
    ... on FindCitizenSuccess { journey { id } }
    ${refusalFields}
  }
}`;
const named = z.object({ __typename: z.string() });
const found = z.object({ journey: z.object({ id: z.string() }) });

type Help = (deadline: string) => Promise<unknown>;

const later = (deadline: string): string =>
  isoInstant(Date.parse(`${deadline}T12:00:00Z`) + extensionDays * day).slice(0, 10);

/** the bank whose customer calls, if it knows the customer's handle. */
function bankHelp(citizen: Citizen, page: Page, context: ActorContext): Help | null {
  const agreement = citizen.banks.find(({ access }) => access !== 'NONE');
  const handle = agreement && context.systems.netbanks.handleOf(agreement.customerReference);
  if (!agreement || !handle) return null;
  return async (deadline) => {
    const { reg } = agreement;
    const token = await context.tokens.of(`bank-${reg}`, { role: 'BANK', bank: reg });
    const variables = { handle, deadline, reason: 'The customer needs help and has called.' };
    const asked = { token, document: extendByHandle, variables, success: named };
    return context.graphql.mutate(stepKey(citizen, page, context, 'bank-help'), asked);
  };
}

/** Else MitID support, which finds the citizen by CPR number and says why (design §6: logged with purpose). */
const supportHelp =
  (citizen: Citizen, page: Page, context: ActorContext): Help =>
  async (deadline) => {
    const { graphql, tokens } = context;
    const token = await tokens.of('support-carla', { role: 'SUPPORT' });
    const purpose = 'The citizen has called for help.';
    const search = await graphql.mutate(stepKey(citizen, page, context, 'find'), {
      token,
      document: findCitizen,
      variables: { cpr: citizen.cpr, purpose },
      success: found,
    });
    if (!search.ok) return search;
    const variables = { journeyId: search.value.journey.id, deadline, reason: purpose };
    const asked = { token, document: extendByJourney, variables, success: named };
    return graphql.mutate(stepKey(citizen, page, context, 'support-help'), asked);
  };

/** once borgerservice gives MitID, some have it made there. */
const goesThere = ({ number }: Citizen, { system }: ActorContext): boolean =>
  system.clock.now() >= citizenServiceOpensAt && isDrawn(0.3, number, 'goes to the counter');

/** Calls the bank or support, who give more time; a refusal changes nothing for the caller, who then acts anyway. */
export const askForHelp: Step = async (citizen, page, context) => {
  if (goesThere(citizen, context) && (await enrolThere(citizen, page, context))) {
    return { did: 'CHOSE', next: inDays('activate', [0.5, 2], citizen, page, context) };
  }
  const journey = await readMyJourney(citizen, context);
  const help = bankHelp(citizen, page, context) ?? supportHelp(citizen, page, context);
  if (journey?.deadline) await help(later(journey.deadline));
  return { did: 'GOT_HELP', next: inDays('act', [4, 20], citizen, page, context) };
};
