import { cprOf } from '@overgang/domain';
import { knownCitizens } from '../knownCitizens.js';
import type { AnswerPage } from '../page.js';
import { readPage } from '../readPage.js';
import type { Receipt } from '../receipt.js';
import { cprRow } from '../rows/cprRow.js';
import { type ChangedJourney, tellJourneys } from '../tellJourneys.js';
import { applyCprEvent } from './applyCprEvent.js';

/**
 * The CPR feed: what happened to persons, in the order of the file. A row at a time, since one person may have
 * several; the feed of a day is short.
 */
export const answerCpr: AnswerPage = async (work, lines) => {
  const { good, broken } = readPage(work, lines, cprRow);
  const known = new Map(
    await knownCitizens(
      work.db,
      work.vault,
      good.map(({ cpr }) => cpr),
    ),
  );
  const answered: Receipt[] = [];
  const changed: ChangedJourney[] = [];
  for (const { line, row, index } of good) {
    const citizen = known.get(index);
    if (citizen === undefined) {
      answered.push({ line, receipt: 'UNKNOWN_PERSON' });
      continue;
    }
    const newCpr = row.newCpr === undefined ? null : cprOf(row.newCpr);
    const outcome = await applyCprEvent(work, citizen, row, newCpr);
    // From here on in the file the person goes by the new number.
    if (outcome === 'CHANGED' && newCpr !== null && row.event === 'NUMBER_CHANGED')
      known.set(work.vault.blindIndex(newCpr).toString('base64'), citizen);
    if (outcome === 'CHANGED') changed.push({ ...citizen, line, always: row.event === 'DIED' });
    answered.push(outcome === 'CHANGED' ? { line, receipt: 'ACCEPTED' } : { line, ...outcome });
  }
  await tellJourneys(work, changed);
  return [...broken, ...answered];
};
