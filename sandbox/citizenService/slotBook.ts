import { day } from '../time/duration.js';
import { openingDayFrom } from './openingHours.js';

/** How many slots of which day are taken, municipality by municipality (I7). */
export class SlotBook {
  readonly #taken = new Map<string, Set<number>>();
  readonly #slotsPerDay: number;

  constructor(slotsPerDay: number) {
    this.#slotsPerDay = slotsPerDay;
  }

  take(municipality: string, dayMs: number, slot: number): void {
    const key = `${municipality} ${dayMs}`;
    const taken = this.#taken.get(key) ?? new Set();
    this.#taken.set(key, taken.add(slot));
  }

  giveBack(municipality: string, dayMs: number, slot: number): void {
    this.#taken.get(`${municipality} ${dayMs}`)?.delete(slot);
  }

  /** The next free slot after `fromMs`: its day (UTC midnight) and its number on that day. */
  nextFree(
    municipality: string,
    fromMs: number,
  ): { readonly dayMs: number; readonly slot: number } {
    let dayMs = openingDayFrom(fromMs);
    for (;;) {
      const taken = this.#taken.get(`${municipality} ${dayMs}`);
      let slot = 0;
      while (taken?.has(slot)) slot += 1;
      if (slot < this.#slotsPerDay) return { dayMs, slot };
      dayMs = openingDayFrom(dayMs + day);
    }
  }
}
