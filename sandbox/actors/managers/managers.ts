import { copenhagenDay } from '../../time/copenhagenDay.js';
import { day } from '../../time/duration.js';
import type { ActorContext } from '../actorContext.js';
import { christmasFloor } from './christmasFloor.js';
import { forcedEnds } from './forcedEnds.js';
import type { ProgrammeBook } from './programmeBook.js';
import { type Round, retirementRound } from './retirementRound.js';
import { startRollBacks } from './rollBacks.js';
import { registerService, servicePlans } from './services.js';
import { runWave, wavePlans } from './waves.js';

const servicesOnDay = 1;
/** no new NemID, then no replacement cards, both before the first round's NemIDs end. */
const stagesOnDay = { NO_NEW_NEMID: 60, NO_REPLACEMENT_CARDS: 75 } as const;
const firstRoundOnDay = 100;
const roundEveryDays = 20;
/** between the signal and the end; long enough that two managers agree before it is past when programme time runs fast. */
const noticeDays = 20;
/** told in good time before Christmas. */
const floorOnDay = 70;
/** when every service takes MitID. */
const forcedOnDay = 135;

/** The programme managers: services and waves early on, a move for all, the stages of NemID's end, retirements from day 100. */
export class Managers {
  readonly #context: ActorContext;
  readonly #book: ProgrammeBook;
  /** One task after the other: a wave takes whom the earlier ones left. */
  #tasks: Promise<void> = Promise.resolve();

  constructor(context: ActorContext, book: ProgrammeBook) {
    this.#context = context;
    this.#book = book;
  }

  start(beganAt: number): void {
    // One by one: what went well is not asked again because of what did not.
    for (const plan of servicePlans) {
      this.#plan(`service ${plan.name}`, beganAt + servicesOnDay * day, () =>
        registerService(plan, beganAt, this.#context),
      );
    }
    for (const plan of wavePlans) {
      this.#plan(`wave ${plan.key}`, beganAt + plan.onDay * day, () =>
        runWave(plan, this.#context),
      );
    }
    this.#planStage('NO_NEW_NEMID', beganAt);
    this.#planStage('NO_REPLACEMENT_CARDS', beganAt);
    this.#planRounds(beganAt);
    this.#plan('floor', beganAt + floorOnDay * day, () => christmasFloor(beganAt, this.#context));
    this.#planForcedEnds(beganAt + forcedOnDay * day);
    startRollBacks(this.#context, this.#book);
  }

  /** Whether every wave was let go. */
  areWavesReleased(): boolean {
    return wavePlans.every(({ key }) => this.#book.isDone(`wave ${key}`));
  }

  #planStage(stage: keyof typeof stagesOnDay, beganAt: number): void {
    const name = `stage-${this.#context.seed}-${stage}`;
    const reason = 'As planned with the operator of NemID.';
    this.#planRound({ name, stage, reason }, beganAt + stagesOnDay[stage] * day);
  }

  #planRounds(beganAt: number): void {
    const { days, seed } = this.#context;
    const reason = 'MitID is active and every service accepts it.';
    for (let onDay = firstRoundOnDay; onDay + noticeDays <= days; onDay += roundEveryDays) {
      const name = `retirement-${seed}-on${onDay}`;
      this.#planRound({ name, stage: 'OFF', reason }, beganAt + onDay * day);
    }
  }

  #planForcedEnds(at: number): void {
    this.#plan('forced ends', at, () => forcedEnds(this.#endOfNotice(at), this.#context));
  }

  /** Counted from now where a task is late. */
  #endOfNotice(at: number): string {
    return copenhagenDay(Math.max(at, this.#context.system.clock.now()) + noticeDays * day);
  }

  /** It holds from the end of the notice on. */
  #planRound(round: Omit<Round, 'endsOn'>, at: number): void {
    this.#plan(round.name, at, () =>
      retirementRound({ ...round, endsOn: this.#endOfNotice(at) }, this.#context),
    );
  }

  #plan(task: string, at: number, perform: () => Promise<void>): void {
    if (this.#book.isDone(task)) return;
    const { system, errands } = this.#context;
    const run = async () => {
      await perform();
      this.#book.done(task);
    };
    const planAgain = (error: unknown) => {
      system.log.error({ err: error, task }, 'a task of the managers is put off');
      this.#plan(task, system.clock.now() + day, perform);
    };
    system.scheduler.at(at, () => {
      this.#tasks = this.#tasks.then(() => errands.run('programme', task, run)).catch(planAgain);
    });
  }
}
