// @ts-check
import { entriesOf } from '../books.mjs';
import { everyOne } from '../promise.mjs';

/** @type {import('../promise.mjs').Query<{ handle: string, bank_reg: string }>} */
const links = { sql: 'SELECT handle::text, bank_reg FROM bank_customer' };
/** @type {import('../promise.mjs').Query<{ id: string, bank_reg: string }>} */
const notices = { sql: 'SELECT id::text, bank_reg FROM notice WHERE bank_reg IS NOT NULL' };
const allowed = new Set(['noticeId', 'handle', 'state', 'deadline']);

/** @type {import('../promise.mjs').Promised} */
export const ownCustomersOnly = {
  id: 'I8',
  says: 'A bank hears of its own customers only, and of state and deadline only',
  async check({ rows, books }) {
    const events = entriesOf(books.netbank, 'EVENT');
    const bankOf = new Map((await rows(links)).map(({ handle, bank_reg }) => [handle, bank_reg]));
    const noticeOf = new Map((await rows(notices)).map(({ id, bank_reg }) => [id, bank_reg]));
    /** @param {{ webhookId: string }} event */
    const name = ({ webhookId }) => webhookId;
    return [
      everyOne(
        'each event is about a customer of that bank',
        events,
        ({ reg, data }) => bankOf.get(String(data.handle)) === reg,
        name,
      ),
      everyOne(
        'each notice went to its own bank',
        events.filter(({ data }) => data.noticeId),
        ({ reg, data }) => noticeOf.get(String(data.noticeId)) === reg,
        name,
      ),
      everyOne(
        'no event says more than it may',
        events,
        ({ data }) => Object.keys(data).every((key) => allowed.has(key)),
        name,
      ),
    ];
  },
};
