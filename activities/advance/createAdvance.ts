import { type Decision, type Instant, type Journey, programmeTime } from '@overgang/domain';
import {
  type LoadedStep,
  loadStep,
  type StepQuery,
  type StepWrite,
  type StepWritten,
  type Vault,
  writeStep,
} from '@overgang/prisma';
import type { Advanced, JourneySteps, StoredAnswer } from '@overgang/workflows/steps';
import type { Pool } from 'pg';
import { z } from 'zod';
import { advanced } from './advanced.js';
import { eventOf } from './eventOf.js';
import type { StepEvent } from './eventShape.js';
import { type Step, stepOf, stepWithoutClaim } from './stepOf.js';

export interface AdvanceDependencies {
  readonly pool: Pool;
  readonly vault: Vault;
  /** The wall clock; a test that skips time gives the server's. */
  readonly wallNow?: () => number | Promise<number>;
  /** Called after a step was written and before anybody knows: where tests kill the worker. */
  readonly whenWritten?: () => void;
}

const storedAnswer = z.looseObject({ ok: z.boolean() }).nullable();
const mostTries = 20;

const refusal = (code: string): StoredAnswer => ({ ok: false, code });

/** A message that says nothing its kind may say is answered, and changes nothing. */
function unreadable(loaded: LoadedStep, at: Instant): StepWrite {
  return {
    journeyId: loaded.journey.id,
    messageId: loaded.message?.id ?? null,
    expectedVersion: loaded.journey.version,
    policyVersion: loaded.policy.version,
    at,
    answer: refusal('MALFORMED'),
    journey: null,
    transition: null,
  };
}

/** After a restore of the database: what it does not know any more is not waited for. */
const nobody: Advanced = {
  answer: refusal('UNKNOWN_JOURNEY'),
  wakeAt: null,
  sleepMs: null,
  closes: true,
  details: 'not known',
};

const asStored = ({ journey, facts }: LoadedStep): Journey => ({
  ...journey.memory,
  id: journey.id,
  version: journey.version,
  facts,
});

/**
 * The one step of a journey: reads, decides, writes, in two round trips. Run again after a crash, in another order or by
 * two workers at once, a message is applied once and its stored answer given.
 */
export function createAdvance(dependencies: AdvanceDependencies): JourneySteps['advance'] {
  const { pool, vault, wallNow = Date.now, whenWritten } = dependencies;

  async function write(step: StepWrite): Promise<StepWritten> {
    const written = await writeStep(pool, step);
    if (written.outcome === 'WRITTEN') whenWritten?.();
    return written;
  }

  /** What was decided and stands; null when another step came first and all must be read again. */
  async function take(loaded: LoadedStep, event: StepEvent, step: Step): Promise<Decision | null> {
    const isIdle = loaded.message === null && !step.decision.changed;
    if (isIdle) return step.decision;
    const { outcome } = await write(step.write);
    if (outcome === 'TAKEN') return take(loaded, event, stepWithoutClaim(loaded, event));
    return outcome === 'WRITTEN' ? step.decision : null;
  }

  async function tryOnce(
    loaded: LoadedStep,
    messageId: string | null,
    wallMs: number,
  ): Promise<Advanced | null> {
    const at = programmeTime(loaded.clock, Math.floor(wallMs));
    const event = eventOf(loaded, at, vault);
    const answered = (journey: Journey, answer: unknown, tookTimeAt: Instant | null = null) =>
      advanced(journey, storedAnswer.parse(answer), { loaded, tookTimeAt, wallMs });

    if (messageId !== null && loaded.message === null) {
      return answered(asStored(loaded), refusal('UNKNOWN_MESSAGE'));
    }
    if (loaded.message?.isApplied) return answered(asStored(loaded), loaded.message.answer);
    if (event === null) {
      const { outcome } = await write(unreadable(loaded, at));
      return outcome === 'WRITTEN' ? answered(asStored(loaded), refusal('MALFORMED')) : null;
    }
    const decision = await take(loaded, event, stepOf(loaded, event));
    if (decision === null) return null;
    const answer = loaded.message && decision.answer;
    return answered(decision.journey, answer, event.type === 'wakeUp' ? at : null);
  }

  return async (journeyId, messageId) => {
    const query: StepQuery = { journeyId, messageId };
    for (let tries = 0; tries < mostTries; tries += 1) {
      const loaded = await loadStep(pool, query);
      if (loaded === null) return nobody;
      const done = await tryOnce(loaded, messageId, await wallNow());
      if (done !== null) return done;
    }
    throw new Error(
      `journey ${journeyId} was changed by others ${mostTries} times while a step was taken`,
    );
  };
}
