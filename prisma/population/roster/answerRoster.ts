import { ageOn, day, dayOf } from '@overgang/domain';
import { z } from 'zod';
import { type KnownCitizen, knownCitizens } from '../knownCitizens.js';
import type { AnswerPage, PageWork } from '../page.js';
import { type GoodRow, readPage } from '../readPage.js';
import type { Receipt } from '../receipt.js';
import { type RosterRow, rosterRow } from '../rows/rosterRow.js';
import { type ChangedJourney, tellJourneys } from '../tellJourneys.js';
import { changeLinks } from './changeLinks.js';
import { ownCustomers } from './ownCustomers.js';
import { withoutNumber } from './withoutNumber.js';

type Given = GoodRow<RosterRow>;

async function minimumAge({ db, delivery }: PageWork): Promise<number> {
  const { rows } = await db.query('SELECT minimum_age AS age FROM bank WHERE reg = $1', [
    delivery.sender,
  ]);
  return z.object({ age: z.int() }).parse(rows[0]).age;
}

/** Who may not be linked: the dead, and who is too young for this bank. An agreement can always end. */
function isRefused(citizen: KnownCitizen, of: Given, youngest: number, work: PageWork): boolean {
  if (of.row.operation === 'END') return false;
  return citizen.isDeceased || ageOn(day(citizen.birthDate), dayOf(work.now)) < youngest;
}

interface Linking {
  readonly of: Given;
  readonly citizen: KnownCitizen;
}

/** The first row of each person, then the second of each, and so on. */
function inRounds(links: readonly Linking[]): Linking[][] {
  const rounds: Linking[][] = [];
  const rowsSeen = new Map<string, number>();
  for (const link of links) {
    const round = rowsSeen.get(link.of.index) ?? 0;
    rowsSeen.set(link.of.index, round + 1);
    rounds[round] = [...(rounds[round] ?? []), link];
  }
  return rounds;
}

/** A change is of an agreement that there is: who is no customer of this bank does not become one by it (I8). */
async function withStrangers(work: PageWork, given: readonly Linking[]) {
  const changes = given.filter(({ of }) => of.row.operation === 'CHANGE');
  const own = await ownCustomers(
    work,
    changes.map(({ citizen }) => citizen.citizenId),
  );
  const strangers = changes.filter(({ citizen }) => !own.has(citizen.citizenId));
  return { strangers, links: given.filter((link) => !strangers.includes(link)) };
}

/** Carries out rows of different persons. */
async function takeRound(work: PageWork, given: readonly Linking[]): Promise<Receipt[]> {
  const { strangers, links } = await withStrangers(work, given);
  const linked = await changeLinks(
    work,
    links.map(({ of, citizen }) => ({ ...of.row, ...citizen })),
  );
  const hasChanged = ({ citizen }: Linking) => linked.get(citizen.citizenId)?.changed ?? false;
  await tellJourneys(
    work,
    links
      .filter(hasChanged)
      .map(({ of, citizen }): ChangedJourney => ({ ...citizen, line: of.line })),
  );
  const refused = strangers.map(({ of }): Receipt => {
    const { customerReference } = of.row;
    return { line: of.line, receipt: 'WRONG_BANK', customerReference };
  });
  const taken = links.map((link): Receipt => {
    const handle = linked.get(link.citizen.citizenId)?.handle;
    return {
      line: link.of.line,
      receipt: hasChanged(link) ? 'ACCEPTED' : 'DUPLICATE',
      customerReference: link.of.row.customerReference,
      ...(handle === undefined ? {} : { handle }),
    };
  });
  return [...refused, ...taken];
}

/**
 * A bank's roster: each row links, changes or ends one customer's agreement and is answered with the bank's own
 * handle. Several rows of one person take effect in their order. Nobody is invited by it.
 */
export const answerRoster: AnswerPage = async (work, lines) => {
  const { good, broken } = readPage(work, lines, rosterRow);
  const known = await knownCitizens(
    work.db,
    work.vault,
    good.map(({ cpr }) => cpr),
  );
  const youngest = await minimumAge(work);
  const refusals: Receipt[] = [];
  const links: Linking[] = [];
  for (const of of good) {
    const citizen = known.get(of.index);
    const { line } = of;
    const { customerReference } = of.row;
    if (citizen === undefined)
      refusals.push({ line, receipt: 'UNKNOWN_PERSON', customerReference });
    else if (isRefused(citizen, of, youngest, work))
      refusals.push({ line, receipt: 'NOT_ELIGIBLE', customerReference });
    else links.push({ of, citizen });
  }
  const answers: Receipt[] = [];
  for (const round of inRounds(links)) answers.push(...(await takeRound(work, round)));
  return [...withoutNumber(broken, lines, work), ...refusals, ...answers];
};
