import { instant } from '@overgang/domain';
import { type Database, noticesCounted, programmeNow } from '@overgang/prisma';
import { Gauge, type Registry } from 'prom-client';

const dayMs = 86_400_000;
const faring = ['asked', 'sent', 'received', 'failed'] as const;

/**
 * How the notices of the last day fared, counted from the database at each asking: no process that is killed takes figures
 * with it. Labels are channels and kinds: few, and nothing personal.
 */
export function noticeMetrics(registry: Registry, { pool }: Database): () => Promise<void> {
  const gauge = new Gauge({
    name: 'overgang_notices_last_day',
    help: 'Notices asked for within 24 hours of programme time: all, and those sent, received and failed since',
    labelNames: ['channel', 'kind', 'faring'] as const,
    registers: [registry],
  });
  return async () => {
    const counted = await noticesCounted(pool, instant((await programmeNow(pool)) - dayMs));
    gauge.reset();
    for (const one of counted)
      for (const fared of faring)
        gauge.set({ channel: one.channel, kind: one.kind, faring: fared }, one[fared]);
  };
}
