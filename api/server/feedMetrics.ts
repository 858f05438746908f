import { type Database, refusedEventsSeen } from '@overgang/prisma';
import { Gauge, type Registry } from 'prom-client';

/** Events of outside systems that were set aside, by feed and reason. Answers what fills it in, for right before. */
export function feedMetrics(registry: Registry, { pool }: Database): () => Promise<void> {
  const gauge = new Gauge({
    name: 'overgang_feed_refused_events_total',
    help: 'Events of outside systems that were set aside',
    labelNames: ['feed', 'reason'],
    registers: [registry],
  });
  return async () => {
    for (const { feed, reason, events } of await refusedEventsSeen(pool))
      gauge.set({ feed, reason }, events);
  };
}
