import {
  newPortHealth,
  type PortHealth,
  type PortHealthState,
  portFigures,
} from '@overgang/domain';
import type { Pool } from 'pg';
import type { PortName } from './portName.js';

/** How many sends ended how since the last record. */
export interface SendTally {
  readonly sent: number;
  readonly refused: number;
  readonly faults: number;
}

export interface PortHealthRecord {
  readonly port: PortName;
  /** a bank's registration number; empty: the system itself */
  readonly addressee: string;
  readonly health: PortHealth;
  readonly tally: SendTally;
}

interface Row {
  readonly addressee: string;
  readonly state: PortHealthState;
  readonly since: Date;
  readonly rests_until: Date | null;
  readonly vain_tries: number;
}

const read =
  'SELECT addressee, state, since, rests_until, vain_tries FROM port_health WHERE port = $1';

/** How a port's addressees were last seen: whoever is DOWN stays so for the next dispatcher. What they answered is forgotten. */
export async function readPortHealth(
  pool: Pool,
  port: PortName,
): Promise<ReadonlyMap<string, PortHealth>> {
  const { rows } = await pool.query<Row>(read, [port]);
  return new Map(
    rows.map(({ addressee, state, since, rests_until, vain_tries }) => [
      addressee,
      {
        ...newPortHealth(since.getTime()),
        ...{ state, restsUntilMs: rests_until?.getTime() ?? null, vainTries: vain_tries },
      },
    ]),
  );
}

const save = `
  INSERT INTO port_health (port, addressee, state, since, rests_until, vain_tries, fault_share, median_ms, sent_total,
    refused_total, faults_total, updated_at)
  SELECT port, addressee, state, since, rests_until, vain_tries, fault_share, median_ms, sent, refused, faults, clock_timestamp()
  FROM jsonb_to_recordset($1) AS seen (port text, addressee text, state text, since timestamptz, rests_until timestamptz,
    vain_tries integer, fault_share float, median_ms integer, sent bigint, refused bigint, faults bigint)
  ON CONFLICT (port, addressee) DO UPDATE SET state = excluded.state, since = excluded.since,
    rests_until = excluded.rests_until, vain_tries = excluded.vain_tries, fault_share = excluded.fault_share,
    median_ms = excluded.median_ms, sent_total = port_health.sent_total + excluded.sent_total,
    refused_total = port_health.refused_total + excluded.refused_total,
    faults_total = port_health.faults_total + excluded.faults_total, updated_at = excluded.updated_at`;

function rowOf({ port, addressee, health, tally }: PortHealthRecord): object {
  const { faultShare, medianMs } = portFigures(health);
  return {
    ...{ port, addressee, state: health.state, vain_tries: health.vainTries, ...tally },
    since: new Date(health.sinceMs),
    rests_until: health.restsUntilMs === null ? null : new Date(health.restsUntilMs),
    ...{ fault_share: faultShare, median_ms: Math.round(medianMs) },
  };
}

/** Puts on record how addressees do; the tallies are added to what stands. */
export async function savePortHealth(
  pool: Pool,
  records: readonly PortHealthRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await pool.query(save, [JSON.stringify(records.map(rowOf))]);
}
