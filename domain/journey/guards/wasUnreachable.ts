import type { Guard } from '../row.js';

/** I2: no channel was left for the last notice. */
export const wasUnreachable: Guard = {
  name: 'unreachable until now',
  holds: ({ journey }) => journey.unreachableSince !== null,
};
