import { type Database, logonsAwaited, programmeNow } from '@overgang/prisma';
import { Gauge, type Registry } from 'prom-client';

/** what banks have not confirmed in time. Labels are registration numbers of banks: few, and nothing personal. */
export function logonMetrics(registry: Registry, { pool }: Database): () => Promise<void> {
  const gauge = new Gauge({
    name: 'overgang_logons_unconfirmed',
    help: 'Closings and openings of a NemID log-on that a bank has not confirmed in time',
    labelNames: ['bank', 'logon'] as const,
    registers: [registry],
  });
  return async () => {
    const counted = await logonsAwaited(pool, await programmeNow(pool));
    gauge.reset();
    for (const { bank, word, count } of counted) gauge.set({ bank, logon: word }, count);
  };
}
