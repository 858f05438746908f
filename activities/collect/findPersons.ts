import { cprOf } from '@overgang/domain';
import type { Vault } from '@overgang/prisma';
import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { About, Found } from './feed.js';

const person = z.object({
  key: z.string(),
  journeyId: z.string(),
  citizenId: z.string(),
  isAbroad: z.boolean(),
  noticeKey: z.string().nullable(),
});

const byNumber = `
  SELECT encode(blind_index, 'base64') AS key, journey.id AS "journeyId", citizen.id AS "citizenId",
    country <> 'DK' AS "isAbroad", NULL AS "noticeKey"
  FROM vault_entry JOIN citizen ON citizen.id = vault_entry.citizen_id JOIN journey ON journey.citizen_id = citizen.id
  WHERE blind_index = ANY ($1)`;

const byProviderKey = `
  SELECT channel || '/' || notice.id AS key, journey.id AS "journeyId", citizen.id AS "citizenId", country <> 'DK' AS "isAbroad",
    notice_key AS "noticeKey"
  FROM notice JOIN journey ON journey.id = notice.journey_id JOIN citizen ON citizen.id = journey.citizen_id
  WHERE notice.id = ANY (SELECT split_part(sent, '/', 2)::uuid FROM unnest($1::text[]) AS sent)`;

/** The number as what the vault finds it by; null for what is no number. */
function indexOf(vault: Vault, digits: string): Buffer | null {
  const cpr = cprOf(digits);
  return cpr === null ? null : vault.blindIndex(cpr);
}

/** What another system was sent is none of this one's business. */
const sentAs = ({ channel, providerKey }: Exclude<About, { cpr: string }>): string =>
  `${channel}/${providerKey.toLowerCase()}`;

async function found(
  db: PoolClient,
  sql: string,
  keys: readonly unknown[],
): Promise<Map<string, Found>> {
  if (keys.length === 0) return new Map();
  const { rows } = await db.query(sql, [keys]);
  return new Map(rows.map((row) => person.parse(row)).map(({ key, ...of }) => [key, of]));
}

/** Whom a page of events is about, in two queries at most; null for whoever is not known. */
export async function findPersons(
  db: PoolClient,
  vault: Vault,
  abouts: readonly About[],
): Promise<readonly (Found | null)[]> {
  const indexes = abouts.map((about) => ('cpr' in about ? indexOf(vault, about.cpr) : null));
  const providerKeys = abouts.flatMap((about) => ('cpr' in about ? [] : [sentAs(about)]));
  const numbers = indexes.filter((index) => index !== null);
  const people = await found(db, byNumber, numbers);
  const notices = await found(db, byProviderKey, providerKeys);
  return abouts.map((about, place) => {
    if (!('cpr' in about)) return notices.get(sentAs(about)) ?? null;
    return people.get(indexes[place]?.toString('base64') ?? '') ?? null;
  });
}
