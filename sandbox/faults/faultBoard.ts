import { type Faults, type FaultWish, faultsSchema, noFaults } from './faults.js';

/** The faults now switched on for each system; what is not named works. */
export class FaultBoard {
  readonly #bySystem = new Map<string, Faults>();

  of(system: string): Faults {
    return this.#bySystem.get(system) ?? noFaults;
  }

  /** Replaces the system's faults as a whole: `{}` heals it. */
  set(system: string, faults: FaultWish): Faults {
    const whole = { ...noFaults, ...faultsSchema.parse(faults) };
    this.#bySystem.set(system, whole);
    return whole;
  }
}
