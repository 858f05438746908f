import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/client/client.js';
import { statementName } from './prepared.js';

export interface Database {
  /** for the hot paths: one SQL statement each */
  readonly pool: pg.Pool;
  /** for everything else; shares the pool */
  readonly prisma: PrismaClient;
  readonly close: () => Promise<void>;
}

export interface DatabaseSettings {
  /** shown in pg_stat_activity */
  readonly applicationName?: string;
  readonly maxConnections?: number;
  readonly statementTimeoutMs?: number;
  /**
   * A statement is planned once a connection and not anew for its values. For workers: they run few statements very
   * often, over partitions, and planning them is about a sixth of a step's time.
   */
  readonly keepsPlans?: boolean;
}

const inUtc = '-c timezone=UTC';
const inUtcWithPlansKept = `${inUtc} -c plan_cache_mode=force_generic_plan`;

/** Opens a pool in UTC. Nothing connects before the first query, and a lost connection is replaced by the next one. */
export function openDatabase(url: string, settings: DatabaseSettings = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: settings.applicationName ?? 'overgang',
    max: settings.maxConnections ?? 10,
    statement_timeout: settings.statementTimeoutMs ?? 30_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 300_000,
    options: settings.keepsPlans ? inUtcWithPlansKept : inUtc,
  });
  // An idle connection that breaks is no news: whoever queries next gets a new one, or the error.
  pool.on('error', () => undefined);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) }),
  });
  const close = async () => {
    // The pool waits for transactions under way; the client would give them up (P2028).
    await pool.end();
    await prisma.$disconnect();
  };
  return { pool, prisma, close };
}
