import { nothingThere, revealCpr } from '@overgang/domain';
import { type MitIdPage, type RunningMitIdComparison, unseenMitIds } from '@overgang/prisma';
import { comparePeople, type PeopleDependencies, type Person } from './comparePeople.js';

/** A feed may give a line twice: the last one stands. */
const eachOnce = (people: readonly Person[]): readonly Person[] => [
  ...new Map(people.map((person) => [person.cpr, person])).values(),
];

const theirs = 'THEIRS/';
const ours = 'OURS/';
const pageSize = 500;

/** First all whom MitID has in its book. */
async function theirPage(of: PeopleDependencies, after: string): Promise<MitIdPage> {
  const { standings, unreadable, next } = await of.book.pageAfter(after, pageSize);
  const { people, seen, ...compared } = await comparePeople(of, eachOnce(standings));
  const counts = { seen, ours: seen.length, theirs: people + unreadable };
  const isLast = standings.length + unreadable === 0;
  return { ...compared, ...counts, next: isLast ? ours : `${theirs}${next}` };
}

/** Then those of ours who were not among them, asked after by number. Null: that was the last page. */
async function ourPage(
  of: PeopleDependencies,
  { id }: RunningMitIdComparison,
  after: string,
): Promise<MitIdPage | null> {
  const { pool, vault, book } = of;
  const unseen = await unseenMitIds(pool, id, after === '' ? null : after, pageSize);
  const last = unseen.at(-1);
  if (last === undefined) return null;
  const cprs = unseen.map((one) => revealCpr(vault.openCpr(one, one.citizenId)));
  const there = new Map<string, Person>((await book.of(cprs)).map((one) => [one.cpr, one]));
  const all = cprs.map((cpr) => there.get(cpr) ?? { cpr, ...nothingThere });
  const { people, seen, ...compared } = await comparePeople(of, all);
  const counts = { seen, ours: people, theirs: there.size };
  return { ...compared, ...counts, next: `${ours}${last.journeyId}` };
}

/** The next page of a comparison; null where both books have been read to their ends. */
export function nextPage(
  of: PeopleDependencies,
  comparison: RunningMitIdComparison,
): Promise<MitIdPage | null> {
  const { cursor } = comparison;
  if (cursor.startsWith(ours)) return ourPage(of, comparison, cursor.slice(ours.length));
  return theirPage(of, cursor.slice(theirs.length));
}
