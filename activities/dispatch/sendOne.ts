import type { Instant } from '@overgang/domain';
import { type LeasedMessage, retryDelayMs, type Settlement } from '@overgang/prisma';
import type { Logger } from 'pino';
import { type Port, type Sent, type Tell, TryAgain } from '../ports/port.js';

export interface Sending {
  readonly port: Port;
  readonly now: () => Promise<Instant>;
  readonly log: Logger;
}

/** An error as a code: its text may hold what was sent. */
function faultOf(error: unknown): { fault: string; text?: string } {
  if (!(error instanceof Error)) return { fault: 'UNKNOWN' };
  return error.name === 'TryAgain'
    ? { fault: error.name, text: error.message }
    : { fault: error.name };
}

/** The port knows better than the general ladder when to come again. */
const askedDelayMs = (error: unknown): number | undefined =>
  error instanceof TryAgain ? (error.retryAfterMs ?? undefined) : undefined;

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

function settlement(message: LeasedMessage, result: Sent, at: Instant): Settlement {
  const { status, outcome, tells = [] } = result;
  return {
    message,
    result: { status, at },
    outcome,
    tells: tells.map((tell) => told(message, tell, at)),
  };
}

/** Sends one leased message and says how it ended. Never throws: a fault means another try, after a growing pause. */
export async function sendOne(
  message: LeasedMessage,
  { port, now, log }: Sending,
): Promise<Settlement> {
  const { port: name, kind, attempts } = message;
  try {
    const result = await port.send(message);
    if (result.status === 'FAILED')
      log.info({ port: name, kind, outcome: result.outcome }, 'not sent');
    return settlement(message, result, await now());
  } catch (error) {
    const outcome = faultOf(error);
    log.warn({ port: name, kind, attempts, ...outcome }, 'a send is tried again later');
    const retryAtMs = Date.now() + (askedDelayMs(error) ?? retryDelayMs(attempts, Math.random()));
    return { message, result: { status: 'RETRY', retryAtMs }, outcome };
  }
}
