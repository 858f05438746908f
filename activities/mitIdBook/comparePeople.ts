import {
  cprOf,
  type Instant,
  isOverdueToTell,
  type MitIdDifference,
  mitIdDifferences,
  type TheirMitId,
} from '@overgang/domain';
import {
  type FoundMitId,
  type KnownMitId,
  ourMitIds,
  programmeNow,
  type Vault,
} from '@overgang/prisma';
import type { Pool } from 'pg';
import type { MitIdBook } from './mitIdBook.js';

export interface PeopleDependencies {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly book: MitIdBook;
}

/** One person, by number, as MitID has them. */
export interface Person extends TheirMitId {
  readonly cpr: string;
}

interface Compared {
  readonly person: Person;
  readonly ours: KnownMitId | null;
  readonly differences: readonly MitIdDifference[];
}

/** What a page of people came to, before anything is mended. */
export interface ComparedPeople {
  /** those of them whom we know */
  readonly seen: readonly string[];
  readonly people: number;
  readonly matched: number;
  readonly underWay: number;
  readonly found: readonly FoundMitId[];
}

/** Somebody has MitID whom we do not know: it is named by what MitID calls the authenticator. */
function ofNobody({ authenticators }: Person): readonly MitIdDifference[] {
  const active = authenticators.find(({ ended }) => ended === null);
  if (active === undefined) return [];
  const { id, activatedAt: since } = active;
  return [{ kind: 'NOT_KNOWN_HERE', key: id ?? 'nameless', since, mend: null }];
}

/** Their side is read before ours, so that what MitID has just told is known here. */
async function compare(
  { pool, vault }: PeopleDependencies,
  people: readonly Person[],
  now: Instant,
): Promise<readonly Compared[]> {
  const indexed = people.flatMap((person) => {
    const cpr = cprOf(person.cpr);
    return cpr === null ? [] : [{ person, blindIndex: vault.blindIndex(cpr) }];
  });
  const asked = indexed.map(({ person: { userId }, blindIndex }) => ({ userId, blindIndex }));
  const known = await ourMitIds(pool, asked, now);
  return indexed.map(({ person, blindIndex }) => {
    const ours = known.get(blindIndex.toString('base64')) ?? null;
    if (ours === null) return { person, ours, differences: ofNobody(person) };
    return { person, ours, differences: ours.isFollowed ? mitIdDifferences(person, ours) : [] };
  });
}

const same = (one: MitIdDifference, other: MitIdDifference): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Stands, and differs as it did at the first look, while nothing was told in between. */
function whatStands(first: Compared, again: Compared, now: Instant): readonly MitIdDifference[] {
  if (first.ours?.told !== again.ours?.told || again.ours?.isBeingTold) return [];
  return again.differences.filter(
    (one) => isOverdueToTell(one, now) && first.differences.some((other) => same(one, other)),
  );
}

/** Asked again; whoever was not known there at the first look and is not now stands as before. */
async function lookAgain(of: PeopleDependencies, first: readonly Compared[], now: Instant) {
  const standings = await of.book.of(first.map(({ person }) => person.cpr));
  const there = new Map<string, Person>(standings.map((person) => [person.cpr, person]));
  return compare(
    of,
    first.map(({ person }) => there.get(person.cpr) ?? person),
    now,
  );
}

/**
 * Compares people as MitID has them with our books. What differs is looked at once more, on both sides: what was only
 * overtaken meanwhile, or came about so lately that MitID may still tell of it, is under way.
 */
export async function comparePeople(
  of: PeopleDependencies,
  people: readonly Person[],
): Promise<ComparedPeople> {
  const now = await programmeNow(of.pool);
  const first = await compare(of, people, now);
  const differing = first.filter(({ differences }) => differences.length > 0);
  const firstOf = new Map(differing.map((compared) => [compared.person.cpr, compared]));
  const again = await lookAgain(of, differing, now);
  const found = again.flatMap((compared) => {
    const before = firstOf.get(compared.person.cpr);
    const stands = before === undefined ? [] : whatStands(before, compared, now);
    const journeyId = compared.ours?.journeyId ?? null;
    return stands.length === 0 ? [] : [stands.map((difference) => ({ journeyId, difference }))];
  });
  return {
    seen: first.flatMap(({ ours }) => (ours === null ? [] : [ours.citizenId])),
    people: first.length,
    matched: first.length - differing.length,
    underWay: differing.length - found.length,
    found: found.flat(),
  };
}
