import type { EventType } from '../event.js';
import type { Guard } from '../row.js';

/** Each of them, named one after the other. */
export const bothHold = <T extends EventType>(...guards: readonly Guard<T>[]): Guard<T> => ({
  name: guards.map(({ name }) => name).join(', '),
  holds: (step) => guards.every((guard) => guard.holds(step)),
});
