import type { SystemContext } from '../systemContext.js';
import type { Holding } from './holding/holding.js';
import type { Happens } from './holding/holdingEntry.js';
import { beginRefusal, finishRefusal, newCodeRefusal } from './holding/keyApps.js';
import { type TokenChange, tokenRefusal } from './holding/keyToken.js';
import { kindOfPassword } from './holding/password.js';
import { type PaymentApproval, paymentRefusal } from './holding/payment.js';
import type { LogOns, Session } from './logOns.js';
import type { NemId } from './nemId.js';
import { type Done, done, type Refusal, refuse } from './refusals.js';

const tokenEntries = {
  order: 'TOKEN_ISSUED',
  block: 'TOKEN_BLOCKED',
  unblock: 'TOKEN_UNBLOCKED',
} as const;

/** NemID's self-service: what its owner does with a NemID, once logged on. */
export class SelfService {
  readonly #context: SystemContext;
  readonly #nemId: NemId;
  readonly #logOns: LogOns;

  constructor(context: SystemContext, nemId: NemId, logOns: LogOns) {
    this.#context = context;
    this.#nemId = nemId;
    this.#logOns = logOns;
  }

  orderCard(sessionId: string): Done {
    const session = this.#logOns.session(sessionId);
    return session ? this.#nemId.orderCard(session.cpr) : refuse('UNKNOWN_LOG_ON');
  }

  /** at how many keys left a new card is sent. */
  setThreshold(sessionId: string, threshold: number): Done {
    const isPossible = Number.isInteger(threshold) && threshold >= 0 && threshold <= 100;
    const refusal = isPossible ? null : 'THRESHOLD_NOT_POSSIBLE';
    return this.#change(sessionId, () => [refusal, { type: 'THRESHOLD_SET', threshold }]);
  }

  /** */
  changeToken(sessionId: string, change: TokenChange): Done {
    return this.#change(sessionId, ({ token }, { by }) => [
      tokenRefusal(token, change, by === 'KEY_CARD'),
      { type: tokenEntries[change] },
    ]);
  }

  /** the first step on a device; the second comes an hour later. */
  beginApp(sessionId: string, device: string): Done {
    return this.#change(sessionId, ({ apps }, { cpr, by, id }) => [
      this.#nemId.isDeviceOfAnother(cpr, device)
        ? 'DEVICE_OF_ANOTHER'
        : beginRefusal(apps, device, by === 'KEY_CARD'),
      { type: 'APP_BEGUN', device, logOn: id },
    ]);
  }

  finishApp(sessionId: string, device: string, code: string): Done {
    const fingerprint = this.#context.codes.fingerprint(code);
    return this.#change(sessionId, ({ apps }, { cpr, by, id }) => {
      const step = { device, code, logOn: id, byCard: by === 'KEY_CARD', now: this.#now() };
      const isAnothers = this.#nemId.isDeviceOfAnother(cpr, device);
      const refusal = isAnothers ? 'DEVICE_OF_ANOTHER' : finishRefusal(apps, step);
      return [refusal, { type: 'APP_ACTIVATED', device, code: fingerprint }];
    });
  }

  /** for a forgotten code. */
  setAppCode(sessionId: string, device: string, code: string): Done {
    return this.#change(sessionId, ({ apps }, { by }) => [
      newCodeRefusal(apps, device, code, by === 'KEY_CARD'),
      { type: 'APP_CODE_SET', device, code: this.#context.codes.fingerprint(code) },
    ]);
  }

  /** The device was lost, or is to be used no more. */
  removeApp(sessionId: string, device: string): Done {
    return this.#change(sessionId, ({ apps }) => [
      apps.some((app) => app.device === device) ? null : 'UNKNOWN_DEVICE',
      { type: 'APP_BLOCKED', device },
    ]);
  }

  changePassword(sessionId: string, password: string): Done {
    const kind = kindOfPassword(password);
    const fingerprint = this.#context.codes.fingerprint(password);
    return this.#change(sessionId, () => [
      kind === null ? 'PASSWORD_NOT_POSSIBLE' : null,
      { type: 'PASSWORD_CHANGED', kind: kind ?? 'FULL', fingerprint },
    ]);
  }

  /** an online payment with a card, approved by how they logged on, or by SMS and password. */
  approvePayment(sessionId: string, bySms: boolean): Done {
    const session = this.#logOns.session(sessionId);
    if (!session) return refuse('UNKNOWN_LOG_ON');
    const by: PaymentApproval = bySms ? 'SMS' : session.by;
    const refusal = paymentRefusal(by, this.#now());
    return refusal === null ? done : refuse(refusal);
  }

  #now(): number {
    return this.#context.clock.now();
  }

  #change(
    sessionId: string,
    asked: (holding: Holding, session: Session) => readonly [Refusal | null, Happens],
  ): Done {
    const session = this.#logOns.session(sessionId);
    const holding = session && this.#nemId.holdingOf(session.cpr);
    if (!session || !holding) return refuse('UNKNOWN_LOG_ON');
    const [refusal, happens] = asked(holding, session);
    if (refusal !== null) return refuse(refusal);
    this.#nemId.note(session.cpr, happens);
    return done;
  }
}
