import { type Instant, overdueToldBy, type Policy } from '@overgang/domain';
import {
  currentPolicy,
  type LeasedMessage,
  leaseOutbox,
  type PortName,
  type Settlement,
  speaksToBanks,
} from '@overgang/prisma';
import type { Pool } from 'pg';
import { briefly } from '../briefly.js';
import type { Port } from '../ports/port.js';
import type { Settle } from './groupSettler.js';
import { opensAt } from './opensAt.js';
import type { PortWatch } from './portWatch.js';
import { byAddressee, sendInTurn } from './sendInTurn.js';
import { type Sending, sendMany } from './sendOne.js';
import { whileHeld } from './whileHeld.js';

export interface DispatchLine extends Sending {
  readonly name: PortName;
  readonly pool: Pool;
  readonly port: Port;
  readonly watch: PortWatch;
  readonly settle: Settle;
  /** sends at once; a bulk delivery takes half of them */
  readonly places: number;
  /** wall time; longer than two requests and their recording may take */
  readonly leaseMs: number;
}

/** What takes places, and whether it keeps them until it is recorded. */
interface Begun {
  readonly addressee: string;
  readonly places: number;
  readonly isKept: boolean;
  readonly send: () => Promise<readonly Settlement[]>;
}

/** Deliveries that are sent and not yet recorded. */
const mostUnrecorded = 2;

interface Want {
  readonly limit: number;
  readonly onlyBank?: string;
}

/** Waits for the first of them, if there is any. */
async function firstOf(running: ReadonlySet<Promise<void>>): Promise<boolean> {
  if (running.size === 0) return false;
  await Promise.race(running);
  return true;
}

/** One bank's share of the places. */
const shareOf = (places: number): number => Math.ceil(places / 4);

/**
 * Sends what is due at one port, so many at once: whoever has ended makes room for the next. No bank takes more than a
 * quarter of the places, so one that answers slowly leaves the rest to the others; one that is down is left alone and tried
 * with one message at a time.
 */
export class Line {
  readonly #of: DispatchLine;
  readonly #policy: () => Promise<Policy>;
  /** until its places are free */
  readonly #sending = new Set<Promise<void>>();
  /** until it has been recorded */
  readonly #underWay = new Set<Promise<void>>();
  /** places taken, by addressee */
  readonly #taken = new Map<string, number>();
  #busy = 0;
  /** how many sends have ended, and how many had when a bank was last passed over for having its share; null: none was */
  #ended = 0;
  #endedWhenPassed: number | null = null;
  #closedUntil: Instant | null = null;

  constructor(of: DispatchLine) {
    this.#of = of;
    this.#policy = briefly(() => currentPolicy(of.pool));
  }

  /** Leases what there is room for and begins to send it. True: there may be more to do at once. */
  async turn(): Promise<boolean> {
    const { watch, places } = this.#of;
    await watch.record();
    for (const bank of watch.downBanks()) await this.#tryOnce(bank);
    const free = watch.places('', places) - this.#busy;
    if (free < 1) return firstOf(this.#sending);
    if (this.#underWay.size - this.#sending.size > mostUnrecorded) return firstOf(this.#underWay);
    const leased = await this.#lease({ limit: this.#limit(free) });
    return leased > 0;
  }

  /** Of a bank that was passed over for having its share more may wait: until a send has ended, perhaps it has already. */
  placeFreed(): Promise<void> | null {
    if (this.#endedWhenPassed === null) return null;
    const hasEnded = this.#ended > this.#endedWhenPassed;
    return hasEnded ? Promise.resolve() : Promise.race(this.#sending);
  }

  /** Programme time at which the port's send window opens; null: it was open at the last look. */
  closedUntil(): Instant | null {
    return this.#closedUntil;
  }

  /** Until all that was begun has been settled. */
  async rest(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  #limit(free: number): number {
    const { name, port, places, watch } = this.#of;
    const hasRoom = this.#busy === 0 || free >= places / 2;
    if (port.bulk && hasRoom && watch.places('', places) > 1) return port.bulk.most;
    return speaksToBanks(name) ? Math.min(free, this.#roomOfEach()) : free;
  }

  #fullBanks(): string[] {
    const share = shareOf(this.#of.places);
    return this.#banks().flatMap(([bank, taken]) => (taken >= share ? [bank] : []));
  }

  /** So many may all be one bank's, whichever. */
  #roomOfEach(): number {
    const share = shareOf(this.#of.places);
    return share - Math.max(0, ...this.#banks().map(([, taken]) => (taken < share ? taken : 0)));
  }

  #banks(): [string, number][] {
    return [...this.#taken].filter(([addressee]) => addressee !== '');
  }

  async #tryOnce(bank: string): Promise<void> {
    const isUnderWay = (this.#taken.get(bank) ?? 0) > 0;
    if (!isUnderWay && this.#of.watch.places(bank, 1) > 0)
      await this.#lease({ limit: 1, onlyBank: bank });
  }

  async #lease({ limit, onlyBank }: Want): Promise<number> {
    const { name: port, pool, watch, leaseMs } = this.#of;
    const [now, policy] = await Promise.all([this.#of.now(), this.#policy()]);
    const opens = opensAt(port, now, policy);
    this.#closedUntil = opens > now ? opens : null;
    if (opens > now) return 0;
    const fullBanks = this.#fullBanks();
    this.#endedWhenPassed = fullBanks.length > 0 ? this.#ended : null;
    const restingBanks = [...watch.downBanks(), ...fullBanks];
    const passed = onlyBank === undefined ? { restingBanks } : { onlyBank };
    const due = { port, limit, leaseMs, now, overdueToldBy: overdueToldBy(now, policy) };
    const leased = await leaseOutbox(pool, { ...due, ...passed });
    this.#begin(leased);
    return leased.length;
  }

  #begin(leased: readonly LeasedMessage[]): void {
    const { port, places } = this.#of;
    if (port.bulk && leased.length >= port.bulk.least) {
      const send = () => whileHeld(leased, this.#of, () => sendMany(leased, this.#of));
      this.#hold({ addressee: '', places: Math.ceil(places / 2), isKept: false, send });
      return;
    }
    for (const messages of byAddressee(leased)) {
      const addressee = messages[0]?.bankReg ?? '';
      const send = () => sendInTurn(messages, this.#of);
      this.#hold({ addressee, places: 1, isKept: true, send });
    }
  }

  /**
   * A delivery is recorded beside the next one. Single sends keep their place until then: so many are recorded together, and
   * the next are leased together.
   */
  #hold({ addressee, places, isKept, send }: Begun): void {
    this.#take(addressee, places);
    const sent = send();
    const recorded = sent
      .then((settlements) => this.#of.settle(settlements))
      .catch((error) => this.#of.log.error({ err: error }, 'what was leased could not be sent'))
      .finally(() => this.#underWay.delete(recorded));
    const freed = Promise.allSettled([isKept ? recorded : sent]).then(() => {
      this.#take(addressee, -places);
      this.#ended += 1;
      this.#sending.delete(freed);
    });
    this.#underWay.add(recorded);
    this.#sending.add(freed);
  }

  #take(addressee: string, places: number): void {
    this.#busy += places;
    this.#taken.set(addressee, (this.#taken.get(addressee) ?? 0) + places);
  }
}
