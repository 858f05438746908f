import type { SystemContext } from '../systemContext.js';
import { isoInstant } from '../time/programmeClock.js';
import { codeLifeMs } from './codes.js';
import { type DeviceStock, nextStockAt, stockLeft } from './deviceStock.js';
import { afterDispatch } from './deviceTimes.js';
import type { DispatchEntry, EnrolmentEntry, MitIdEntry, ReorderEntry } from './entry.js';
import type { Register } from './register.js';

export interface RoundsDependencies {
  readonly context: SystemContext;
  readonly register: Register;
  readonly record: (entry: MitIdEntry) => void;
  readonly stock: DeviceStock;
}

/** What happens to devices by itself: they leave when there are some, arrive, and are followed by their letters. */
export class DeviceRounds {
  readonly #of: RoundsDependencies;

  constructor(dependencies: RoundsDependencies) {
    this.#of = dependencies;
  }

  /** Plans what an entry brings about later. */
  follow(entry: MitIdEntry): void {
    if (entry.type === 'ENROLMENT' || entry.type === 'REORDERED') this.#planDispatch(entry);
    if (entry.type === 'DEVICE_DISPATCHED') this.#planArrival(entry);
  }

  /** The first device may still leave after another was ordered: it does not. */
  #planDispatch({ dispatchAt, enrolmentId }: EnrolmentEntry | ReorderEntry): void {
    if (dispatchAt === null) return;
    this.#at(dispatchAt, () => this.#dispatch(enrolmentId, dispatchAt));
  }

  #dispatch(enrolmentId: string, dispatchAt: number): void {
    const { register, record, context, stock } = this.#of;
    const enrolment = register.enrolment(enrolmentId);
    if (enrolment?.status !== 'DEVICE_ORDERED' || enrolment.order.dispatchAt !== dispatchAt) return;
    const { person, means, readyAt } = enrolment.order;
    const [beganAt, now] = [context.clock.beganAt(), context.clock.now()];
    if (stockLeft(stock, register.sentOf(means), { beganAt, now }) <= 0) {
      this.#at(nextStockAt(beganAt, now), () => this.#dispatch(enrolmentId, dispatchAt));
    } else {
      const times = afterDispatch({ dispatchAt, readyAt }, now);
      record({ type: 'DEVICE_DISPATCHED', at: isoInstant(now), person, enrolmentId, ...times });
    }
  }

  #planArrival({ enrolmentId, person, arrivesAt, letterAt, readyAt }: DispatchEntry): void {
    if (arrivesAt === undefined || letterAt === undefined || readyAt === undefined) return;
    const { register, record, context } = this.#of;
    const isStill = () => register.enrolment(enrolmentId)?.order.readyAt === readyAt;
    const line = () => ({ at: isoInstant(context.clock.now()), person, enrolmentId });
    this.#at(letterAt, () => {
      const enrolment = register.enrolment(enrolmentId);
      if (!isStill() || !enrolment || enrolment.hasLetter || isOver(enrolment.status)) return;
      const number = (enrolment.code?.number ?? 0) + 1;
      const validUntil = readyAt + codeLifeMs('PAPER', context.clock);
      record({ type: 'LETTER_SENT', ...line(), number, validUntil });
    });
    this.#at(arrivesAt, () => {
      if (!isStill() || register.enrolment(enrolmentId)?.status !== 'DEVICE_DISPATCHED') return;
      record({ type: 'DEVICE_ARRIVED', ...line() });
    });
  }

  #at(when: number, task: () => void): void {
    this.#of.context.scheduler.at(when, task);
  }
}

const isOver = (status: string): boolean => status === 'ACTIVE' || status === 'REPLACED';
