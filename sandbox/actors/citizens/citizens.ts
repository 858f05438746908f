import type { Citizen } from '../../population/citizen.js';
import { drawBetween, isDrawn } from '../../population/draw.js';
import { newAddressOf } from '../../population/newAddress.js';
import { addresseeOf } from '../../printHouse/addressee.js';
import { day } from '../../time/duration.js';
import type { ActorContext } from '../actorContext.js';
import { act } from './act.js';
import { activate } from './activate.js';
import { addMeans } from './afterwards/addMeans.js';
import { changeUserId } from './afterwards/changeUserId.js';
import { loseDevice } from './afterwards/loseDevice.js';
import { askForHelp } from './askForHelp.js';
import { beTakenIn } from './counterTime/beTakenIn.js';
import { bookTime } from './counterTime/bookTime.js';
import { bringPapers } from './counterTime/bringPapers.js';
import { comeToCounter } from './counterTime/comeToCounter.js';
import { keepTime } from './counterTime/keepTime.js';
import { mindTime } from './counterTime/mindTime.js';
import { decline, resume } from './declineAndResume.js';
import type { Plan, StepName } from './diaryEntry.js';
import { enrolAnotherWay } from './enrolAnotherWay.js';
import { mustUpdateId } from './mustUpdateId.js';
import type { Step } from './outcome.js';
import { reaction } from './reaction.js';

interface Untold {
  readonly step: StepName;
  readonly onDay: readonly [number, number];
}

const steps: Readonly<Record<StepName, Step>> = {
  act,
  activate,
  askForHelp,
  decline,
  resume,
  enrolAnotherWay,
  bookTime,
  mindTime,
  keepTime,
  bringPapers,
  comeToCounter,
  beTakenIn,
  addMeans,
  loseDevice,
  changeUserId,
};

/** What is done at MitID itself needs no turn at the product. */
const stepsAtMitId: readonly StepName[] = ['activate', 'enrolAnotherWay'];

/** Who does something before they are told: when, in days after the programme's first instant. */
const untoldSteps: Readonly<Partial<Record<Citizen['behaviour'], Untold>>> = {
  ANOTHER_WAY: { step: 'enrolAnotherWay', onDay: [4, 60] },
  NEWCOMER: { step: 'beTakenIn', onDay: [96, 120] },
};

/** at the counter for something else, some have their papers seen before it is their turn. */
const atTheCounterAnyway: Untold = { step: 'bringPapers', onDay: [2, 30] };
const atTheCounterShare = 0.25;

const untoldOf = (citizen: Citizen): Untold | undefined => {
  const isThere = mustUpdateId(citizen) && isDrawn(atTheCounterShare, citizen.number, 'there');
  return untoldSteps[citizen.behaviour] ?? (isThere ? atTheCounterAnyway : undefined);
};

/** When a step was given up, it is tried again after a day. */
const retryAfterMs = day;

/** The people: each does nothing until told, then what they are like, and remembers it in the diary. */
export class Citizens {
  readonly #context: ActorContext;

  constructor(context: ActorContext) {
    this.#context = context;
  }

  /** Takes up every plan of the diary, and begins to listen. `beganAt`: the programme's first instant. */
  start(beganAt: number): void {
    const { people, diary, systems } = this.#context;
    for (const citizen of people.all) {
      const { plan } = diary.page(citizen.number);
      if (plan) this.#schedule(citizen, plan);
      else this.#planUntold(citizen, beganAt);
    }
    const byAddressee = this.#addressees();
    systems.mailboxes.delivered.listen(({ cpr }) => this.told(people.find(cpr), 'DIGITAL_POST'));
    systems.letters.delivered.listen(({ addressee }) =>
      this.told(byAddressee.get(addressee), 'LETTER'),
    );
    systems.nemId.retired.listen(({ cpr }) => this.#nemIdEnded(people.find(cpr)));
  }

  /** A notice reached the citizen, by whatever way. */
  told(citizen: Citizen | undefined, channel: string): void {
    const { diary, system } = this.#context;
    if (!citizen || diary.page(citizen.number).isDead) return;
    const page = diary.page(citizen.number);
    const next = reaction(citizen, page, system.clock.now());
    diary.write(citizen.number, 'TOLD', next, channel);
    if (next && next !== page.plan) this.#schedule(citizen, next);
  }

  #nemIdEnded(citizen: Citizen | undefined): void {
    const { diary } = this.#context;
    if (!citizen || diary.page(citizen.number).nemIdEnded) return;
    diary.write(citizen.number, 'NEMID_ENDED', diary.page(citizen.number).plan);
  }

  #planUntold(citizen: Citizen, beganAt: number): void {
    const untold = untoldOf(citizen);
    if (untold === undefined || this.#context.diary.page(citizen.number).hasMitId) return;
    const at = beganAt + day * drawBetween(...untold.onDay, citizen.number, untold.step);
    this.#schedule(citizen, { step: untold.step, at });
  }

  #schedule(citizen: Citizen, plan: Plan): void {
    const { system, errands } = this.#context;
    system.scheduler.at(plan.at, () => {
      const take = () => this.#take(citizen, plan);
      const putOff = () => this.#putOff(citizen, plan);
      if (stepsAtMitId.includes(plan.step)) take().catch(putOff);
      else errands.send('citizens', `citizen ${citizen.number} ${plan.step}`, take, putOff);
    });
  }

  #putOff(citizen: Citizen, { step }: Plan): void {
    const { diary, system } = this.#context;
    const later = { step, at: system.clock.now() + retryAfterMs };
    diary.write(citizen.number, 'TRIED', later, 'GIVEN_UP');
    this.#schedule(citizen, later);
  }

  async #take(citizen: Citizen, plan: Plan): Promise<void> {
    const { diary } = this.#context;
    const page = diary.page(citizen.number);
    const isOvertaken = page.isDead || (page.plan !== null && page.plan.at !== plan.at);
    if (isOvertaken) return;
    const { did, next, detail } = await steps[plan.step](citizen, page, this.#context);
    if (diary.page(citizen.number).isDead) return;
    diary.write(citizen.number, did, next, detail);
    if (next) this.#schedule(citizen, next);
  }

  /** Letters find people at their old address and at the one they move to. */
  #addressees(): ReadonlyMap<string, Citizen> {
    const { people, system } = this.#context;
    const entries = people.all.flatMap((citizen) =>
      [citizen.addressLines, newAddressOf(citizen)].map(
        (lines) => [addresseeOf(system.codes, citizen.name, lines[0] ?? ''), citizen] as const,
      ),
    );
    return new Map(entries);
  }
}
