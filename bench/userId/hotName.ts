import { randomUUID } from 'node:crypto';
import { canonicalForm, instant } from '@overgang/domain';
import { claimUserId } from '@overgang/prisma';
import type { Pool } from 'pg';
import { type Spread, spread } from '../journeys/summary.js';

export interface HotName {
  readonly clients: number;
  readonly contests: number;
  /** from the first claim to the last answer */
  readonly tookMs: Spread;
}

/** All clients claim one name at the same moment. Throws unless exactly one of them owns it afterwards (I4). */
async function contest(pool: Pool, clients: number, name: string): Promise<number> {
  const canonical = canonicalForm(name);
  const claimants = Array.from({ length: clients }, () => randomUUID());
  const at = instant(Date.now());
  const begun = performance.now();
  const answers = await Promise.all(
    claimants.map((citizenId) => claimUserId(pool, { canonical, asTyped: name, citizenId, at })),
  );
  const tookMs = performance.now() - begun;
  const winners = claimants.filter((_, place) => answers[place] === 'OK');
  const { rows } = await pool.query<{ owner: string }>(
    'SELECT owner_id AS owner FROM user_id_ledger WHERE canonical = $1',
    [canonical],
  );
  if (winners.length !== 1 || rows.length !== 1 || rows[0]?.owner !== winners[0]) {
    throw new Error(`one name, ${winners.length} winners`);
  }
  return tookMs;
}

/** so many contests, one after the other, each about another name. */
export async function hotName(pool: Pool, clients: number, contests: number): Promise<HotName> {
  const times: number[] = [];
  for (let number = 0; number < contests; number += 1) {
    times.push(await contest(pool, clients, `hot name ${number}`));
  }
  return { clients, contests, tookMs: spread(times) };
}
