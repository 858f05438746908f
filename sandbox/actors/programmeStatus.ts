import type { SandboxStatus } from '../control/controlApp.js';
import { day } from '../time/duration.js';
import type { ActorContext } from './actorContext.js';
import type { Preparing } from './readingIn.js';
import { isSettled } from './settled.js';

/** Days without any happening after which the programme has ended: when all are settled, and when some never will be. */
const quietDaysWhenSettled = 16;
const quietDays = 40;

/** How far the demonstration has come. It has not ended while anybody is being read in: a restart does that again. */
export function programmeStatus(
  context: Pick<ActorContext, 'people' | 'diary' | 'system' | 'errands'>,
  areWavesReleased: boolean,
  preparing: Preparing,
): SandboxStatus {
  const { people, diary, system } = context;
  const done = people.all.filter((citizen) =>
    isSettled(citizen, diary.page(citizen.number)),
  ).length;
  const acting = people.all.length - done;
  const isPlanned = people.all.some(({ number }) => diary.page(number).plan !== null);
  const quietMs = system.clock.isKnown() ? system.clock.now() - diary.lastAt : 0;
  const neededMs = (acting === 0 ? quietDaysWhenSettled : quietDays) * day;
  return {
    ready: true,
    population: people.all.length,
    citizens: { acting, done },
    longestWaitMs: context.errands.longestWaitMs,
    preparing,
    ended: preparing === null && areWavesReleased && !isPlanned && quietMs > neededMs,
  };
}
