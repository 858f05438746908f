import type { ContactStatus } from '../../digitalPost/entry.js';
import type { Citizen } from '../../population/citizen.js';
import { newAddressOf } from '../../population/newAddress.js';
import { copenhagenDay } from '../../time/copenhagenDay.js';
import { day } from '../../time/duration.js';
import type { ActorContext } from '../actorContext.js';
import { ndjson } from '../product/upload.js';
import { operatorUploads } from './deliverPopulation.js';

type LifeEvent = 'DIED' | 'MOVED' | 'EMIGRATED';

const mailboxAfter: Readonly<Partial<Record<LifeEvent, ContactStatus>>> = {
  DIED: 'CLOSED',
  EMIGRATED: 'LEFT_COUNTRY',
};

/** deaths, moves and emigrations, told by the CPR office on their day; a death closes the mailbox at once, and who has left the country is no more in it. */
export class CprOffice {
  readonly #context: ActorContext;

  constructor(context: ActorContext) {
    this.#context = context;
  }

  start(beganAt: number): void {
    for (const citizen of this.#context.people.all) {
      this.#plan(citizen, 'DIED', citizen.diesAfterDays, beganAt);
      this.#plan(citizen, 'MOVED', citizen.movesAfterDays, beganAt);
      this.#plan(citizen, 'EMIGRATED', citizen.emigration?.afterDays ?? null, beganAt);
    }
  }

  #plan(citizen: Citizen, event: LifeEvent, afterDays: number | null, beganAt: number): void {
    const page = this.#context.diary.page(citizen.number);
    const isTold = event === 'DIED' ? page.isDead : page.hasMoved;
    if (afterDays === null || isTold) return;
    const at = beganAt + afterDays * day;
    const { scheduler } = this.#context.system;
    scheduler.at(at, () => this.#happen(citizen, event, copenhagenDay(at)));
  }

  #happen(citizen: Citizen, event: LifeEvent, on: string): void {
    const { diary, errands, systems } = this.#context;
    const page = diary.page(citizen.number);
    if (page.isDead) return;
    const mailbox = mailboxAfter[event];
    if (mailbox) systems.mailboxes.setContact(citizen.cpr, mailbox);
    diary.write(citizen.number, event, event === 'DIED' ? null : page.plan);
    errands.send('programme', `cpr office ${event}`, () => this.#deliver(citizen, event, on));
  }

  async #deliver(citizen: Citizen, event: LifeEvent, on: string): Promise<void> {
    const { cpr, municipality, number } = citizen;
    const country = event === 'EMIGRATED' ? citizen.emigration?.country : 'DK';
    const move = { addressLines: newAddressOf(citizen), municipality, country };
    const row = { cpr, event, on, ...(event === 'DIED' ? {} : move) };
    await operatorUploads(this.#context).send({
      kind: 'CPR',
      deliveryId: `cpr-${this.#context.seed}-n${number}-${event}`,
      format: 'ndjson',
      count: 1,
      content: ndjson([row]),
    });
  }
}
