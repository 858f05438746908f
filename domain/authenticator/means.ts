import type { Instant } from '../calendar/instant.js';

export const authenticatorMeans = ['APP', 'CODE_DISPLAY', 'AUDIO_CODE_READER', 'CHIP'] as const;
export type Means = (typeof authenticatorMeans)[number];

/** One of a citizen's MitID authenticators, as our books know it. */
export interface Authenticator {
  readonly id: string;
  readonly means: Means;
  readonly state: 'ORDERED' | 'DISPATCHED' | 'ACTIVE' | 'ENDED';
  /** by MitID's word; absent or null: not known, or not active yet */
  readonly activeSince?: Instant | null;
}

export const isActive = ({ state }: Authenticator): boolean => state === 'ACTIVE';
