import type { Citizen } from '../../population/citizen.js';
import { draw, isDrawn } from '../../population/draw.js';
import { day } from '../../time/duration.js';
import { isoInstant } from '../../time/programmeClock.js';
import type { ActorContext } from '../actorContext.js';
import type { Page } from './diary.js';

const year = 365 * day;
/** The chip is read at the first try by three in four; the others hold the phone wrong, now and again. */
const readShare = 0.75;
const oldAppShare = 0.05;

/** scans their own passport with the app; true once its chip was read. Some have an older one, and go to the counter. */
export function scanPassport(citizen: Citizen, page: Page, context: ActorContext): boolean {
  const { number, cpr } = citizen;
  const now = context.system.clock.now();
  const issuedAt = now - draw(number, 'passport') * 11 * year;
  const isOldApp = page.steps === 0 && isDrawn(oldAppShare, number, 'old app');
  const fault = context.systems.mitId.scanPassport(`scan-${context.seed}-${number}-${page.steps}`, {
    ...{ cpr, appVersion: isOldApp ? '2.0' : '2.1.3' },
    isChipRead: isDrawn(readShare, number, page.steps, 'chip'),
    passport: {
      ...{ country: 'DK', cpr, issuedOn: isoInstant(issuedAt).slice(0, 10) },
      validUntil: isoInstant(issuedAt + 10 * year).slice(0, 10),
    },
  });
  return fault === null;
}
