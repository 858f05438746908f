import type { Database } from '@overgang/prisma';
import { seedCitizen } from '@overgang/prisma/testing';
import { severalAtOnce } from '../journeys/severalAtOnce.js';
import { type KolmogorovSmirnov, kolmogorovSmirnov } from './kolmogorovSmirnov.js';
import type { RunningProduct } from './runningProduct.js';
import { type KindOfTaken, kindsOfTaken, takenNames } from './takenNames.js';
import { timedTry } from './timedTry.js';

/** As many as anybody may be refused in a day without having to wait (R-17); an even number would tell the kinds' places apart. */
const triesEach = 5;
const citizensAtOnce = 4;
const warmUpShare = 0.05;

type Times = Readonly<Record<KindOfTaken, readonly number[]>>;

export interface AnswerTimes {
  readonly timesMs: Times;
  readonly apart: KolmogorovSmirnov;
}

type Tries = readonly { readonly kind: KindOfTaken; readonly name: string }[];

/** Used and reserved in turns, within a citizen and from one to the next: both are first, and last, equally often. */
async function planned({ pool }: Database, tries: number): Promise<Tries[]> {
  const used = await takenNames(pool, 'used', tries);
  const reserved = await takenNames(pool, 'reserved', tries);
  const all = used.flatMap((name, place) => [
    { kind: 'used' as const, name },
    { kind: 'reserved' as const, name: reserved[place] ?? '' },
  ]);
  await pool.query('ANALYZE user_id_ledger');
  const citizens = Math.ceil(all.length / triesEach);
  return Array.from({ length: citizens }, (_, n) => all.slice(n * triesEach, (n + 1) * triesEach));
}

/** The answer times of taken ids over HTTP, the whole way: API, journey, ledger, suggestions. */
export async function answerTimes(
  database: Database,
  product: RunningProduct,
  tries: number,
): Promise<AnswerTimes> {
  const timesMs: Record<KindOfTaken, number[]> = { used: [], reserved: [] };

  async function oneCitizen(wishes: Tries, isCounted: boolean): Promise<void> {
    const { citizenId } = await seedCitizen(database);
    const token = await product.citizenToken(citizenId);
    for (const { kind, name } of wishes) {
      const tookMs = await timedTry(product.url, token, name);
      if (isCounted) timesMs[kind].push(tookMs);
    }
  }
  const asked = async (count: number, isCounted: boolean) =>
    severalAtOnce(await planned(database, count), citizensAtOnce, (wishes) =>
      oneCitizen(wishes, isCounted),
    );

  await asked(Math.ceil(tries * warmUpShare), false);
  await asked(tries, true);
  const [one, other] = kindsOfTaken;
  return { timesMs, apart: kolmogorovSmirnov(timesMs[one], timesMs[other]) };
}
