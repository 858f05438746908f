import type { Instant } from '@overgang/domain';
import { type LeasedMessage, retryDelayMs, type Settlement } from '@overgang/prisma';
import type { Logger } from 'pino';
import { type Port, type Sent, type Tell, TryAgain } from '../ports/port.js';
import { isSureHeld, leaseOver } from '../ports/sureHeld.js';
import type { PortWatch } from './portWatch.js';

export interface Sending {
  readonly port: Port;
  readonly watch: Pick<PortWatch, 'note'>;
  readonly now: () => Promise<Instant>;
  readonly log: Logger;
}

/** That a send did not end: as a code, since an error's text may hold what was sent. */
interface Fault {
  readonly fault: string;
  readonly text?: string;
  /** whether it says how the outside system does */
  readonly isTheirs: boolean;
  readonly isUntried?: boolean;
  /** the port knows better than the general ladder when to come again */
  readonly retryAfterMs?: number | null;
}

function faultOf(error: unknown): Fault {
  if (error instanceof TryAgain) {
    const { name, message, retryAfterMs, fault } = error;
    const whose = { isTheirs: fault === 'THEIRS', isUntried: fault === 'NOT_SENT' };
    return { fault: name, text: message, retryAfterMs, ...whose };
  }
  const isNamed = typeof error === 'object' && error !== null && 'name' in error;
  return { fault: isNamed ? String(error.name) : 'UNKNOWN', isTheirs: false };
}

function told(message: LeasedMessage, { kind, payload }: Tell, at: Instant) {
  return {
    sender: message.port,
    key: `${message.providerKey}/${kind}/${message.naturalKey}`,
    kind,
    journeyId: message.journeyId,
    payload,
    actor: message.port,
    role: 'system',
    receivedAt: at,
    deliverAfter: at,
  };
}

interface Tried {
  readonly beganAtMs: number;
  readonly tookMs: number;
}

function ended(message: LeasedMessage, answer: Sent, at: Instant, tried: Tried): Settlement {
  const { status, outcome, tells = [] } = answer;
  const heard = tells.map((tell) => told(message, tell, at));
  return { message, result: { status, at }, outcome, tried, tells: heard };
}

function givenBack(
  message: LeasedMessage,
  { retryAfterMs, isTheirs: _, isUntried, ...outcome }: Fault,
  tried: Tried,
): Settlement {
  const delayMs = retryAfterMs ?? retryDelayMs(message.attempts, Math.random());
  const result = { status: 'RETRY', retryAtMs: Date.now() + delayMs } as const;
  return isUntried
    ? { message, result: { ...result, isUntried }, outcome }
    : { message, result, outcome, tried };
}

async function settlementOf(
  message: LeasedMessage,
  answer: Sent | Fault,
  beganAtMs: number,
  { watch, now, log }: Sending,
): Promise<Settlement> {
  const tried = { beganAtMs, tookMs: Date.now() - beganAtMs };
  const { port, kind, attempts } = message;
  const isFault = 'fault' in answer;
  const settlement = isFault
    ? givenBack(message, answer, tried)
    : ended(message, answer, await now(), tried);
  const { result, outcome } = settlement;
  if (result.status === 'FAILED') log.info({ port, kind, outcome }, 'not sent');
  if (isFault) log.warn({ port, kind, attempts, ...outcome }, 'a send is tried again later');
  if (!isFault || answer.isTheirs)
    watch.note({ addressee: message.bankReg ?? '', ...tried, result: result.status });
  return settlement;
}

/** Sends one leased message and says how it ended. A fault means another try, after a growing pause. */
export async function sendOne(message: LeasedMessage, sending: Sending): Promise<Settlement> {
  const beganAtMs = Date.now();
  const answer = isSureHeld(message)
    ? await sending.port.send(message).catch(faultOf)
    : faultOf(leaseOver());
  return settlementOf(message, answer, beganAtMs, sending);
}

/** Sends many by the port's bulk door. A fault of the delivery is one of each message, and the system had one. */
export async function sendMany(
  messages: readonly LeasedMessage[],
  sending: Sending,
): Promise<Settlement[]> {
  const { bulk } = sending.port;
  if (!bulk) throw new Error('a port without a bulk door was asked for it');
  const beganAtMs = Date.now();
  const answers = await bulk.send(messages).catch(faultOf);
  const answerOf = (place: number): Sent | Fault => {
    if ('fault' in answers) return answers;
    const answer = answers[place] ?? new TryAgain('did not answer this one');
    return answer instanceof TryAgain ? faultOf(answer) : answer;
  };
  return Promise.all(
    messages.map((message, place) => settlementOf(message, answerOf(place), beganAtMs, sending)),
  );
}
