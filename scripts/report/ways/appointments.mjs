// @ts-check
import { entriesOf } from '../books.mjs';
import { countOf } from './section.mjs';
import { timesOf } from './steps.mjs';

const twoWeeksMs = 14 * 86_400_000;

/**
 * Appointments at borgerservice, by its own book and by ours.
 * @param {import('./section.mjs').Evidence} evidence
 * @param {readonly import('./steps.mjs').Steps[]} steps
 * @returns {import('./section.mjs').Section}
 */
export function appointments({ books: { citizenService } }, steps) {
  const booked = entriesOf(citizenService, 'BOOKED');
  const ended = entriesOf(citizenService, 'OUTCOME');
  const isGivenBack = (/** @type {{ why: string | null }} */ { why }) => why === 'GIVEN_BACK';
  const cancelled = ended.filter(({ outcome }) => outcome === 'CANCELLED');
  const isFarAway = (/** @type {{ at: string, dayMs: number }} */ { at, dayMs }) =>
    dayMs - Date.parse(at) >= twoWeeksMs;
  const by = (/** @type {string} */ type) => countOf(ended, ({ outcome }) => outcome === type);
  return {
    title: 'Appointments at borgerservice',
    rows: [
      ['booked', countOf(booked, ({ isWalkIn }) => isWalkIn !== true)],
      ['of these two weeks away, or more', countOf(booked, isFarAway)],
      ['walked in', countOf(booked, ({ isWalkIn }) => isWalkIn === true)],
      ['moved', entriesOf(citizenService, 'MOVED').length],
      ['given back', countOf(cancelled, isGivenBack)],
      ['cancelled by borgerservice', countOf(cancelled, (one) => !isGivenBack(one))],
      ['missed', by('MISSED')],
      ['kept', by('KEPT')],
      ['refused at them', by('REFUSED')],
      ['attendance marked by a clerk', timesOf(steps, ({ event }) => event === 'markAppointment')],
    ],
  };
}
