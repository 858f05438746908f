import { type EventType, type RefusalCode, refusalText, refusalTexts } from '@overgang/domain';
import { readAnswer, type StoredMessage, senderOf, storeMessages } from '@overgang/prisma';
import type { ClientBase } from 'pg';
import type { Context } from '../schema/context.js';
import { KeyReused } from '../schema/refusals/keyReused.js';
import { Pending } from '../schema/refusals/pending.js';
import type { Refusal } from '../schema/refusals/refusal.js';
import { RuleRefusal } from '../schema/refusals/ruleRefusal.js';
import { type JourneyConsent, type JourneyRefusal, storedAnswer } from './answer.js';
import { askJourney } from './ask.js';
import { audited } from './audited.js';

/** Something a person wants of a journey, and waits for. */
export interface Act {
  readonly journeyId: string;
  readonly event: EventType;
  /** What the event carries beside its time. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** In the storing transaction, only where the message is new: budgets, audit. What it throws undoes the storing. */
  readonly whenNew?: (db: ClientBase) => Promise<void>;
  /** A refusal with more to say than a code and a text; null for the usual one. */
  readonly refusalOf?: (refusal: JourneyRefusal) => Promise<Refusal | null>;
}

/** who acted, and for whom: both are on record. */
async function traceHelper(db: ClientBase, context: Context, { journeyId, event }: Act) {
  const { acting, citizenId } = context.principal;
  if (acting === undefined || citizenId === undefined) return;
  const details = { journeyId, powerId: acting.id, kind: acting.kind };
  await audited(db, context, { action: event, citizenId, details });
}

async function store(context: Context, act: Act): Promise<StoredMessage> {
  const { principal, idempotencyKey: key, now, language } = context;
  const { journeyId, event: kind } = act;
  const { acting: power } = principal;
  const payload = power === undefined ? act.payload : { ...act.payload, power };
  const said = { sender: senderOf(principal), key, kind, journeyId, payload };
  const message = {
    ...said,
    actor: principal.subject,
    role: principal.role,
    receivedAt: now,
    deliverAfter: now,
  };
  const stored = await context.transaction(async (db) => {
    const [one] = await storeMessages(db, [message]);
    if (one?.outcome === 'NEW') {
      await act.whenNew?.(db);
      await traceHelper(db, context, act);
    }
    return one;
  });
  if (stored === undefined) throw new Error('a message was stored without an answer');
  if (stored.outcome === 'OTHER_PAYLOAD') throw new KeyReused(language);
  return stored;
}

/** A journey that cannot be reached now is asked later by the sweeper: the message is stored (I9). */
async function ask(context: Context, { journeyId, event }: Act, messageId: string): Promise<void> {
  const { temporal, answerTimeoutMs } = context.services;
  try {
    await askJourney(temporal, { journeyId, event, messageId }, answerTimeoutMs);
  } catch (error) {
    context.log.error({ err: error, event }, 'a journey could not be asked');
  }
}

const isKnownCode = (code: string): code is RefusalCode => code in refusalTexts;

async function refuse(context: Context, act: Act, answer: JourneyRefusal): Promise<never> {
  const { code } = answer;
  if (!isKnownCode(code)) throw new Error(`a journey answered with an unknown code ${code}`);
  const special = await act.refusalOf?.(answer);
  throw special ?? new RuleRefusal(code, refusalText(code, context.language, context.policy));
}

/**
 * The one way of changing a journey: stores the message under the caller's key, asks the journey, and answers from what
 * the step wrote. The same key and payload again gets the stored answer; another payload KEY_REUSED; a journey that cannot
 * answer in time PENDING with the key to ask again. Throws the refusal where the journey says no.
 */
export async function act(context: Context, wanted: Act): Promise<JourneyConsent> {
  const { id, answer: known } = await store(context, wanted);
  if (known === null) await ask(context, wanted, id);
  const written = known ?? (await context.transaction((db) => readAnswer(db, id)));
  if (written === null) throw new Pending(context.language, context.idempotencyKey);
  const answer = storedAnswer.parse(written);
  const outcome = answer.ok ? 'OK' : answer.code;
  context.services.metrics.journeyAnswers.inc({ event: wanted.event, outcome });
  return answer.ok ? answer : refuse(context, wanted, answer);
}
