import { randomUUID } from 'node:crypto';
import type { People } from '../population/people.js';
import type { SystemContext } from '../systemContext.js';
import { minute, second } from '../time/duration.js';
import type { Holding } from './holding/holding.js';
import type { LogOnMeans } from './holding/holdingEntry.js';
import { activeApp, isCodeBlocked } from './holding/keyApps.js';
import { cardInUse } from './holding/keyCards.js';
import { codeOnToken, keyOn, passwordInLetter } from './holding/papers.js';
import { passwordRefusal } from './holding/password.js';
import type { NemId } from './nemId.js';
import { type Refusal, refuse } from './refusals.js';

export interface LogOnRequest {
  readonly userId: string;
  readonly password: string;
  readonly by: LogOnMeans;
}

/** Which key of which card is asked for; null with an app or a token. */
interface AskedKey {
  readonly card: number;
  readonly keyNumber: number;
}

interface LogOn {
  readonly id: string;
  readonly cpr: string;
  readonly by: LogOnMeans;
  readonly asked: AskedKey | null;
  readonly at: number;
}

/** Somebody who is logged on. */
export type Session = Pick<LogOn, 'id' | 'cpr' | 'by' | 'at'>;

type Refused = ReturnType<typeof refuse>;
export type Begun = Refused | { readonly ok: true; readonly logOn: LogOn };
export type LoggedOn = Refused | { readonly ok: true; readonly session: Session };

/** Where time runs fast, some real seconds. */
const lifeMs = (clock: SystemContext['clock'], ms: number): number =>
  Math.max(ms, 5 * second * clock.speed());

/** The log-on with NemID, in two steps: user-id and password, then a key of the card, the app's code or the token's. */
export class LogOns {
  readonly #begun = new Map<string, LogOn>();
  readonly #sessions = new Map<string, Session>();
  readonly #byUserId: ReadonlyMap<string, string>;
  readonly #nemId: NemId;
  readonly #context: SystemContext;

  constructor(context: SystemContext, people: People, nemId: NemId) {
    this.#context = context;
    this.#nemId = nemId;
    this.#byUserId = new Map(
      people.all.flatMap(({ cpr, nemIds }) =>
        [cpr, ...nemIds.flatMap(({ userIds }) => userIds.map(({ text }) => text))].map(
          (userId) => [userId, cpr] as const,
        ),
      ),
    );
  }

  /** An unknown user-id and a wrong password are answered alike. */
  begin({ userId, password, by }: LogOnRequest): Begun {
    const cpr = this.#byUserId.get(userId);
    const holding = cpr === undefined ? undefined : this.#nemId.holdingOf(cpr);
    if (cpr === undefined || !holding) return refuse('WRONG_USER_ID_OR_PASSWORD');
    const isHeld = passwordRefusal(holding.password, this.#now());
    if (isHeld !== null) return refuse(isHeld);
    if (!this.#isPassword(cpr, holding, password)) {
      this.#nemId.note(cpr, { type: 'WRONG_PASSWORD' });
      return refuse('WRONG_USER_ID_OR_PASSWORD');
    }
    const refusal = this.#refusal(cpr, holding, by);
    if (refusal !== null) return refuse(refusal);
    const used = cardInUse(holding.cards);
    const asked = used && { card: used.number, keyNumber: used.keysUsed + 1 };
    const logOn = {
      ...{ id: randomUUID(), cpr, by, at: this.#now() },
      asked: by === 'KEY_CARD' && asked ? asked : null,
    };
    this.#begun.set(logOn.id, logOn);
    return { ok: true, logOn };
  }

  /** Takes the second factor, once: after a wrong one the log-on begins anew. */
  complete(logOnId: string, answer: string): LoggedOn {
    const logOn = this.#begun.get(logOnId);
    this.#begun.delete(logOnId);
    if (!logOn) return refuse('UNKNOWN_LOG_ON');
    const { cpr, by, at, asked } = logOn;
    const now = this.#now();
    if (now > at + lifeMs(this.#context.clock, 5 * minute)) return refuse('LOG_ON_EXPIRED');
    const holding = this.#nemId.holdingOf(cpr);
    // It may have been blocked since, or its key used by another log-on.
    const refusal = holding ? this.#refusal(cpr, holding, by) : 'NO_NEMID';
    if (!holding || refusal !== null) return refuse(refusal ?? 'NO_NEMID');
    const wrong = this.#wrongAnswer(logOn, holding, answer);
    if (wrong !== null) return refuse(wrong);
    const device = by === 'KEY_APP' ? activeApp(holding.apps)?.device : undefined;
    const session = { id: logOnId, cpr, by, at: now };
    this.#sessions.set(logOnId, session);
    this.#nemId.note(cpr, { type: 'LOGGED_ON', by, ...(asked && { card: asked.card }), device });
    return { ok: true, session };
  }

  /** Whoever is logged on; for half an hour, and not after their NemID was blocked. */
  session(id: string): Session | null {
    const session = this.#sessions.get(id);
    if (!session || this.#now() > session.at + lifeMs(this.#context.clock, 30 * minute))
      return null;
    const condition = this.#nemId.conditionOf(session.cpr);
    return condition === 'BLOCKED' || this.#nemId.hasEnded(session.cpr) ? null : session;
  }

  /** A log-on that waits for its key, for support to read aloud. */
  waiting(logOnId: string): LogOn | undefined {
    return this.#begun.get(logOnId);
  }

  #now(): number {
    return this.#context.clock.now();
  }

  #isPassword(cpr: string, { password }: Holding, typed: string): boolean {
    const { codes } = this.#context;
    if (password.chosen !== null) return codes.fingerprint(typed) === password.chosen;
    return typed === passwordInLetter(codes.conceal(cpr), password);
  }

  #refusal(cpr: string, holding: Holding, by: LogOnMeans): Refusal | null {
    if (this.#nemId.hasEnded(cpr) || this.#nemId.isPartOff(cpr, by)) return 'NEMID_ENDED';
    if (holding.isBlocked) return 'NEMID_BLOCKED';
    if (by === 'KEY_CARD') return this.#cardRefusal(cpr, holding);
    if (by === 'KEY_TOKEN') return tokenRefusal[holding.token];
    const app = activeApp(holding.apps);
    if (!app) return 'NO_KEY_APP';
    return isCodeBlocked(app) ? 'APP_CODE_BLOCKED' : null;
  }

  /** a new card is ordered for whoever is found without a key. */
  #cardRefusal(cpr: string, { cards }: Holding): Refusal | null {
    if (cardInUse(cards)) return null;
    this.#nemId.sendCardIfNeeded(cpr, 'FEW_KEYS');
    return 'OUT_OF_KEYS';
  }

  #wrongAnswer({ id, cpr, by, asked }: LogOn, holding: Holding, answer: string): Refusal | null {
    const { codes } = this.#context;
    const person = codes.conceal(cpr);
    if (by === 'KEY_TOKEN') return answer === codeOnToken(person, id) ? null : 'WRONG_TOKEN_CODE';
    if (by === 'KEY_CARD') {
      const used = cardInUse(holding.cards);
      const isStill =
        used?.number === asked?.card && used?.keysUsed === (asked?.keyNumber ?? 0) - 1;
      const key = asked && keyOn(person, asked.card, asked.keyNumber);
      return isStill && answer === key ? null : 'WRONG_KEY';
    }
    const app = activeApp(holding.apps);
    if (!app || codes.fingerprint(answer) === app.code) return null;
    this.#nemId.note(cpr, { type: 'WRONG_APP_CODE', device: app.device });
    return 'WRONG_APP_CODE';
  }
}

const tokenRefusal = {
  NONE: 'NO_KEY_TOKEN',
  ACTIVE: null,
  BLOCKED: 'KEY_TOKEN_BLOCKED',
} as const;
