import { ageOn, type Cpr, dayOf, parseCpr, revealCpr } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { Context } from '../schema/context.js';

const shape = z.object({ age: z.int() });

/** whether a person is old enough for the asking bank. The number itself says when they were born. */
export async function isOldEnough(
  db: ClientBase,
  { principal, now }: Context,
  cpr: Cpr,
): Promise<boolean> {
  const { rows } = await db.query('SELECT minimum_age AS age FROM bank WHERE reg = $1', [
    principal.bank,
  ]);
  const read = parseCpr(revealCpr(cpr));
  return read.kind !== 'INVALID' && ageOn(read.birthDate, dayOf(now)) >= shape.parse(rows[0]).age;
}
