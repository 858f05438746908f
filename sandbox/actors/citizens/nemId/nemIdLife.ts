import type { Citizen } from '../../../population/citizen.js';
import { drawBetween, isDrawn } from '../../../population/draw.js';
import { day } from '../../../time/duration.js';
import type { ActorContext } from '../../actorContext.js';
import { logOnRefusal } from './logOnRefusal.js';
import type { NemIdUser } from './ownNemId.js';
import { turnsOfEvents } from './turnsOfEvents.js';

type Context = Pick<ActorContext, 'people' | 'systems' | 'system' | 'diary'>;

/** Some of the many log-ons of a life with NemID. */
const logOns = 3;
const withinDays = [1, 90] as const;

/** Citizens log on with NemID now and then until they have MitID, and some of them meet with trouble on the way. */
export class NemIdLife {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** What was due before now has happened, or is let be. `beganAt`: the programme's first instant. */
  start(beganAt: number): void {
    for (const citizen of this.#context.people.all) {
      for (let number = 1; number <= logOns; number += 1) {
        const days = drawBetween(...withinDays, citizen.number, number, 'nemid');
        this.#plan(citizen, beganAt + days * day, (user) => logOnRefusal(citizen, user));
      }
      this.#planTurns(citizen, beganAt);
    }
  }

  #planTurns(citizen: Citizen, beganAt: number): void {
    for (const { name, share, scenes } of turnsOfEvents) {
      if (!isDrawn(share, citizen.number, name)) continue;
      const begins = beganAt + drawBetween(3, 60, citizen.number, name, 'day') * day;
      for (const { afterMs, plays } of scenes) {
        this.#plan(citizen, begins + afterMs, (user) => plays(citizen, user));
      }
    }
  }

  #plan(citizen: Citizen, at: number, does: (user: NemIdUser) => void): void {
    const { system, diary, systems } = this.#context;
    if (at < system.clock.now()) return;
    system.scheduler.at(at, () => {
      const page = diary.page(citizen.number);
      if (!page.isDead && !page.hasMitId) does({ systems, system });
    });
  }
}
