import { ageOn, day, dayOf } from '@overgang/domain';
import { z } from 'zod';
import { type KnownCitizen, knownCitizens } from '../knownCitizens.js';
import type { AnswerPage, PageWork } from '../page.js';
import { type GoodRow, readPage } from '../readPage.js';
import type { Receipt } from '../receipt.js';
import { type RosterRow, rosterRow } from '../rows/rosterRow.js';
import { type ChangedJourney, tellJourneys } from '../tellJourneys.js';
import { changeLinks, type LinkOutcome } from './changeLinks.js';

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

function receiptOf(of: Given, linked: LinkOutcome | undefined): Receipt {
  const { line, row } = of;
  const { customerReference } = row;
  if (linked === undefined) return { line, receipt: 'DUPLICATE', customerReference };
  const { handle, changed } = linked;
  return { line, receipt: changed ? 'ACCEPTED' : 'DUPLICATE', customerReference, handle };
}

/**
 * A bank's roster: each row links, changes or ends one customer's agreement and is answered with the bank's own
 * handle. A second row of the same person in a page is a duplicate. Nobody is invited by it.
 */
export const answerRoster: AnswerPage = async (work, lines) => {
  const { good, broken } = readPage(work, lines, rosterRow);
  const first = new Map(good.toReversed().map((of) => [of.index, of]));
  const known = await knownCitizens(
    work.db,
    work.vault,
    good.map(({ cpr }) => cpr),
  );
  const youngest = await minimumAge(work);
  const refusals: Receipt[] = [];
  const links: { of: Given; citizen: KnownCitizen }[] = [];
  for (const of of good) {
    const citizen = known.get(of.index);
    const { line } = of;
    const { customerReference } = of.row;
    if (citizen === undefined)
      refusals.push({ line, receipt: 'UNKNOWN_PERSON', customerReference });
    else if (isRefused(citizen, of, youngest, work))
      refusals.push({ line, receipt: 'NOT_ELIGIBLE', customerReference });
    else if (first.get(of.index) === of) links.push({ of, citizen });
    else refusals.push(receiptOf(of, undefined));
  }
  const linked = await changeLinks(
    work,
    links.map(({ of, citizen }) => ({ ...of.row, ...citizen })),
  );
  const changed = links.filter(({ citizen }) => linked.get(citizen.citizenId)?.changed);
  await tellJourneys(
    work,
    changed.map(({ of, citizen }): ChangedJourney => ({ ...citizen, line: of.line })),
  );
  const answers = links.map(({ of, citizen }) => receiptOf(of, linked.get(citizen.citizenId)));
  return [...broken, ...refusals, ...answers];
};
