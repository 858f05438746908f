import { type Citizen, citizen } from './citizen/citizen.js';
import type { Person } from './citizen/person.js';
import type { Country } from './country.js';

/** Who is in a story. */
export interface Cast extends Country {
  readonly citizen: (person: Person) => Promise<Citizen>;
}

/** One way through, as people go it. */
export interface Story {
  readonly title: string;
  readonly tell: (cast: Cast) => Promise<void>;
}

export const story = (title: string, tell: Story['tell']): Story => ({ title, tell });

export const castOf = (country: Country): Cast => ({
  ...country,
  citizen: (person) => citizen(country, person),
});
