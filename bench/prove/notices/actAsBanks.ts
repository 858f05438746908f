import { setTimeout as sleep } from 'node:timers/promises';
import { entriesOf, readBooks } from '@overgang/scripts/report/books';
import { z } from 'zod';
import { severalAtOnce } from '../../journeys/severalAtOnce.js';
import { callApi, tokenFor } from './callApi.js';
import type { Parts } from './parts.js';

const report = `mutation($noticeId: ID!, $shownAt: Instant!) {
  result: reportNoticeShown(input: { noticeId: $noticeId, shownAt: $shownAt }) { __typename } }`;

const entry = z.object({
  reg: z.string(),
  data: z.object({ noticeId: z.string(), handle: z.string() }),
});

export interface BanksAtWork {
  readonly parts: Parts;
  /** handles of customers who never log on */
  readonly unseen: ReadonlySet<string>;
  readonly chance: () => number;
  readonly signal: AbortSignal;
}

const lookEveryMs = 1_000;
const atOnce = 4;
/** The share of reports that a bank gives once more, though they were taken. */
const reportedTwice = 0.05;

/** Onto the customer's screen, and into the bank's book. Answers when. */
async function showOn(sandboxUrl: string, waiting: object): Promise<Date> {
  const response = await fetch(`${sandboxUrl}/shown`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(waiting),
  });
  return z.object({ at: z.coerce.date() }).parse(await response.json()).at;
}

/**
 * The three banks: what they received is shown at log-on and reported, through the API, until the signal. Answers how many
 * reports were taken, and the notices whose report was not.
 */
export async function actAsBanks({ parts, unseen, chance, signal }: BanksAtWork) {
  const done = new Map<string, string>();
  const tokens = new Map<string, string>();

  async function tokenOf(bank: string): Promise<string> {
    const claims = { role: 'BANK', subject: `bank-${bank}`, bank };
    const token = tokens.get(bank) ?? (await tokenFor(parts.issuerUrl, claims));
    tokens.set(bank, token);
    return token;
  }

  async function show({ reg, data }: z.infer<typeof entry>): Promise<void> {
    const { noticeId } = data;
    const shownAt = await showOn(parts.sandboxUrl, { reg, ...data });
    const said = { document: report, variables: { noticeId, shownAt } };
    const call = { token: await tokenOf(reg), key: `shown-${noticeId}`, ...said };
    const first = await callApi(parts.apiUrl, call, signal);
    const isTold = first !== null && chance() < reportedTwice;
    const again = isTold ? await callApi(parts.apiUrl, call, signal) : null;
    const result = again ?? first;
    if (result) done.set(noticeId, result.__typename);
  }

  while (!signal.aborted) {
    const { netbank } = await readBooks(parts.sandboxUrl).catch(() => ({ netbank: [] }));
    const received = entriesOf(netbank, 'EVENT')
      .filter(({ event }) => event === 'notice.available')
      .map((one) => entry.parse(one))
      .filter(({ data }) => !done.has(data.noticeId) && !unseen.has(data.handle));
    await severalAtOnce(received, atOnce, show);
    await sleep(lookEveryMs, undefined, { signal }).catch(() => undefined);
  }
  const refused = [...done].filter(([, how]) => how !== 'ReportNoticeShownSuccess');
  return { reported: done.size, refused: refused.map(([id, how]) => `${id} ${how}`) };
}
