import { z } from 'zod';
import type { Citizen } from '../../population/citizen.js';
import type { ActorContext } from '../actorContext.js';
import type { Asker } from '../helpers/standIn.js';
import type { Page } from './diary.js';

/** The citizen's own token, with the CPR number as the identity broker gives it. */
export const citizenToken = (
  { number, cpr }: Citizen,
  { tokens }: Pick<ActorContext, 'tokens'>,
): Promise<string> => tokens.of(`citizen-${number}`, { role: 'CITIZEN', cpr });

/** The citizen in their own name. */
export const citizensOwn = async (
  citizen: Citizen,
  context: Pick<ActorContext, 'tokens'>,
): Promise<Asker> => ({ token: await citizenToken(citizen, context) });

/** The key of one change: the same when a step is done again. */
export const stepKey = (
  { number }: Citizen,
  page: Page,
  context: Pick<ActorContext, 'seed'>,
  what: string,
) => `citizen-${context.seed}-n${number}-at${page.steps}-${what}`;

const appointment = z.object({ bookingId: z.string().nullable(), on: z.string() });
export type MyAppointment = z.infer<typeof appointment>;

const myJourney = z
  .object({
    state: z.string(),
    deadline: z.string().nullable(),
    userId: z.string().nullable(),
    means: z.string().nullable(),
    authenticators: z.array(z.object({ id: z.string(), means: z.string(), state: z.string() })),
    appointment: appointment.nullable(),
  })
  .nullable();
export type MyJourney = z.infer<typeof myJourney>;

const document = `query { result: myJourney {
  state deadline userId means authenticators { id means state } appointment { bookingId on }
} }`;

/** As they see it themselves, or whoever stands in for them. */
export async function readMyJourney(
  citizen: Citizen,
  context: Pick<ActorContext, 'tokens' | 'graphql'>,
  asker?: Asker,
): Promise<MyJourney> {
  const { token, ...power } = asker ?? (await citizensOwn(citizen, context));
  return context.graphql.query({ token, ...power, document, variables: {}, success: myJourney });
}
