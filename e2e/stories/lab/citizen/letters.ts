import { entriesOf } from '@overgang/scripts/report/books';
import { z } from 'zod';
import { soon } from '../soon.js';
import { arrived, type Letterbox } from './letterbox.js';
import { noticesOf, readMyJourney } from './myJourney.js';

const done = z.object({ __typename: z.string() });

async function sendAgain({ country, caller }: Letterbox, kind: string): Promise<void> {
  const support = country.callers('support-carla', { role: 'SUPPORT' });
  const { id: journeyId } = await readMyJourney(caller);
  await support.does({
    field: 'resendNotice(input: { journeyId: $journeyId, kind: $kind, reason: "It came back." })',
    takes: '($journeyId: ID!, $kind: NoticeKind!)',
    variables: { journeyId, kind },
    success: done,
  });
}

/** The citizen's letters. */
export const letterSide = (box: Letterbox) => ({
  /** It lies in the letterbox. One in eighty comes back: then support has another one sent. */
  readsLetter: (kind: string): Promise<void> =>
    soon(async () => {
      const { printHouse } = await box.country.outside.books();
      const letters = await arrived(box, kind, 'LETTER');
      const delivered = entriesOf(printHouse, 'DELIVERED').map(({ itemId }) => itemId);
      if (letters.some((id) => delivered.includes(id))) return;
      const cameBack = entriesOf(printHouse, 'RETURNED').map(({ itemId }) => itemId);
      const isLost = letters.length > 0 && letters.every((id) => cameBack.includes(id));
      if (isLost) await sendAgain(box, kind);
      throw new Error(`there is no letter ${kind} yet`);
    }),

  /** What the print house printed for them was all in large print. */
  async readsLargePrint(): Promise<void> {
    const { printHouse } = await box.country.outside.books();
    const own = new Set(noticesOf(await readMyJourney(box.caller)).map(({ id }) => id));
    const letters = entriesOf(printHouse, 'ACCEPTED').filter(({ itemId }) => own.has(itemId));
    expect(letters.length).toBeGreaterThan(0);
    expect(letters.every(({ largePrint }) => largePrint)).toBe(true);
  },
});
