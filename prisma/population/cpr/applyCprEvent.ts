import { type Cpr, parseCpr, revealCpr } from '@overgang/domain';
import type { KnownCitizen } from '../knownCitizens.js';
import type { PageWork } from '../page.js';
import type { Receipt } from '../receipt.js';
import type { CprRow } from '../rows/cprRow.js';

type Outcome = 'CHANGED' | Pick<Receipt, 'receipt' | 'detail'>;
type Apply = (
  work: PageWork,
  who: KnownCitizen,
  row: CprRow,
  newCpr: Cpr | null,
) => Promise<Outcome>;

const duplicate: Outcome = { receipt: 'DUPLICATE' };
const missing = (field: string): Outcome => ({ receipt: 'INVALID', detail: `FIELDS ${field}` });

const die: Apply = async ({ db, now }, { citizenId }, { on }) => {
  const died = await db.query(
    'UPDATE citizen SET deceased_on = $2, updated_at = $3 WHERE id = $1 AND deceased_on IS NULL',
    [citizenId, on, new Date(now)],
  );
  return died.rowCount === 1 ? 'CHANGED' : duplicate;
};

const move: Apply = async ({ db, now }, { citizenId }, row) => {
  if (row.addressLines === undefined) return missing('addressLines');
  if (row.event === 'EMIGRATED' && row.country === undefined) return missing('country');
  const moved = await db.query(
    `UPDATE citizen SET address_lines = $2, municipality = coalesce($3, municipality), country = $4, updated_at = $5
     WHERE id = $1 AND (address_lines, municipality, country) IS DISTINCT FROM ($2, coalesce($3, municipality), $4)`,
    [citizenId, row.addressLines, row.municipality ?? null, row.country ?? 'DK', new Date(now)],
  );
  return moved.rowCount === 1 ? 'CHANGED' : duplicate;
};

/**
 * The number changes in the vault, and with it what it says of the person: the birth date, and whether it is a CPR
 * number. One that another person has is answered, not taken.
 */
const changeNumber: Apply = async ({ db, vault, now }, { citizenId }, _row, newCpr) => {
  if (newCpr === null) return missing('newCpr');
  const read = parseCpr(revealCpr(newCpr));
  if (read.kind === 'INVALID') return missing('newCpr');
  const sealed = vault.sealCpr(newCpr, citizenId);
  const changed = await db.query(
    `UPDATE vault_entry SET cipher_text = $2, key_id = $3, blind_index = $4
     WHERE citizen_id = $1 AND NOT EXISTS (SELECT FROM vault_entry WHERE blind_index = $4)`,
    [citizenId, sealed.cipherText, sealed.keyId, sealed.blindIndex],
  );
  if (changed.rowCount !== 1) return { receipt: 'INVALID', detail: 'NUMBER_IN_USE' };
  await db.query(
    'UPDATE citizen SET identified_by = $2, birth_date = $3, updated_at = $4 WHERE id = $1',
    [citizenId, read.kind, read.birthDate, new Date(now)],
  );
  return 'CHANGED';
};

const applications: Record<CprRow['event'], Apply> = {
  DIED: die,
  MOVED: move,
  EMIGRATED: move,
  NUMBER_CHANGED: changeNumber,
  // Nothing is written: the journey looks at the birth date anew.
  TURNED_15: async () => 'CHANGED',
};

/** writes what the CPR office says of one person, and whether that changed anything. */
export const applyCprEvent: Apply = (work, who, row, newCpr) =>
  applications[row.event](work, who, row, newCpr);
