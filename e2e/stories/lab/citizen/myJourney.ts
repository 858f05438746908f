import { z } from 'zod';
import type { Caller } from '../caller.js';

const notice = z.object({
  id: z.string(),
  kind: z.string(),
  channel: z.string(),
  receivedAt: z.string().nullable(),
});
const authenticator = z.object({ id: z.string(), means: z.string(), state: z.string() });
const order = z.object({
  id: z.string(),
  means: z.string(),
  place: z.string().nullable(),
  arrivedAt: z.string().nullable(),
  letterSentAt: z.string().nullable(),
});
const shape = z.object({
  id: z.string(),
  state: z.string(),
  deadline: z.string().nullable(),
  isOverdue: z.boolean(),
  userId: z.string().nullable(),
  means: z.string().nullable(),
  assuranceLevel: z.string().nullable(),
  nextStep: z.object({ what: z.string(), owner: z.string(), at: z.string().nullable() }).nullable(),
  order: order.nullable(),
  authenticators: z.array(authenticator),
  notices: z.object({ edges: z.array(z.object({ node: notice })) }),
});

const document = `query { result: myJourney {
  id state deadline isOverdue userId means assuranceLevel nextStep { what owner at }
  order { id means place arrivedAt letterSentAt } authenticators { id means state }
  notices(first: 50) { edges { node { id kind channel receivedAt } } } } }`;

export type MyJourney = z.infer<typeof shape>;

/** What the product shows a citizen of their own journey. */
export const readMyJourney = (citizen: Caller): Promise<MyJourney> =>
  citizen.reads(document, shape);

export const noticesOf = ({ notices }: MyJourney) => notices.edges.map(({ node }) => node);

const entry = z.object({ event: z.string(), byRole: z.string().nullable() });
const timelineShape = z.object({
  timeline: z.object({ edges: z.array(z.object({ node: entry })) }),
});

/** What happened, and in which role whoever did it came; the latest first. */
export async function readTimeline(citizen: Caller) {
  const asked =
    'query { result: myJourney { timeline(first: 50) { edges { node { event byRole } } } } }';
  const { timeline } = await citizen.reads(asked, timelineShape);
  return timeline.edges.map(({ node }) => node);
}
