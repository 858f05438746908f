import { randomUUID } from 'node:crypto';
import type { Writing } from './effectOf.js';

/** MitID is asked once a day at most, however often the citizen, or somebody in their name, asks us. */
export const orderUserIdReminder: Writing<'orderUserIdReminder'> = ({ on }, { at }) => ({
  outbox: [
    {
      port: 'MITID',
      kind: 'remindOfUserId',
      naturalKey: `userIdReminder/${on}`,
      providerKey: randomUUID(),
      bankReg: null,
      payload: {},
      notBefore: at,
    },
  ],
});
