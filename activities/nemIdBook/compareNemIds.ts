import { cprOf, type NemIdDifference, nemIdDifference } from '@overgang/domain';
import {
  type ComparedPage,
  endComparison,
  type KnownNemId,
  ourNemIds,
  programmeNow,
  runningComparison,
  saveComparedPage,
  type Vault,
} from '@overgang/prisma';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { nemIdBook, type Standing } from './nemIdBook.js';

export interface NemIdBookDependencies {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly urls: { readonly nemId: string };
  readonly log: Logger;
}

const pageSize = 500;

interface Compared {
  readonly theirs: Standing;
  readonly ours: KnownNemId | null;
  readonly kind: ReturnType<typeof nemIdDifference>;
}

const isDifference = (kind: Compared['kind']): kind is NemIdDifference =>
  kind !== 'MATCH' && kind !== 'UNDER_WAY';

/** Their side is read before ours, so that what has just ended there is known, or under way, here. */
async function compare(
  { pool, vault }: NemIdBookDependencies,
  standings: readonly Standing[],
): Promise<readonly Compared[]> {
  const indexed = standings.map((theirs) => {
    const cpr = cprOf(theirs.cpr);
    return { theirs, index: cpr === null ? null : vault.blindIndex(cpr) };
  });
  const indexes = indexed.flatMap(({ index }) => (index === null ? [] : [index]));
  const known = await ourNemIds(pool, indexes);
  return indexed.map(({ theirs, index }) => {
    const ours = known.get(index?.toString('base64') ?? '') ?? null;
    const [partsOn, partsOff] = [theirs.partsOn.length, theirs.partsOff.length];
    return { theirs, ours, kind: nemIdDifference({ partsOn, partsOff }, ours) };
  });
}

/** What differed is looked at once more, on both sides: what was only overtaken meanwhile is no difference. */
async function lookAgain(of: NemIdBookDependencies, first: readonly Compared[]) {
  const differing = new Map(
    first.filter(({ kind }) => isDifference(kind)).map((one) => [one.theirs.cpr, one.kind]),
  );
  const again = await compare(of, await nemIdBook(of.urls.nemId).of([...differing.keys()]));
  return again.filter(({ theirs, kind }) => differing.get(theirs.cpr) === kind);
}

async function comparedPage(
  of: NemIdBookDependencies,
  standings: readonly Standing[],
  next: string,
): Promise<ComparedPage> {
  const first = await compare(of, standings);
  const differing = await lookAgain(of, first);
  const differences = differing.flatMap(({ ours, kind }) =>
    isDifference(kind) ? [{ journeyId: ours?.journeyId ?? null, kind }] : [],
  );
  const matched = first.filter(({ kind }) => kind === 'MATCH').length;
  return {
    seen: first.flatMap(({ ours }) => (ours === null ? [] : [ours.citizenId])),
    citizens: first.length,
    matched,
    underWay: first.length - matched - differences.length,
    differences,
    next,
  };
}

/**
 * The nightly comparison of NemID's book with ours: nothing is alive there for the retired, and everything for all
 * others. Page by page, on from where a killed or slow run stopped. Throws where NemID does not answer: it is tried again.
 */
export async function compareNemIds(of: NemIdBookDependencies, signal: AbortSignal): Promise<void> {
  const { pool, urls, log } = of;
  const book = nemIdBook(urls.nemId);
  for (;;) {
    signal.throwIfAborted();
    const comparison = await runningComparison(pool, await programmeNow(pool));
    const { standings, next } = await book.pageAfter(comparison.cursor, pageSize);
    if (standings.length === 0) {
      const reported = await endComparison(pool, comparison.id, await programmeNow(pool));
      log[reported > 0 ? 'warn' : 'info']({ reported }, 'the books of NemID were compared');
      return;
    }
    const page = await comparedPage(of, standings, next);
    // Another worker may have taken the same page: it goes on.
    if (!(await saveComparedPage(pool, comparison, page))) return;
  }
}
