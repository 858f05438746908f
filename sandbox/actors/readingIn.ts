import { sandboxBanks } from '../banks.js';
import type { ActorContext } from './actorContext.js';
import { deliverRoster } from './banks/deliverRoster.js';
import { deliverPopulation } from './operator/deliverPopulation.js';

/** What is being read in; null: everybody and every customer is known, or never will be. */
export type Preparing = 'POPULATION' | 'ROSTERS' | null;

/** The country as it is read in. Until it is there nobody is told anything, and nothing can have ended. */
export class ReadingIn {
  #now: Preparing = 'POPULATION';

  get now(): Preparing {
    return this.#now;
  }

  /** Resolves when each row of the population and of every roster has its receipt; rejects when one was given up. */
  async run(context: ActorContext): Promise<void> {
    try {
      await deliverPopulation(context);
      this.#now = 'ROSTERS';
      await Promise.all(sandboxBanks.map((bank) => deliverRoster(bank, context)));
    } finally {
      this.#now = null;
    }
  }
}
