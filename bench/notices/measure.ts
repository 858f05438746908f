import type { Database } from '@overgang/prisma';
import { rotated } from '../journeys/rotated.js';
import { type DoorName, doors } from './doors.js';
import { prepareNotices } from './prepare.js';
import { type SentRound, sentRound, type VariantName, variantNames } from './senderPlan.js';
import type { Settings } from './settings.js';
import { sinkCount } from './sinkCount.js';
import { type Child, startChild } from './startChild.js';
import { type Measured, summarise } from './summary.js';

export interface Place {
  readonly database: Database;
  readonly databaseUrl: string;
  readonly sink: Child;
  readonly sinkUrl: string;
  readonly journeys: string[];
  readonly settings: Settings;
  readonly tell: (line: string) => void;
}

interface Contestant {
  readonly door: DoorName;
  readonly variant: VariantName;
  readonly child: Child;
  readonly rounds: SentRound[];
}

/** A measurement of notices that were not sent, or twice, would be worth nothing. */
async function checkTaken({ sink, database }: Place, notices: number, isOurs: boolean) {
  const { once, times } = sinkCount.parse(await sink.ask({ count: true }));
  if (once !== notices || times !== notices)
    throw new Error(`${once} of ${notices} notices came, ${times} times in all`);
  if (!isOurs) return;
  const unsent = await database.prisma.notice.count({ where: { sentAt: null } });
  if (unsent > 0) throw new Error(`of ${unsent} notices it is not on record that they were sent`);
}

async function round(place: Place, { door, variant, child }: Contestant): Promise<SentRound> {
  const { database, journeys } = place;
  const isOurs = variant === 'ours';
  if (isOurs) await prepareNotices(database, doors[door], journeys);
  const sent = sentRound.parse(await child.ask({ notices: journeys.length }));
  await checkTaken(place, journeys.length, isOurs);
  return sent;
}

async function contestantsOf({ databaseUrl, sinkUrl, settings }: Place): Promise<Contestant[]> {
  const contestants: Contestant[] = [];
  for (const door of settings.doors)
    for (const variant of variantNames) {
      const plan = { variant, door, databaseUrl, sinkUrl };
      const child = await startChild('sender', plan, settings.profile);
      contestants.push({ door, variant, child, rounds: [] });
    }
  return contestants;
}

/** All doors and variants in turns, each in a process that has sent as many before: its document is rendered, its code compiled. */
export async function measure(place: Place): Promise<Measured[]> {
  const { database, journeys, settings, tell } = place;
  const contestants = await contestantsOf(place);
  for (const one of contestants) await round(place, one);
  await database.pool.query('ANALYZE');
  for (let number = 0; number < settings.rounds; number += 1) {
    for (const one of rotated(contestants, number)) {
      const sent = await round(place, one);
      one.rounds.push(sent);
      const perSec = ((journeys.length / sent.tookMs) * 1_000).toFixed(0);
      tell(`round ${number + 1}: ${one.door} ${one.variant} ${perSec} notices/s`);
    }
  }
  for (const { child } of contestants) await child.stop();
  return contestants.map(({ door, variant, rounds: sent }) =>
    summarise(door, variant, journeys.length, sent),
  );
}
