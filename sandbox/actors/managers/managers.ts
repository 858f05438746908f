import { copenhagenDay } from '../../time/copenhagenDay.js';
import { day } from '../../time/duration.js';
import type { ActorContext } from '../actorContext.js';
import type { ProgrammeBook } from './programmeBook.js';
import { retirementRound } from './retirementRound.js';
import { registerServices } from './services.js';
import { runWave, wavePlans } from './waves.js';

const servicesOnDay = 1;
const firstRoundOnDay = 100;
const roundEveryDays = 20;
/** between the signal and the end. */
const noticeDays = 20;

/** The programme managers: the register of services and waves early on, retirements from day 100. */
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
    const services = () => registerServices(beganAt, this.#context);
    this.#plan('services', beganAt + servicesOnDay * day, services);
    for (const plan of wavePlans) {
      this.#plan(`wave ${plan.key}`, beganAt + plan.onDay * day, () =>
        runWave(plan, this.#context),
      );
    }
    this.#planRounds(beganAt);
  }

  /** Whether every wave was let go. */
  areWavesReleased(): boolean {
    return wavePlans.every(({ key }) => this.#book.isDone(`wave ${key}`));
  }

  #planRounds(beganAt: number): void {
    const { days, seed } = this.#context;
    for (let onDay = firstRoundOnDay; onDay + noticeDays <= days; onDay += roundEveryDays) {
      const at = beganAt + onDay * day;
      const endsOn = () =>
        copenhagenDay(Math.max(at, this.#context.system.clock.now()) + noticeDays * day);
      const key = `retirement-${seed}-${onDay}`;
      this.#plan(key, at, () => retirementRound(key, endsOn(), this.#context));
    }
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
