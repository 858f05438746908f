import { randomUUID } from 'node:crypto';
import { canonicalForm, instant } from '@overgang/domain';
import { claimUserId } from '@overgang/prisma';
import type { Pool } from 'pg';

export const claimNames = ['statement', 'function', 'bare'] as const;
export type ClaimName = (typeof claimNames)[number];

/** Claims a name for somebody new, on some connection. */
type Claim = (pool: Pool, name: string) => Promise<unknown>;

const bare = `
  INSERT INTO user_id_ledger (canonical, owner_id, status, as_typed, issued_at) VALUES ($1, $2, 'ACTIVE', $3, $4)
  ON CONFLICT (canonical) DO NOTHING`;

const parameters = ['wanted', 'claimant', 'typed', 'claimed_at'];

/** The statement of `claim_user_id`, read from the database, so that what is measured is what steps run. */
async function claimStatement(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ text: string }>(
    `SELECT prosrc AS text FROM pg_proc WHERE proname = 'claim_user_id'`,
  );
  const numbered = (text: string, name: string, place: number): string =>
    text.replace(new RegExp(`\\b${name}\\b`, 'g'), `$${place + 1}`);
  return parameters.reduce(numbered, rows[0]?.text ?? '');
}

const prepared =
  (name: string, text: string): Claim =>
  (pool, wanted) =>
    pool.query({ name, text, values: [wanted, randomUUID(), wanted, new Date()] });

/** What is compared, all prepared: our statement by itself, as a step calls it, and an insert that asks nothing of what stands there. */
export async function claims(pool: Pool): Promise<Record<ClaimName, Claim>> {
  return {
    statement: prepared('claimStatement', await claimStatement(pool)),
    function: (on, name) =>
      claimUserId(on, {
        ...{ canonical: canonicalForm(name), asTyped: name },
        ...{ citizenId: randomUUID(), at: instant(Date.now()) },
      }),
    bare: prepared('bareInsert', bare),
  };
}

/** As the owner of the schema: so many known ids, as after an import. */
export async function fillLedger(owners: Pool, known: number): Promise<void> {
  await owners.query(
    `INSERT INTO user_id_ledger (canonical, owner_id, status, as_typed, issued_at)
     SELECT 'known ' || md5(n::text), gen_random_uuid(), 'RESERVED', 'known', now() FROM generate_series(1, $1) AS n`,
    [known],
  );
  await owners.query('VACUUM ANALYZE user_id_ledger');
}
