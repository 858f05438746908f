import { randomUUID } from 'node:crypto';
import type { Instant, Policy } from '@overgang/domain';
import type { ClientBase } from 'pg';
import type { Vault } from '../../vault/vault.js';
import { insertEmployeeSignatures } from './insertEmployeeSignatures.js';
import { insertNemIds } from './insertNemIds.js';
import { firstJourneyRow, type NewPerson } from './newPerson.js';

/** Person, number, journey, first transition and its place in the counting: one statement for a page, all or nothing. */
const insert = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1) AS person (
      id uuid, birth_date date, identified_by text, name text, address_lines text[], country text, phone text, email text,
      municipality text, language text, is_exempt boolean, large_print boolean, cipher_text text, key_id text, blind_index text)
  ), journeys AS (
    SELECT * FROM jsonb_to_recordset($2) AS started (
      id uuid, citizen_id uuid, state text, memory jsonb, wake_at timestamptz, next_what text, next_owner text,
      next_at timestamptz, dimensions jsonb, policy_version integer, transition_id uuid, at timestamptz)
  ), persons AS (
    INSERT INTO citizen (id, birth_date, identified_by, name, address_lines, country, phone, email, municipality, language,
      is_exempt_from_digital_post, needs_large_print, created_at, updated_at)
    SELECT id, birth_date, identified_by, name, address_lines, country, phone, email, municipality, language, is_exempt,
      large_print, $3, $3
    FROM given
  ), numbers AS (
    INSERT INTO vault_entry (citizen_id, cipher_text, key_id, blind_index)
    SELECT id, decode(cipher_text, 'base64'), key_id, decode(blind_index, 'base64') FROM given
  ), started AS (
    INSERT INTO journey (id, citizen_id, state, version, memory, wake_at, next_what, next_owner, next_at, dimensions,
      policy_version, created_at, updated_at)
    SELECT id, citizen_id, state, 0, memory, wake_at, next_what, next_owner, next_at, dimensions, policy_version, $3, $3
    FROM journeys
  ), first AS (
    INSERT INTO transition (id, at, journey_id, version, event, to_state, was_overdue, is_overdue, dimensions_after,
      details, role, policy_version)
    SELECT transition_id, at, id, 0, 'imported', state, false, false, dimensions, '{}', 'operator', policy_version FROM journeys
  )
  INSERT INTO progress_pending (transition_id, at) SELECT transition_id, at FROM journeys`;

/** A person as the tables name their columns, the number sealed. */
export function personRow({ citizenId, cpr, row, facts }: NewPerson, vault: Vault) {
  const sealed = vault.sealCpr(cpr, citizenId);
  return {
    id: citizenId,
    birth_date: facts.birthDate,
    identified_by: facts.identifiedBy,
    name: row.name,
    address_lines: row.addressLines,
    country: row.country,
    phone: row.phone ?? null,
    email: row.email ?? null,
    municipality: row.municipality,
    language: row.language,
    is_exempt: row.exempt,
    large_print: row.largePrint,
    cipher_text: sealed.cipherText.toString('base64'),
    key_id: sealed.keyId,
    blind_index: sealed.blindIndex.toString('base64'),
  };
}

/** an authenticator that was active before we knew the person; which kind, the delivery does not say. */
const insertActive = `
  INSERT INTO authenticator (id, citizen_id, means, state, ordered_at, activated_at)
  SELECT id, citizen_id, 'APP', 'ACTIVE', $3, $3 FROM unnest($1::uuid[], $2::uuid[]) AS active (id, citizen_id)`;

/** Takes up persons nobody knew before, with their NemIDs, reserved user-IDs and a waiting (or done) journey. */
export async function insertPersons(
  db: ClientBase,
  persons: readonly NewPerson[],
  { vault, policy, now }: { vault: Vault; policy: Policy; now: Instant },
): Promise<void> {
  if (persons.length === 0) return;
  const at = new Date(now);
  const rows = persons.map((person) => personRow(person, vault));
  const journeys = persons.map((person) => firstJourneyRow(person, policy, now));
  await db.query(insert, [JSON.stringify(rows), JSON.stringify(journeys), at]);
  const active = persons.filter(({ row }) => row.mitIdActive).map(({ citizenId }) => citizenId);
  await db.query(insertActive, [active.map(() => randomUUID()), active, at]);
  await insertNemIds(db, persons, at);
  await insertEmployeeSignatures(db, persons);
}
