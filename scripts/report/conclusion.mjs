// @ts-check
/** @typedef {{ id: string, held: boolean, isShown: boolean }} Verdict */

const nothing =
  'Nothing happened: nobody was told anything in these days, so the programme was not put to the test. Let more days pass (--days), or fewer a second (--speed).';

/** @param {readonly Verdict[]} verdicts */
const namesOf = (verdicts) => verdicts.map(({ id }) => id).join(', ');

/** What was not put to the test is said beside what was. @param {readonly Verdict[]} verdicts */
function notShown(verdicts) {
  const missing = verdicts.filter(({ isShown }) => !isShown);
  return missing.length === 0
    ? ''
    : ` Not shown, as nothing of the kind happened in these days: ${namesOf(missing)}.`;
}

/**
 * The report in a sentence, to stand at its top.
 * @param {{ held: boolean, happened: boolean, verdicts: readonly Verdict[] }} found
 */
export function conclusion({ held, happened, verdicts }) {
  const broken = verdicts.filter((one) => !one.held);
  if (broken.length > 0) return `BROKEN: ${namesOf(broken)}.`;
  if (!held) return 'The figures do not agree: see below.';
  if (!happened) return nothing;
  return `Held: ${namesOf(verdicts.filter(({ isShown }) => isShown))}.${notShown(verdicts)}`;
}
