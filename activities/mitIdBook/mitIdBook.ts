import {
  authenticatorMeans,
  canonicalForm,
  day,
  holdsStorable,
  instant,
  isDay,
} from '@overgang/domain';
import { z } from 'zod';
import { isAccepted, request } from '../ports/request.js';

const moment = z.iso.datetime({ offset: true }).transform((text) => instant(Date.parse(text)));

const authenticator = z.object({
  id: z.uuid().nullable(),
  means: z.enum(authenticatorMeans),
  activatedAt: moment,
  ended: z.object({ at: moment, why: z.string() }).nullable(),
});

/** How far a device in the post has come. */
const device = z.object({
  dispatchedAt: moment.nullable(),
  arrivedAt: moment.nullable(),
  place: z.string().max(200).nullable(),
  letter: z
    .object({ sentAt: moment, validUntil: z.string().refine(isDay).transform(day) })
    .nullable(),
});

const order = z.object({
  ...{ id: z.string(), at: moment, isUnderWay: z.boolean() },
  device: device.nullable().default(null),
});

const standing = z.object({
  cpr: z.string(),
  userId: z.string().transform(canonicalForm).nullable(),
  userIdSince: moment.nullable(),
  authenticators: z.array(authenticator),
  orders: z.array(order),
});

/** How one person stands in MitID's book. */
export type Standing = z.infer<typeof standing>;

export interface StandingPage {
  readonly standings: readonly Standing[];
  /** lines that could not be read */
  readonly unreadable: number;
  readonly next: string;
}

const page = z.object({ standings: z.array(z.unknown()), next: z.string() });

/** Each line by itself: one that cannot be read does not keep the others back. */
function readPage(body: unknown): StandingPage {
  const { standings: lines, next } = page.parse(body);
  const standings = lines.flatMap((line) => {
    const read = standing.safeParse(line);
    return read.success && holdsStorable(read.data) ? [read.data] : [];
  });
  return { standings, unreadable: lines.length - standings.length, next };
}

/** MitID's own book: how everybody's MitID stands there. Numbers travel in bodies only. */
export function mitIdBook(url: string) {
  async function read(path: string, asked: Parameters<typeof request>[1]): Promise<StandingPage> {
    const answer = await request(`${url}${path}`, { ...asked, keepsTexts: true });
    if (!isAccepted(answer)) throw new Error(`MitID's book answered ${answer.status}`);
    return readPage(answer.body);
  }
  return {
    pageAfter: (cursor: string, limit: number) =>
      read(`/standings?after=${encodeURIComponent(cursor || '0')}&limit=${limit}`, {
        method: 'GET',
      }),
    /** How these stand now; whoever it does not know is left out. */
    async of(cprs: readonly string[]): Promise<readonly Standing[]> {
      if (cprs.length === 0) return [];
      return (await read('/standings', { method: 'POST', json: { cprs } })).standings;
    },
  };
}

export type MitIdBook = ReturnType<typeof mitIdBook>;
