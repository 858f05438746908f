import { z } from 'zod';

const edgesOf = <Node extends z.ZodType>(node: Node) =>
  z.object({ edges: z.array(z.object({ node }).nullable()) });

const timelineEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  event: z.string(),
  fromState: z.string().nullable(),
  toState: z.string(),
  isOverdue: z.boolean(),
  byRole: z.string().nullable(),
  byPower: z.string().nullable(),
  details: z.object({ deadline: z.iso.date().nullish().catch(null) }).catch({ deadline: null }),
});

const notice = z.object({
  id: z.string(),
  kind: z.string(),
  channel: z.string(),
  sentAt: z.iso.datetime().nullable(),
  receivedAt: z.iso.datetime().nullable(),
});

const nextStep = z.object({
  owner: z.string(),
  at: z.iso.datetime().nullable(),
  text: z.string(),
});

export const journeyShape = z.object({
  id: z.string(),
  state: z.string(),
  isOverdue: z.boolean(),
  deadline: z.iso.date().nullable(),
  bankNames: z.array(z.string()),
  nextStep: nextStep.nullable(),
  timeline: edgesOf(timelineEntry),
  notices: edgesOf(notice),
});

export type Journey = z.infer<typeof journeyShape>;
export type TimelineEntry = z.infer<typeof timelineEntry>;
export type Notice = z.infer<typeof notice>;
export type NextStep = z.infer<typeof nextStep>;

/** What is shown of one journey; the texts come in the reader's language. */
export const journeyFields = `fragment JourneyFields on Journey {
  id state isOverdue deadline bankNames
  nextStep { owner at text }
  timeline(first: 100) { edges { node { id at event fromState toState isOverdue byRole byPower details } } }
  notices(first: 50) { edges { node { id kind channel sentAt receivedAt } } }
}`;
