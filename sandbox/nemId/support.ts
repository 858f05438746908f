import type { SystemContext } from '../systemContext.js';
import type { BlockReason } from './holding/holdingEntry.js';
import { keyOn } from './holding/papers.js';
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
