import type { ClientBase } from 'pg';
import { type KnownCitizen, knownCitizens } from '../knownCitizens.js';
import type { AnswerPage } from '../page.js';
import { type GoodRow, readPage } from '../readPage.js';
import type { Receipt } from '../receipt.js';
import { type PopulationRow, populationRow } from '../rows/populationRow.js';
import { type ChangedJourney, tellJourneys } from '../tellJourneys.js';
import { insertPersons } from './insertPersons.js';
import { knownNemIds } from './knownNemIds.js';
import { isNews, nemIdNews } from './nemIdNews.js';
import { newPerson } from './newPerson.js';
import { type KnownPersonNews, takeUpNemIdNews, toldOf } from './takeUpNemIdNews.js';

/** What the operator says anew of a person already known; only those that differ come back. */
const update = `
  UPDATE citizen SET name = given.name, address_lines = given.address_lines, country = given.country, phone = given.phone,
    email = given.email, municipality = given.municipality, language = given.language, is_exempt_from_digital_post = given.is_exempt,
    needs_large_print = given.large_print, updated_at = $2
  FROM jsonb_to_recordset($1) AS given (id uuid, name text, address_lines text[], country text, phone text, email text,
    municipality text, language text, is_exempt boolean, large_print boolean)
  WHERE citizen.id = given.id AND (citizen.name, citizen.address_lines, citizen.country, citizen.phone, citizen.email, citizen.municipality,
      citizen.language, citizen.is_exempt_from_digital_post, citizen.needs_large_print)
    IS DISTINCT FROM (given.name, given.address_lines, given.country, given.phone, given.email, given.municipality, given.language,
      given.is_exempt, given.large_print)
  RETURNING citizen.id`;

interface Known {
  readonly of: GoodRow<PopulationRow>;
  readonly citizen: KnownCitizen;
}

async function updateKnown(
  db: ClientBase,
  known: readonly Known[],
  now: Date,
): Promise<Set<string>> {
  if (known.length === 0) return new Set();
  const rows = known.map(({ of: { row }, citizen }) => ({
    id: citizen.citizenId,
    name: row.name,
    address_lines: row.addressLines,
    country: row.country,
    phone: row.phone ?? null,
    email: row.email ?? null,
    municipality: row.municipality,
    language: row.language,
    is_exempt: row.exempt,
    large_print: row.largePrint,
  }));
  const changed = await db.query<{ id: string }>(update, [JSON.stringify(rows), now]);
  return new Set(changed.rows.map(({ id }) => id));
}

/** What a page says anew of the NemIDs of those who are known, by their rows. */
async function nemIdNewsOf(
  db: ClientBase,
  again: readonly Known[],
): Promise<ReadonlyMap<Known['of'], KnownPersonNews>> {
  const nemIds = await knownNemIds(
    db,
    again.map(({ citizen }) => citizen.citizenId),
  );
  return new Map(
    again.flatMap(({ of, citizen: { citizenId } }): [Known['of'], KnownPersonNews][] => {
      const known = nemIds.get(citizenId);
      if (known === undefined) return [];
      const { row, cpr } = of;
      return [[of, { citizenId, cpr, row, known, news: nemIdNews(row, known, cpr) }]];
    }),
  );
}

/**
 * The operator's population: new persons are taken up, known ones brought up to date with their NemIDs. What others have the
 * word about is not taken from here, and the receipt says so.
 */
export const answerPopulation: AnswerPage = async (work, lines) => {
  const { db, vault, now } = work;
  const { good, broken } = readPage(work, lines, populationRow);
  const first = new Map(good.toReversed().map((of) => [of.index, of]));
  const once = good.filter((of) => first.get(of.index) === of);
  const known = await knownCitizens(
    db,
    vault,
    once.map(({ cpr }) => cpr),
  );
  const fresh = once.filter(({ index }) => !known.has(index));
  await insertPersons(
    db,
    fresh.map(({ row, cpr }) => newPerson(row, cpr)),
    work,
  );

  const again = once.flatMap((of): Known[] => {
    const citizen = known.get(of.index);
    return citizen === undefined ? [] : [{ of, citizen }];
  });
  const changed = await updateKnown(db, again, new Date(now));
  const news = await nemIdNewsOf(db, again);
  await takeUpNemIdNews(
    db,
    [...news.values()].filter((of) => isNews(of.news)),
    now,
  );
  const moved = again.flatMap(({ of, citizen }): ChangedJourney[] => {
    const known = news.get(of);
    const kinds = known !== undefined && isNews(known.news) ? toldOf(known) : [];
    const isMoved = changed.has(citizen.citizenId);
    const told = isMoved && kinds.length === 0 ? (['personChanged'] as const) : kinds;
    return told.map((kind) => ({ ...citizen, line: of.line, kind }));
  });
  await tellJourneys(work, moved);

  const accepted = new Set([...fresh.map(({ line }) => line), ...moved.map(({ line }) => line)]);
  const answered = good.map((of): Receipt => {
    const notTaken = news.get(of)?.news.notTaken ?? [];
    return {
      line: of.line,
      receipt: accepted.has(of.line) ? 'ACCEPTED' : 'DUPLICATE',
      ...(notTaken.length > 0 ? { detail: `NOT_TAKEN ${notTaken.join(' ')}` } : {}),
    };
  });
  return [...broken, ...answered];
};
