import type { Instant, Power } from '@overgang/domain';
import type { ClientBase } from 'pg';

export interface NewPower extends Power {
  readonly citizenId: string;
  /** the blind index of the helper's number */
  readonly helperIndex: Buffer;
  readonly registeredBy: 'CITIZEN' | 'CLERK';
  readonly at: Instant;
}

const insert = `
  INSERT INTO power_of_attorney (id, citizen_id, helper_index, kind, bank_reg, acts, valid_from, valid_until,
    registered_by, registered_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING`;

/** Puts a power on record; the same again is one. */
export async function givePower(db: ClientBase, power: NewPower): Promise<void> {
  const { id, citizenId, helperIndex, kind, bank, acts, from, until, registeredBy, at } = power;
  const said = [id, citizenId, helperIndex, kind, bank, [...acts], from, until, registeredBy];
  await db.query(insert, [...said, new Date(at)]);
}
