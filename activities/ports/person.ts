import { type Cpr, type Language, type LocalHelp, revealCpr } from '@overgang/domain';
import { prepared, type SealedCpr, type Vault } from '@overgang/prisma';
import type { Pool } from 'pg';
import { z } from 'zod';
import { together } from './together.js';

const row = z.object({
  citizenId: z.string(),
  name: z.string(),
  addressLines: z.array(z.string()),
  country: z.string(),
  municipality: z.string(),
  language: z.enum(['da', 'en']),
  needsLargePrint: z.boolean(),
  cipherText: z.instanceof(Buffer).nullable(),
  keyId: z.string().nullable(),
  help: z.object({
    hasNemId: z.boolean(),
    bank: z.object({ name: z.string(), phone: z.string() }).nullable(),
    citizenServicePhone: z.string().nullable(),
  }),
});

/** Whom a message is about, read when it is sent and kept nowhere. */
export interface Person {
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly country: string;
  readonly municipality: string;
  readonly language: Language;
  readonly needsLargePrint: boolean;
  /** whom they can ask nearby */
  readonly help: LocalHelp;
  /** The ten digits, for the one request that needs them; null for whoever has none (any more). */
  readonly cprDigits: () => string | null;
}

const select = `
  SELECT journey.id AS "journeyId", citizen.id AS "citizenId", citizen.name, address_lines AS "addressLines", country,
    municipality, language, needs_large_print AS "needsLargePrint", cipher_text AS "cipherText", key_id AS "keyId",
    jsonb_build_object(
      'hasNemId', EXISTS (SELECT FROM nem_id WHERE nem_id.citizen_id = citizen.id AND deleted_at IS NULL),
      'bank', (SELECT jsonb_build_object('name', bank.name, 'phone', bank.phone)
        FROM bank_customer JOIN bank ON bank.reg = bank_reg
        WHERE bank_customer.citizen_id = citizen.id AND ended_at IS NULL ORDER BY since, reg LIMIT 1),
      'citizenServicePhone', (SELECT phone FROM municipality WHERE code = citizen.municipality)) AS help
  FROM journey JOIN citizen ON citizen.id = journey.citizen_id
    LEFT JOIN vault_entry ON vault_entry.citizen_id = citizen.id
  WHERE journey.id = ANY ($1::uuid[])`;

/** Reads persons for the ports, those that are asked for at once together. Throws when there is no such journey. */
export function personReader(pool: Pool, vault: Vault) {
  const opened = (sealed: SealedCpr, citizenId: string): Cpr => vault.openCpr(sealed, citizenId);
  const read = together<string, object>(async (journeyIds) => {
    const { rows } = await pool.query<{ journeyId: string }>(prepared(select, [journeyIds]));
    return new Map(rows.map((found) => [found.journeyId, found]));
  });
  return async (journeyId: string): Promise<Person> => {
    const { citizenId, cipherText, keyId, ...person } = row.parse(await read(journeyId));
    const cprDigits = () =>
      cipherText && keyId ? revealCpr(opened({ cipherText, keyId }, citizenId)) : null;
    return { ...person, cprDigits };
  };
}

export type ReadPerson = ReturnType<typeof personReader>;
