import fc from 'fast-check';
import { addDays, compareDays } from '../calendar/dayArithmetic.js';
import { dayOf } from '../calendar/dayBounds.js';
import { instant } from '../calendar/instant.js';
import { channels } from '../notice/kind.js';
import { channelsFor } from '../person/channels.js';
import { eligibility } from '../person/eligibility.js';
import type { Policy } from '../programme/policy.js';
import { decide } from './decide.js';
import type { Effect } from './effect.js';
import { effectiveDeadline } from './effectiveDeadline.js';
import type { JourneyEvent } from './event.js';
import type { Journey } from './journey.js';
import { nextStep } from './nextStep.js';
import { parseNoticeId } from './noticeId.js';
import { orderUnderWay } from './orderUnderWay.js';
import { hasEnded } from './restsOrEnds.js';
import { wakeAt } from './wakeAt.js';
import { anyPerson, type Move, someMoves, startOf, walkOn } from './walk.testing.js';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const walks = 700;
const stepsAWalk = 50;
let steps = 0;

beforeAll(() => console.info(`random walks: seed ${seed} (SEED=${seed} repeats them)`));
afterAll(() => expect(steps).toBeGreaterThanOrEqual(100_000));

const isRunning = ({ state }: Journey): boolean =>
  state === 'WINDOW_OPEN' || state === 'ACTIVATING';

interface Taken {
  readonly before: Journey;
  readonly after: Journey;
  readonly event: JourneyEvent;
  readonly effects: readonly Effect[];
  readonly policy: Policy;
}

/** Walks at random, each move once or twice, and shows every step to the promise. */
function holdsOnRandomWalks(promise: () => (taken: Taken) => void): void {
  const property = fc.property(anyPerson, someMoves(stepsAWalk), (person, moves) => {
    const keeps = promise();
    let walk = startOf(person);
    const take = (move: Move): void => {
      const taken = walkOn(walk, move);
      const before = { ...walk.journey, facts: taken.walk.factual };
      keeps({
        before,
        after: taken.walk.journey,
        event: taken.event,
        effects: taken.decision.effects,
        policy: taken.walk.policy,
      });
      walk = taken.walk;
      steps += 1;
    };
    for (const move of moves) {
      take(move);
      if (move.again) take({ ...move, gapMs: 0, fact: 'NONE' });
    }
  });
  fc.assert(property, { seed, numRuns: walks });
}

test('NemID is ordered off only with MitID active and its notice received, or by force with a name (I1)', () => {
  holdsOnRandomWalks(() => {
    const noticesReceived = new Set<string>();
    let signalled: Extract<JourneyEvent, { type: 'retireNemId' }> | null = null;
    const cameBack = new Set<string>();
    return ({ event, effects, before, policy }) => {
      const wasSent = 'noticeId' in event && before.noticesSent[event.noticeId] !== undefined;
      if (event.type === 'noticeUndeliverable' && wasSent) cameBack.add(event.noticeId);
      if (event.type === 'noticeReceived' && wasSent) {
        const { kind, step, channel } = parseNoticeId(event.noticeId) ?? {};
        if (channel !== 'LETTER' || !cameBack.has(event.noticeId))
          noticesReceived.add(`${kind}/${step}`);
      }
      if (event.type === 'retireNemId') signalled = event;
      for (const effect of effects) {
        if (effect.type !== 'orderRetirement') continue;
        expect(signalled).not.toBeNull();
        if (effect.forced) expect(signalled?.force?.by).toBe('manager-b');
        else {
          expect(before.facts.mitIdIsActive).toBe(true);
          expect(noticesReceived).toContain(`NEMID_ENDS/${effect.retirementId}`);
          const earliest = addDays(dayOf(event.at), policy.retirementNoticeDays);
          expect(compareDays(dayOf(effect.notBefore), earliest)).toBeGreaterThanOrEqual(0);
        }
      }
    };
  });
});

test('no notice of one kind, step, window, channel and round is asked for twice (I2)', () => {
  holdsOnRandomWalks(() => {
    const seen = new Set<string>();
    return ({ effects }) => {
      for (const effect of effects) {
        if (effect.type !== 'sendNotice') continue;
        expect(seen).not.toContain(effect.noticeId);
        seen.add(effect.noticeId);
      }
    };
  });
});

test('an undelivered notice goes on by the best of the channels after its own (I2)', () => {
  holdsOnRandomWalks(() => ({ after, event, before, effects, policy }) => {
    if (event.type !== 'noticeUndeliverable' || after.state === 'DECEASED') return;
    const lost = before.pendingNotices.find(({ id }) => id === event.noticeId);
    if (lost === undefined) return;
    const later = channels.slice(channels.indexOf(lost.channel) + 1);
    const next = channelsFor(before.facts, dayOf(event.at), policy, before.logonClosedAt).find(
      (channel) => later.includes(channel),
    );
    if (next === undefined || (event.why === 'CLOSED' && !before.facts.isAbroad)) {
      expect(after.unreachableSince).toBe(event.at);
      expect(effects.filter(({ type }) => type === 'sendNotice')).toEqual([]);
      return;
    }
    const { kind, step, window, round } = lost;
    const again = [kind, step, window, next, round].join('/');
    const asked = effects.map((effect) => (effect.type === 'sendNotice' ? effect.noticeId : ''));
    expect([...asked, ...Object.keys(before.noticesSent)]).toContain(again);
  });
});

test('an invited citizen is being told, or is on record as unreachable (I2)', () => {
  holdsOnRandomWalks(() => ({ after }) => {
    if (after.state !== 'INVITED') return;
    const isPending = after.pendingNotices.some(({ kind }) => kind === 'YOUR_TURN');
    expect(isPending || after.unreachableSince !== null).toBe(true);
  });
});

test('nobody becomes enrolled without MitID, or comes back to it without another ordered in place of a lost one (R-31, R-38)', () => {
  holdsOnRandomWalks(() => ({ before, after }) => {
    if (after.state !== 'ENROLLED' || before.state === 'ENROLLED') return;
    const isReplaced = before.retirement !== null && orderUnderWay(after) !== null;
    expect(before.facts.mitIdIsActive || isReplaced).toBe(true);
  });
});

test('whose last device is lost keeps NemID: no end of it is under way any more, except by force (I1)', () => {
  holdsOnRandomWalks(() => ({ before, after }) => {
    const isLost = before.facts.mitIdIsActive && !after.facts.mitIdIsActive;
    if (!isLost || after.state !== 'RETIREMENT_NOTICED') return;
    expect(after.retirement?.force).not.toBeNull();
  });
});

test('who comes or comes back by themselves has a window only if they may have MitID on that day (R-04, R-06, R-39)', () => {
  holdsOnRandomWalks(() => ({ before, after, event, policy }) => {
    const isOpened = after.state === 'WINDOW_OPEN' && before.state !== 'ACTIVATING';
    if (!isOpened || (event.type !== 'resume' && event.type !== 'chooseUserId')) return;
    if (before.state === 'WINDOW_OPEN') return;
    expect(eligibility(before.facts, dayOf(event.at), policy)).toEqual({ eligible: true });
  });
});

test('after a wake-up nobody is overdue before the deadline that counts, or untold of it (R-10)', () => {
  holdsOnRandomWalks(() => ({ after, event, policy }) => {
    const deadline = effectiveDeadline(after, policy);
    if (event.type !== 'wakeUp' || deadline === null || !isRunning(after)) return;
    if (after.isOverdue) expect(compareDays(deadline, dayOf(event.at))).toBeLessThan(0);
    if (after.isOverdue === false) expect(after.logonClosedAt).toEqual([]);
    expect(after.window?.told).toBe(deadline);
  });
});

test('a deadline is never before day 30 after receipt and never moves to an earlier day (I3)', () => {
  holdsOnRandomWalks(() => ({ before, after, event, policy }) => {
    const was = effectiveDeadline(before, policy);
    const is = effectiveDeadline(after, policy);
    if (was !== null) expect(compareDays(is ?? was, was)).toBeGreaterThanOrEqual(0);
    const opened = after.window !== null && after.window.number !== before.window?.number;
    if (!opened || is === null) return;
    if (event.type === 'noticeReceived') {
      const received = dayOf(instant(Math.min(event.happenedAt, event.at)));
      expect(compareDays(is, addDays(received, 30))).toBeGreaterThanOrEqual(0);
      expect(compareDays(is, addDays(dayOf(event.at), 15))).toBeGreaterThanOrEqual(0);
    } else expect(compareDays(is, addDays(dayOf(event.at), 30))).toBeGreaterThanOrEqual(0);
  });
});

test('a journey holds the user-ID in use, beside at most one that MitID was asked for, and gives up every other (I4)', () => {
  holdsOnRandomWalks(() => {
    const held = new Set<string | null>();
    return ({ event, effects, after }) => {
      for (const effect of effects) {
        if (effect.type === 'giveUpUserId') held.delete(effect.canonical);
        if (effect.type === 'claimUserId') held.add(effect.canonical);
      }
      // MitID is master: what it tells is written beside the step's effects.
      if (event.type === 'userIdChanged' && after.enrolment.userId === event.userId)
        held.add(event.userId);
      const { enrolment, userIdChange } = after;
      const asked = userIdChange?.state === 'ASKED' ? userIdChange.userId : null;
      const wanted = new Set([enrolment.userId, asked].filter((userId) => userId !== null));
      expect(held).toEqual(wanted);
    };
  });
});

test('nothing is asked of NemID before the retirement signal (I5)', () => {
  holdsOnRandomWalks(() => {
    let signalled = false;
    return ({ event, effects, before }) => {
      if (event.type === 'retireNemId') signalled = true;
      const touches = effects.some(({ type }) =>
        ['orderRetirement', 'rollBackRetirement', 'withdrawRetirement'].includes(type),
      );
      if (touches) expect(signalled || event.type === 'nemIdRetired').toBe(true);
      if (before.retirement !== null) expect(signalled).toBe(true);
    };
  });
});

test('a journey that has not ended has a next step with an owner and a time, an ended one has none (I6)', () => {
  holdsOnRandomWalks(() => ({ after, event, policy }) => {
    const next = nextStep(after, policy);
    if (hasEnded(after)) {
      expect(next).toBeNull();
      return;
    }
    expect(next?.owner).toEqual(expect.any(String));
    expect(Number.isInteger(next?.at)).toBe(true);
    const isPlanned = compareDays(dayOf(event.at), policy.rollOutEndsOn) < 0;
    if (event.type === 'wakeUp' && isPlanned && next?.what !== 'END_NEMID') {
      expect(next?.at).toBeGreaterThanOrEqual(event.at);
    }
  });
});

test('a refusal changes nothing, and asking twice is answered without harm', () => {
  holdsOnRandomWalks(() => ({ before, after, event, effects, policy }) => {
    const { answer } = decide(before, event, policy);
    if (answer.ok) return;
    expect(effects).toEqual([]);
    expect({ ...after, facts: null }).toEqual({ ...before, facts: null });
  });
});

test('after a wake-up nothing is due any more, however late it came', () => {
  holdsOnRandomWalks(() => ({ after, event, policy }) => {
    if (event.type !== 'wakeUp') return;
    const next = wakeAt(after, policy);
    expect(next === null || next > event.at).toBe(true);
  });
});
