import { z } from 'zod';
import type { Caller } from '../caller.js';

const done = z.object({ __typename: z.string() });

export type Means = 'APP' | 'CODE_DISPLAY' | 'AUDIO_CODE_READER' | 'CHIP';
export type Delivery = 'POST' | 'COLLECT';

const userId = (text: string) => ({
  field: 'chooseUserId(input: { userId: $userId })',
  takes: '($userId: String!)',
  variables: { userId: text },
  success: done,
});

const authenticator = (means: Means, delivery?: Delivery) => ({
  field: 'chooseAuthenticator(input: { means: $means, delivery: $delivery })',
  takes: '($means: Means!, $delivery: Delivery)',
  variables: { means, delivery: delivery ?? null },
  success: done,
});

const lost = (authenticatorId: string, delivery?: Delivery) => ({
  field: 'reportLostDevice(input: { authenticatorId: $id, delivery: $delivery })',
  takes: '($id: ID!, $delivery: Delivery)',
  variables: { id: authenticatorId, delivery: delivery ?? null },
  success: done,
});

/** What the citizen chooses and says, through the product. */
export const choiceSide = (caller: Caller) => ({
  choosesUserId: (text: string) => caller.does(userId(text)),
  /** The code of the refusal. */
  isRefusedUserId: (text: string) => caller.isRefused(userId(text)),
  chooses: (means: Means, delivery?: Delivery) => caller.does(authenticator(means, delivery)),
  isRefusedMeans: (means: Means, delivery?: Delivery) =>
    caller.isRefused(authenticator(means, delivery)),
  declines: () => caller.does({ field: 'decline', success: done }),
  /** The code of the refusal. */
  isRefusedDecline: () => caller.isRefused({ field: 'decline', success: done }),
  comesBack: () => caller.does({ field: 'resume', success: done }),
  hasLost: (authenticatorId: string, delivery?: Delivery) =>
    caller.does(lost(authenticatorId, delivery)),
  /** The code of the refusal. */
  isRefusedLoss: (authenticatorId: string) => caller.isRefused(lost(authenticatorId)),
});
