import type { Cpr, Instant, Policy } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { personRow } from '../population/population/insertPersons.js';
import { firstJourneyRow, newPerson } from '../population/population/newPerson.js';
import type { Vault } from '../vault/vault.js';

/** Somebody who stands at the counter and whom no delivery has named. */
export interface Arrival {
  readonly cpr: Cpr;
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly municipality: string;
  readonly language: 'da' | 'en';
  readonly isExemptFromDigitalPost: boolean;
  readonly needsLargePrint: boolean;
  readonly clerk: string;
  readonly at: Instant;
}

export interface TakenIn {
  readonly citizenId: string;
  readonly journeyId: string;
}

const row = z.object({ journeyId: z.string().nullable() });
const takeIn = 'SELECT take_in_citizen($1, $2, $3, $4) AS "journeyId"';

/** Takes them up with a journey that waits; null where the number is somebody's already, of whatever municipality. */
export async function takeInCitizen(
  db: ClientBase,
  arrival: Arrival,
  { vault, policy }: { readonly vault: Vault; readonly policy: Policy },
): Promise<TakenIn | null> {
  const { cpr, name, addressLines, municipality, language, clerk, at } = arrival;
  const person = newPerson(
    {
      ...{ cpr: '', name, addressLines: [...addressLines], municipality, language },
      ...{ country: 'DK', phone: null, exempt: arrival.isExemptFromDigitalPost },
      ...{ largePrint: arrival.needsLargePrint, nemIds: [], employeeSignatures: [] },
      mitIdActive: false,
    },
    cpr,
  );
  const rows = [personRow(person, vault), firstJourneyRow(person, policy, at)];
  const [sealed, started] = rows.map((of) => JSON.stringify(of));
  const { rows: answered } = await db.query(takeIn, [sealed, started, clerk, new Date(at)]);
  const { journeyId } = row.parse(answered[0]);
  return journeyId === null ? null : { citizenId: person.citizenId, journeyId };
}
