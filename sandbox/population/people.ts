import type { Citizen } from './citizen.js';

/** The population as the systems look people up: by CPR number. Empty when nobody was made up. */
export class People {
  readonly all: readonly Citizen[];
  readonly #byCpr: ReadonlyMap<string, Citizen>;

  constructor(citizens: readonly Citizen[]) {
    this.all = citizens;
    this.#byCpr = new Map(citizens.map((citizen) => [citizen.cpr, citizen]));
  }

  find(cpr: string): Citizen | undefined {
    return this.#byCpr.get(cpr);
  }
}
