import { portHealthStates } from '@overgang/domain';
import { type AddresseeSeen, type Database, type PortSeen, portsSeen } from '@overgang/prisma';
import { Gauge, type Registry } from 'prom-client';

interface Figure {
  readonly name: string;
  readonly help: string;
  readonly of: (seen: AddresseeSeen) => number;
}

/** Labels are ports and registration numbers of banks: few, and nothing personal. */
const ofAddressee: readonly Figure[] = [
  {
    name: 'overgang_port_state',
    help: 'How it does: 0 healthy, 1 slow, 2 down',
    of: ({ state }) => portHealthStates.indexOf(state),
  },
  { name: 'overgang_port_sent_total', help: 'Messages taken', of: ({ sent }) => sent },
  { name: 'overgang_port_refused_total', help: 'Messages refused', of: ({ refused }) => refused },
  {
    name: 'overgang_port_faults_total',
    help: 'Tries without an answer',
    of: ({ faults }) => faults,
  },
  {
    name: 'overgang_port_median_seconds',
    help: 'Median time of the last fifty sends',
    of: ({ medianMs }) => medianMs / 1_000,
  },
];

const ofPort = [
  {
    name: 'overgang_port_waiting',
    help: 'Messages not yet sent',
    of: ({ waiting }: PortSeen) => waiting,
  },
  {
    name: 'overgang_port_paused',
    help: '1 while nothing may leave',
    of: ({ isPaused }: PortSeen) => Number(isPaused),
  },
];

/** How the ports do, read when somebody asks for the metrics. Answers what fills them in, for right before. */
export function portMetrics(registry: Registry, { pool }: Database): () => Promise<void> {
  const registers = [registry];
  const wide = ofAddressee.map(({ of, ...described }) => {
    const labelNames = ['port', 'bank'] as const;
    return { of, gauge: new Gauge({ ...described, labelNames, registers }) };
  });
  const narrow = ofPort.map(({ of, ...described }) => ({
    of,
    gauge: new Gauge({ ...described, labelNames: ['port'] as const, registers }),
  }));
  return async () => {
    for (const port of await portsSeen(pool)) {
      for (const { of, gauge } of narrow) gauge.set({ port: port.name }, of(port));
      for (const seen of port.addressees)
        for (const { of, gauge } of wide)
          gauge.set({ port: port.name, bank: seen.addressee }, of(seen));
    }
  };
}
