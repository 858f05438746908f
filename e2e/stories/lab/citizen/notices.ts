import type { NoticeChannel } from '../outside.js';
import { soon } from '../soon.js';
import { arrived, type Letterbox } from './letterbox.js';
import { noticesOf, readMyJourney } from './myJourney.js';

const channels = ['NETBANK', 'DIGITAL_POST', 'LETTER'] as const;

/** What the citizen is told, by the outside's books and by the product's. */
export const noticeSide = (box: Letterbox) => ({
  /** The notice stands in the channel's own book, once. */
  gets: (kind: string, channel: NoticeChannel): Promise<void> =>
    soon(async () => {
      const times = (await arrived(box, kind, channel)).length;
      expect({ kind, channel, times }).toEqual({ kind, channel, times: 1 });
    }),

  async hasNeverGot(kind: string): Promise<void> {
    for (const channel of channels)
      expect({ kind, ids: await arrived(box, kind, channel) }).toEqual({ kind, ids: [] });
  },

  /** The product knows that it was received. */
  hasReceived: (kind: string): Promise<void> =>
    soon(async () => {
      const known = noticesOf(await readMyJourney(box.caller)).filter((one) => one.kind === kind);
      expect(known.some(({ receivedAt }) => receivedAt !== null)).toBe(true);
    }),
});
