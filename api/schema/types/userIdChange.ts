import { day, isDay } from '@overgang/domain';
import { z } from 'zod';
import { builder } from '../builder.js';

const states = ['ASKED', 'REFUSED'] as const;
const UserIdChangeState = builder.enumType('UserIdChangeState', {
  values: {
    ASKED: { description: 'MitID has not confirmed it yet: the one in use stays.' },
    REFUSED: { description: 'MitID would not have it: choose another.' },
  } satisfies Record<(typeof states)[number], object>,
});

const change = z.object({
  userId: z.string(),
  state: z.enum(states),
  on: z.string().refine(isDay).transform(day),
});
type UserIdChange = z.infer<typeof change>;

const memory = z.object({ userIdChange: change.nullish() });

/** What a journey's stored memory says of a change that was asked of MitID. */
export const userIdChangeOf = (stored: unknown): UserIdChange | null =>
  memory.parse(stored).userIdChange ?? null;

const UserIdChangeType = builder.objectRef<UserIdChange>('UserIdChange').implement({
  fields: (t) => ({
    userId: t.exposeString('userId'),
    state: t.expose('state', { type: UserIdChangeState }),
    on: t.expose('on', { type: 'Day', description: 'When it was asked for.' }),
  }),
});

/** How a journey shows it. */
export const userIdChangeField = {
  type: UserIdChangeType,
  nullable: true,
  description: 'R-23: another user-ID that was asked of MitID, until MitID has confirmed it.',
  select: { memory: true },
} as const;
