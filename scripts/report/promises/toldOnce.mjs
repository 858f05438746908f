// @ts-check
import { entriesOf, repeated } from '../books.mjs';
import { everyOne } from '../promise.mjs';

const sent = `SELECT id::text, channel FROM notice WHERE sent_at IS NOT NULL
  AND coalesce(outcome, '') NOT IN ('WITHDRAWN', 'FAILED', 'UNDELIVERABLE')`;
const all = 'SELECT id::text FROM notice';
const untold = `SELECT j.id::text FROM journey j
  WHERE j.state IN ('INVITED', 'WINDOW_OPEN', 'ACTIVATING', 'ID_UPDATE_REQUIRED')
    AND j.memory ->> 'invitedAt' IS NOT NULL AND j.memory ->> 'unreachableSince' IS NULL
    AND coalesce(j.memory -> 'window' ->> 'openedBy', '') <> 'CITIZEN'
    AND NOT EXISTS (SELECT FROM notice n WHERE n.journey_id = j.id AND n.received_at IS NOT NULL)
    AND j.memory -> 'pendingNotices' = '[]'::jsonb`;
const invited = `SELECT count(*)::int AS looked FROM journey WHERE memory ->> 'invitedAt' IS NOT NULL`;

/** @param {Record<string, import('../books.mjs').Entry[]>} books */
function arrived(books) {
  const notices = entriesOf(books.netbank ?? [], 'EVENT').filter(
    ({ event }) => event === 'notice.available',
  );
  return {
    NETBANK: [...new Set(notices.map(({ data }) => String(data.noticeId)))],
    DIGITAL_POST: entriesOf(books.digitalPost ?? [], 'MEMO').map(({ messageUUID }) => messageUUID),
    LETTER: entriesOf(books.printHouse ?? [], 'ACCEPTED').map(({ itemId }) => itemId),
  };
}

/** @type {import('../promise.mjs').Promised} */
export const toldOnce = {
  id: 'I2',
  says: 'Every notice reaches the citizen once a channel, and of each due kind one arrives',
  async check({ rows, books }) {
    const inBooks = arrived(books);
    const keys = Object.values(inBooks).flat();
    const known = new Set((await rows(all)).map(({ id }) => id));
    const twice = new Set(repeated([...keys, ...shownTwice(books)]));
    const [{ looked } = { looked: 0 }] = await rows(invited);
    return [
      everyOne('no outside system has a notice twice', keys, (key) => !twice.has(key), String),
      everyOne('each notice in a book is one of ours', keys, (key) => known.has(key), String),
      everyOne(
        'each notice that we call sent is in the book of its channel',
        await rows(sent),
        ({ id, channel }) => listOf(inBooks, channel).includes(id),
        ({ id }) => id,
      ),
      {
        says: 'each invited citizen was told, is being told, or is on record as unreachable',
        looked,
        broken: (await rows(untold)).map(({ id }) => id),
      },
    ];
  },
};

/** @param {Record<string, import('../books.mjs').Entry[]>} books */
const shownTwice = (books) => {
  const shown = entriesOf(books.netbank ?? [], 'SHOWN').map(({ noticeId }) => String(noticeId));
  return repeated(shown).flatMap((key) => [key, key]);
};

/** @param {Record<string, string[]>} inBooks @param {string} channel */
const listOf = (inBooks, channel) => inBooks[channel] ?? [];
