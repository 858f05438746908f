import { z } from 'zod';
import type { Letterbox } from './letterbox.js';
import { noticesOf, readMyJourney } from './myJourney.js';

const done = z.object({ __typename: z.string() });
const screen = z.object({ id: z.string(), title: z.string(), text: z.string() }).nullable();
const screenDocument = 'query ($id: ID!) { result: notice(id: $id) { id title text } }';

/** Notices that a bank has, and that the product does not know as received. */
async function waiting({ country, caller }: Letterbox, handle: string): Promise<string[]> {
  const notices = noticesOf(await readMyJourney(caller));
  const isSeen = new Set(notices.filter(({ receivedAt }) => receivedAt).map(({ id }) => id));
  const events = await country.outside.bankEvents(handle);
  return events
    .flatMap(({ data }) => String(data.noticeId ?? ''))
    .filter((id) => id && !isSeen.has(id));
}

/** The bank fetches what waits, shows it, and says so. What was withdrawn meanwhile is not there. */
async function showAll(box: Letterbox, reg: string, handle: string): Promise<void> {
  const { callers, outside } = box.country;
  const bank = callers(`bank-${reg}`, { role: 'BANK', bank: reg });
  for (const noticeId of await waiting(box, handle)) {
    if ((await bank.reads(screenDocument, screen, { id: noticeId })) === null) continue;
    const shownAt = await outside.show(reg, handle, noticeId);
    await bank.does({
      field: 'reportNoticeShown(input: { noticeId: $noticeId, shownAt: $shownAt })',
      takes: '($noticeId: ID!, $shownAt: Instant!)',
      variables: { noticeId, shownAt },
      success: done,
    });
  }
}

/** The citizen at their netbanks. */
export const netbankSide = (box: Letterbox) => ({
  async logsOnAtNetbank(): Promise<void> {
    for (const [reg, handle] of box.handles) await showAll(box, reg, handle);
  },
});
