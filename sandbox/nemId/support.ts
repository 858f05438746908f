import type { SystemContext } from '../systemContext.js';
import type { AskedBy, BlockReason } from './holding/holdingEntry.js';
import { keyOn } from './holding/papers.js';
import { inLetterBoxAt } from './inLetterBoxAt.js';
import type { LogOns } from './logOns.js';
import type { NemId } from './nemId.js';
import { type Done, done, refuse } from './refusals.js';

/** What is done for somebody on a call that they make, at the counter or in their bank. */
export class NemIdSupport {
  readonly #context: SystemContext;
  readonly #nemId: NemId;
  readonly #logOns: LogOns;

  constructor(context: SystemContext, nemId: NemId, logOns: LogOns) {
    this.#context = context;
    this.#nemId = nemId;
    this.#logOns = logOns;
  }

  /** the key that a log-on of theirs asks for, read aloud to those noted for it. */
  readKey(cpr: string, logOnId: string): ReturnType<typeof refuse> | { ok: true; key: string } {
    const holding = this.#nemId.holdingOf(cpr);
    if (!holding?.hearsKeys) return refuse('KEYS_NOT_READ_ALOUD');
    const logOn = this.#logOns.waiting(logOnId);
    if (logOn?.cpr !== cpr || logOn.asked === null) return refuse('UNKNOWN_LOG_ON');
    const { card, keyNumber } = logOn.asked;
    this.#nemId.note(cpr, { type: 'KEY_READ_ALOUD', card });
    return { ok: true, key: keyOn(this.#context.codes.conceal(cpr), card, keyNumber) };
  }

  /** A new password goes out by letter. */
  orderPassword(cpr: string): Done {
    const holding = this.#nemId.holdingOf(cpr);
    if (!holding) return refuse('NO_NEMID');
    if (this.#nemId.hasEnded(cpr)) return refuse('NEMID_ENDED');
    if (holding.password.ordered !== null) return refuse('PASSWORD_ON_ITS_WAY');
    const number = holding.password.number + 1;
    const person = this.#context.codes.conceal(cpr);
    const arrivesAt = inLetterBoxAt(this.#context.clock.now(), person, number, 'password');
    this.#nemId.note(cpr, { type: 'PASSWORD_ORDERED', number, arrivesAt });
    return done;
  }

  /** at once, whoever asks. */
  block(cpr: string, by: AskedBy, why: BlockReason): Done {
    const condition = this.#nemId.conditionOf(cpr);
    if (condition === null) return refuse('NO_NEMID');
    if (this.#nemId.hasEnded(cpr)) return refuse('NEMID_ENDED');
    if (condition === 'BLOCKED') return refuse('NEMID_BLOCKED');
    this.#nemId.note(cpr, { type: 'BLOCKED', by, why });
    return done;
  }

  unblock(cpr: string, by: AskedBy): Done {
    const condition = this.#nemId.conditionOf(cpr);
    if (condition === null) return refuse('NO_NEMID');
    if (this.#nemId.hasEnded(cpr)) return refuse('NEMID_ENDED');
    if (condition !== 'BLOCKED') return refuse('NEMID_NOT_BLOCKED');
    this.#nemId.note(cpr, { type: 'UNBLOCKED', by });
    return done;
  }

  /** deleted on its owner's request, for good. */
  remove(cpr: string, by: AskedBy): Done {
    if (this.#nemId.conditionOf(cpr) === null) return refuse('NO_NEMID');
    if (this.#nemId.hasEnded(cpr)) return refuse('NEMID_ENDED');
    this.#nemId.note(cpr, { type: 'DELETED', by });
    return done;
  }

  /** a card that was lost is blocked at once; another one is sent where there is none. */
  blockCard(cpr: string, card: number, why: BlockReason): Done {
    const holding = this.#nemId.holdingOf(cpr);
    if (!holding) return refuse('NO_NEMID');
    if (this.#nemId.hasEnded(cpr)) return refuse('NEMID_ENDED');
    const known = holding.cards.find(({ number }) => number === card);
    if (known === undefined || known.state === 'BLOCKED') return refuse('UNKNOWN_CARD');
    this.#nemId.note(cpr, { type: 'CARD_BLOCKED', card, why });
    return done;
  }
}
