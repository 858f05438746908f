import { randomUUID } from 'node:crypto';
import { entriesOf, readBooks } from '@overgang/scripts/report/books';
import { z } from 'zod';
import type { Processes } from './startProcesses.js';

export type NoticeChannel = 'NETBANK' | 'DIGITAL_POST' | 'LETTER';

/** What a small office serves. */
const slotsPerDay = 6;

const page = z.object({
  events: z.array(z.looseObject({ type: z.string(), cpr: z.string(), at: z.string() })),
});
const mitIdStatus = z.object({
  active: z.boolean(),
  userId: z.string().nullable(),
  authenticators: z.array(z.object({ id: z.string(), means: z.string(), state: z.string() })),
});

const shown = z.object({ at: z.string() });

export interface Said {
  readonly status: number;
  readonly body: unknown;
}

async function say(method: 'POST' | 'PUT', url: string, body: unknown): Promise<Said> {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

const post = (url: string, body: unknown): Promise<Said> => say('POST', url, body);

/** That many others have booked at a counter, each for the next free slot. */
async function fillCounter(url: string, municipality: string, others: number): Promise<void> {
  const book = (other: number): Promise<Said> => {
    const cpr = `020270${String(other).padStart(4, '0')}`;
    const body = { cpr, municipality, purpose: 'ID_UPDATE' };
    return say('PUT', `${url}/bookings/${randomUUID()}`, body);
  };
  for (let other = 0; other < others; other += slotsPerDay) {
    const day = Array.from({ length: slotsPerDay }, (_, slot) => book(other + slot));
    const answers = await Promise.all(day);
    expect(answers.map(({ status }) => status)).toEqual(day.map(() => 201));
  }
}

/** What became of a person there, oldest first, by the system's own feed. */
async function happened(url: string, cpr: string) {
  const { events } = page.parse(await (await fetch(`${url}/events?limit=1000`)).json());
  return events.filter((event) => event.cpr === cpr);
}

/** The world outside the product: its books, and what people do there. */
export function openOutside(places: Processes) {
  const books = () => readBooks(places.controlUrl);
  return {
    books,

    /** Ids of the notices that a channel received, one for each time. */
    async noticesBy(channel: NoticeChannel): Promise<readonly string[]> {
      const { netbank, digitalPost, printHouse } = await books();
      if (channel === 'DIGITAL_POST')
        return entriesOf(digitalPost, 'MEMO').map(({ messageUUID }) => messageUUID);
      if (channel === 'LETTER')
        return entriesOf(printHouse, 'ACCEPTED').map(({ itemId }) => itemId);
      return entriesOf(netbank, 'EVENT').flatMap(({ data }) =>
        data.noticeId === undefined ? [] : String(data.noticeId),
      );
    },

    /** What a bank has been told of one of its customers. */
    async bankEvents(handle: string) {
      const { netbank } = await books();
      return entriesOf(netbank, 'EVENT').filter(({ data }) => data.handle === handle);
    },

    atMitId: async (cpr: string) =>
      mitIdStatus.parse((await post(`${places.mitIdUrl}/status`, { cpr })).body),
    scanAtMitId: (scanId: string, body: unknown) =>
      say('PUT', `${places.mitIdUrl}/citizen/id-scans/${scanId}`, body),
    sayToMitId: (path: string, body: unknown) => post(`${places.mitIdUrl}/citizen/${path}`, body),
    sayToNemIdSupport: (path: string, body: unknown) =>
      post(`${places.nemIdUrl}/support/${path}`, body),
    mitIdKnows: async (enrolmentId: string) =>
      (await fetch(`${places.mitIdUrl}/enrolments/${enrolmentId}`)).ok,
    toldByNemId: (cpr: string) => happened(places.nemIdUrl, cpr),
    /** For so many working days the counters of a municipality are full. */
    fillCounter: (municipality: string, workingDays: number) =>
      fillCounter(places.citizenServiceUrl, municipality, workingDays * slotsPerDay),
    toldByCitizenService: (cpr: string) => happened(places.citizenServiceUrl, cpr),

    /** A notice comes on a customer's screen, and stands so in their bank's book. Answers when. */
    async show(reg: string, handle: string, noticeId: string): Promise<string> {
      const { body } = await post(`${places.controlUrl}/shown`, { reg, handle, noticeId });
      return shown.parse(body).at;
    },

    /** Whether Digital Post has a mailbox for them, and of what kind. */
    setMailbox: (cpr: string, status: 'EXEMPT' | 'CLOSED') =>
      post(`${places.controlUrl}/contacts`, { cpr, status }),
  };
}

export type Outside = ReturnType<typeof openOutside>;
