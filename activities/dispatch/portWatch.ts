import { healthAfter, newPortHealth, type PortHealth, trustedPlaces } from '@overgang/domain';
import {
  type PortHealthRecord,
  type PortName,
  readPortHealth,
  type SendTally,
  type Settlement,
  savePortHealth,
} from '@overgang/prisma';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

/** What a try says of an outside system. One that never got there, for reasons of our own, is not told. */
export interface Seen {
  readonly addressee: string;
  readonly beganAtMs: number;
  readonly tookMs: number;
  readonly result: Settlement['result']['status'];
}

interface Watched {
  health: PortHealth;
  tally: SendTally;
}

const nothing: SendTally = { sent: 0, refused: 0, faults: 0 };
/** Changes of state are put on record at once, figures that often. */
const recordEveryMs = 5_000;

function counted(tally: SendTally, result: Seen['result']): SendTally {
  if (result === 'SENT') return { ...tally, sent: tally.sent + 1 };
  if (result === 'FAILED') return { ...tally, refused: tally.refused + 1 };
  return { ...tally, faults: tally.faults + 1 };
}

/** Sees how a port's addressees do, decides whom to leave alone, and keeps it on record beyond this dispatcher. */
export class PortWatch {
  readonly #pool: Pool;
  readonly #port: PortName;
  readonly #log: Logger;
  readonly #watched = new Map<string, Watched>();
  #recordedAtMs = 0;
  #hasNews = false;

  private constructor(pool: Pool, port: PortName, log: Logger) {
    this.#pool = pool;
    this.#port = port;
    this.#log = log;
  }

  /** Goes on from what the last dispatcher put on record. */
  static async open(pool: Pool, port: PortName, log: Logger): Promise<PortWatch> {
    const watch = new PortWatch(pool, port, log);
    for (const [addressee, health] of await readPortHealth(pool, port))
      watch.#watched.set(addressee, { health, tally: nothing });
    return watch;
  }

  note({ addressee, beganAtMs, tookMs, result }: Seen): void {
    const seen = this.#seen(addressee);
    const before = seen.health.state;
    seen.health = healthAfter(seen.health, { beganAtMs, tookMs, isFault: result === 'RETRY' });
    seen.tally = counted(seen.tally, result);
    const { state } = seen.health;
    if (state === before) return;
    this.#hasNews = true;
    const level = state === 'DOWN' ? 'warn' : 'info';
    this.#log[level]({ port: this.#port, addressee, before, state }, 'an outside system changed');
  }

  /** How many sends at once the addressee can be trusted with now. */
  places(addressee: string, most: number): number {
    const seen = this.#watched.get(addressee);
    return seen ? trustedPlaces(seen.health, most, Date.now()) : most;
  }

  /** Those that are DOWN, but for the system itself: they are passed over, and tried one message at a time. */
  downBanks(): string[] {
    return [...this.#watched]
      .filter(([addressee, { health }]) => addressee !== '' && health.state === 'DOWN')
      .map(([addressee]) => addressee);
  }

  async record(): Promise<void> {
    if (!this.#hasNews && Date.now() - this.#recordedAtMs < recordEveryMs) return;
    const records: PortHealthRecord[] = [...this.#watched].map(
      ([addressee, { health, tally }]) => ({
        ...{ port: this.#port, addressee, health, tally },
      }),
    );
    this.#hasNews = false;
    this.#recordedAtMs = Date.now();
    for (const seen of this.#watched.values()) seen.tally = nothing;
    await savePortHealth(this.#pool, records);
  }

  #seen(addressee: string): Watched {
    const known = this.#watched.get(addressee);
    if (known) return known;
    const fresh = { health: newPortHealth(Date.now()), tally: nothing };
    this.#watched.set(addressee, fresh);
    return fresh;
  }
}
