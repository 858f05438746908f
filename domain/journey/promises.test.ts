import fc from 'fast-check';
import { addDays, compareDays } from '../calendar/dayArithmetic.js';
import { dayOf } from '../calendar/dayBounds.js';
import { instant } from '../calendar/instant.js';
import { defaultPolicy } from '../programme/defaultPolicy.js';
import { decide } from './decide.js';
import type { Effect } from './effect.js';
import { effectiveDeadline } from './effectiveDeadline.js';
import type { JourneyEvent } from './event.js';
import type { Journey } from './journey.js';
import { nextStep } from './nextStep.js';
import { hasEnded } from './restsOrEnds.js';
import { wakeAt } from './wakeAt.js';
import { anyPerson, type Move, someMoves, startOf, walkOn } from './walk.testing.js';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const walks = 700;
const stepsAWalk = 50;
let steps = 0;

beforeAll(() => console.info(`random walks: seed ${seed} (SEED=${seed} repeats them)`));
afterAll(() => expect(steps).toBeGreaterThanOrEqual(100_000));

interface Taken {
  readonly before: Journey;
  readonly after: Journey;
  readonly event: JourneyEvent;
  readonly effects: readonly Effect[];
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
    return ({ event, effects, before }) => {
      if (event.type === 'noticeReceived' && before.noticesSent[event.noticeId] !== undefined) {
        noticesReceived.add(`${event.noticeId.split('/')[0]}/${event.noticeId.split('/')[1]}`);
      }
      if (event.type === 'retireNemId') signalled = event;
      for (const effect of effects) {
        if (effect.type !== 'orderRetirement') continue;
        expect(signalled).not.toBeNull();
        if (effect.forced) expect(signalled?.force?.by).toBe('manager-b');
        else {
          expect(before.facts.mitIdIsActive).toBe(true);
          expect(noticesReceived).toContain(`NEMID_ENDS/${effect.retirementId}`);
          const earliest = addDays(dayOf(event.at), defaultPolicy.retirementNoticeDays);
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

test('an undelivered or unseen notice goes on to the next channel until the letter (I2)', () => {
  holdsOnRandomWalks(() => ({ after, event, before, effects }) => {
    if (event.type !== 'noticeUndeliverable' || after.state === 'DECEASED') return;
    const lost = before.pendingNotices.find(({ id }) => id === event.noticeId);
    if (lost === undefined || lost.channel === 'LETTER') return;
    const isAgain = (effect: Effect): boolean =>
      effect.type === 'sendNotice' && effect.kind === lost.kind && effect.step === lost.step;
    const wasSentThere = Object.keys(before.noticesSent).some(
      (id) =>
        id.startsWith(`${lost.kind}/${lost.step}/${lost.window}/`) &&
        id !== lost.id &&
        id.endsWith(`/${lost.round}`),
    );
    expect(effects.some(isAgain) || wasSentThere).toBe(true);
  });
});

test('an invited citizen is being told, was told by letter, or is on record as unreachable (I2)', () => {
  holdsOnRandomWalks(() => ({ after }) => {
    if (after.state !== 'INVITED') return;
    const isPending = after.pendingNotices.some(({ kind }) => kind === 'YOUR_TURN');
    expect(isPending || after.reason === 'UNREACHABLE').toBe(true);
  });
});

test('a deadline is never before day 30 after receipt and never moves to an earlier day (I3)', () => {
  holdsOnRandomWalks(() => ({ before, after, event }) => {
    const was = effectiveDeadline(before, defaultPolicy);
    const is = effectiveDeadline(after, defaultPolicy);
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

test('a journey claims a user-ID only after giving up the one it had (I4)', () => {
  holdsOnRandomWalks(() => {
    let held: string | null = null;
    return ({ effects, after }) => {
      for (const effect of effects) {
        if (effect.type === 'giveUpUserId' && effect.canonical === held) held = null;
        if (effect.type === 'claimUserId') {
          expect(held === null || held === effect.canonical).toBe(true);
          held = effect.canonical;
        }
      }
      expect(after.enrolment.userId === null || after.enrolment.userId === held).toBe(true);
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
  holdsOnRandomWalks(() => ({ after }) => {
    const next = nextStep(after, defaultPolicy);
    if (hasEnded(after)) expect(next).toBeNull();
    else {
      expect(next?.owner).toEqual(expect.any(String));
      expect(Number.isInteger(next?.at)).toBe(true);
    }
  });
});

test('a refusal changes nothing, and asking twice is answered without harm', () => {
  holdsOnRandomWalks(() => ({ before, after, event, effects }) => {
    const { answer } = decide(before, event, defaultPolicy);
    if (answer.ok) return;
    expect(effects).toEqual([]);
    expect({ ...after, facts: null }).toEqual({ ...before, facts: null });
  });
});

test('after a wake-up nothing is due any more, however late it came', () => {
  holdsOnRandomWalks(() => ({ after, event }) => {
    if (event.type !== 'wakeUp') return;
    const next = wakeAt(after, defaultPolicy);
    expect(next === null || next > event.at).toBe(true);
  });
});
