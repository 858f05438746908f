import type { HelpPhone } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';

const changed = z.object({
  reg: z.string(),
  name: z.string(),
  phone: z.string(),
  before: z.string(),
});
export type BankPhone = z.infer<typeof changed>;

/** whom the bank's customers call from now on; null where there is no such bank. */
export async function setBankPhone(
  db: ClientBase,
  reg: string,
  phone: HelpPhone,
): Promise<BankPhone | null> {
  const { rows } = await db.query(
    'UPDATE bank SET phone = $2 WHERE reg = $1 RETURNING reg, name, phone, old.phone AS before',
    [reg, phone],
  );
  return rows[0] === undefined ? null : changed.parse(rows[0]);
}
