import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { severalAtOnce } from '../journeys/severalAtOnce.js';
import { type Spread, spread } from '../journeys/summary.js';
import { type ClaimName, claimNames, claims } from './claims.js';
import type { Settings } from './settings.js';

/** Whether a commit waits for the disk, as in earnest; if not, what the statements themselves cost shows more clearly. */
export const disks = ['waits for the disk', 'does not wait'] as const;
export type Disk = (typeof disks)[number];

export interface ClaimRates {
  readonly disk: Disk;
  readonly claimsPerSec: Readonly<Record<ClaimName, Spread>>;
  /** to the bare insert, by the medians */
  readonly ratio: Readonly<Record<'statement' | 'function', number>>;
}

type Claim = Awaited<ReturnType<typeof claims>>[ClaimName];

async function perSec(pool: pg.Pool, claim: Claim, of: Settings): Promise<number> {
  const wanted = Array.from({ length: of.claims }, () => `distinct ${randomUUID()}`);
  const begun = performance.now();
  await severalAtOnce(wanted, of.clients, (name) => claim(pool, name));
  return of.claims / ((performance.now() - begun) / 1_000);
}

/** Each round begins with another one, after one that is not counted. */
async function measured(
  pool: pg.Pool,
  of: Settings,
  tell: (line: string) => void,
): Promise<Record<ClaimName, number[]>> {
  const claimOf = await claims(pool);
  const rates: Record<ClaimName, number[]> = { statement: [], function: [], bare: [] };
  for (const name of claimNames) await perSec(pool, claimOf[name], of);
  for (let round = 0; round < of.rounds; round += 1) {
    const first = round % claimNames.length;
    for (const name of [...claimNames.slice(first), ...claimNames.slice(0, first)]) {
      const rate = await perSec(pool, claimOf[name], of);
      rates[name].push(rate);
      tell(`claims, round ${round + 1}: ${name} ${rate.toFixed(0)}/s`);
    }
  }
  return rates;
}

/** Claims a second on distinct names, beside a bare insert. */
export async function claimRates(
  workerUrl: string,
  disk: Disk,
  of: Settings,
  tell: (line: string) => void,
): Promise<ClaimRates> {
  const waits = disk === 'waits for the disk' ? 'on' : 'off';
  const options = `-c synchronous_commit=${waits}`;
  const pool = new pg.Pool({ connectionString: workerUrl, max: of.clients, options });
  try {
    const rates = await measured(pool, of, tell);
    const claimsPerSec = {
      statement: spread(rates.statement),
      function: spread(rates.function),
      bare: spread(rates.bare),
    };
    const toBare = (name: ClaimName) => claimsPerSec[name].median / claimsPerSec.bare.median;
    const ratio = { statement: toBare('statement'), function: toBare('function') };
    return { disk, claimsPerSec, ratio };
  } finally {
    await pool.end();
  }
}
