import { isDrawn } from '../../population/draw.js';
import { activate } from './activate.js';
import { laterDeed } from './afterwards/laterDeed.js';
import { readMyJourney } from './asCitizen.js';
import { chooseAuthenticator } from './chooseAuthenticator.js';
import { chooseUserId } from './chooseUserId.js';
import { logOnRefusal } from './nemId/logOnRefusal.js';
import { inDays, type Step } from './outcome.js';
import { updateId } from './updateId.js';

/** How often somebody tries who is refused time and again. */
const mostSteps = 30;

const tryAgain =
  (detail: string): Step =>
  async (citizen, page, context) => {
    if (page.steps >= mostSteps) return { did: 'RESTS', next: null, detail };
    return { did: 'TRIED', next: inDays('act', [3, 8], citizen, page, context), detail };
  };

/** the choice may be changed until done. */
const thinksAgainShare = 0.03;

const toActivate: Step = async (citizen, page, context) => {
  if (isDrawn(thinksAgainShare, citizen.number, 'thinks again')) {
    return { did: 'CHOSE', next: inDays('addMeans', [0.1, 0.4], citizen, page, context) };
  }
  const isQuick = isDrawn(0.8, citizen.number, page.steps, 'quick');
  const next = inDays('activate', isQuick ? [0.01, 0.3] : [1, 6], citizen, page, context);
  return { did: 'CHOSE', next };
};

/** Chooses a user-ID, if there is none, and then the means. */
const enrol =
  (hasUserId: boolean): Step =>
  async (citizen, page, context) => {
    const named = hasUserId ? null : await chooseUserId(citizen, page, context);
    if (named && !named.ok) return tryAgain(named.refusal.code)(citizen, page, context);
    const chosen = await chooseAuthenticator(citizen, page, context);
    if (!chosen.ok) return tryAgain(chosen.refusal.code)(citizen, page, context);
    return toActivate(citizen, page, context);
  };

/** Until they have MitID, they log on with NemID; when that cannot be used, some days later. */
const loggedOn =
  (step: Step): Step =>
  async (citizen, page, context) => {
    const refusal = logOnRefusal(citizen, context);
    if (refusal === null || page.steps >= mostSteps) return step(citizen, page, context);
    return { did: 'TRIED', next: inDays('act', [1, 3], citizen, page, context), detail: refusal };
  };

/** All is done, or what was ordered beside it waits to be activated. */
const enrolled: Step = async (citizen, page, context) =>
  context.systems.mitId.pendingOf(citizen.cpr)
    ? activate(citizen, page, context)
    : { did: 'ENROLLED', next: laterDeed(citizen, page, context) };

/** refused at the counter, most come back with what was missing. */
const comeBack: Step = async (citizen, page, context) =>
  isDrawn(0.8, citizen.number, 'comes back')
    ? { did: 'TRIED', next: inDays('resume', [6, 20], citizen, page, context) }
    : { did: 'RESTS', next: null };
const rest: Step = async () => ({ did: 'RESTS', next: null });
const waitForActivation: Step = async (citizen, page, context) => ({
  did: 'TRIED',
  next: inDays('activate', [0.1, 1], citizen, page, context),
});

const stepIn: Readonly<Record<string, (hasUserId: boolean) => Step>> = {
  WAITING: () => tryAgain('NOT_INVITED'),
  ID_UPDATE_REQUIRED: () => updateId,
  INVITED: (hasUserId) => loggedOn(enrol(hasUserId)),
  WINDOW_OPEN: (hasUserId) => loggedOn(enrol(hasUserId)),
  ACTIVATING: () => waitForActivation,
  ENROLLED: () => enrolled,
  RETIREMENT_NOTICED: () => enrolled,
  RETIRED: () => enrolled,
  REFUSED: () => comeBack,
};

/** The citizen looks at their journey and does what it waits for. */
export const act: Step = async (citizen, page, context) => {
  const journey = await readMyJourney(citizen, context);
  if (!journey) return tryAgain('NO_JOURNEY')(citizen, page, context);
  const step = stepIn[journey.state]?.(journey.userId !== null) ?? rest;
  return step(citizen, page, context);
};
