import { type BookSeen, booksSeen, type Database } from '@overgang/prisma';
import { Gauge, type Registry } from 'prom-client';

interface Figure {
  readonly name: string;
  readonly help: string;
  readonly of: (seen: BookSeen) => number;
}

/** Labels are channels and registration numbers of banks: few, and nothing personal. */
const figures: readonly Figure[] = [
  {
    name: 'overgang_books_compared_to_the_end',
    help: '1: the newest comparison of this book came to its end',
    of: ({ state }) => Number(state === 'DONE'),
  },
  {
    name: 'overgang_books_compared_until_seconds',
    help: 'Programme time up to which the newest comparison goes',
    of: ({ until }) => until.getTime() / 1_000,
  },
  {
    name: 'overgang_books_matched',
    help: 'Notices that stand alike in both books',
    of: ({ matched }) => matched,
  },
  {
    name: 'overgang_books_mended',
    help: 'Differences that were mended',
    of: (seen) => seen.mended,
  },
  {
    name: 'overgang_books_reported',
    help: 'Differences that somebody must look at',
    of: ({ reported }) => reported,
  },
];

/** How the newest comparisons of the books came out. Answers what fills them in, for right before the metrics are told. */
export function bookMetrics(registry: Registry, { pool }: Database): () => Promise<void> {
  const gauges = figures.map(({ of, ...described }) => {
    const labelNames = ['channel', 'bank'] as const;
    return { of, gauge: new Gauge({ ...described, labelNames, registers: [registry] }) };
  });
  return async () => {
    for (const seen of await booksSeen(pool))
      for (const { of, gauge } of gauges)
        gauge.set({ channel: seen.channel, bank: seen.bank }, of(seen));
  };
}
