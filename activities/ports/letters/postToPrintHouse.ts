import { NoAnswer } from '../port.js';
import { type Request, type Response, request, sendTimeoutMs } from '../request.js';

/** So long the print house may still be at work on what nobody waits for any more. */
const marginMs = 5_000;

/** Nobody was reached: nothing is under way. */
const unreached: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Posts letters. What is not answered may still be under way, and is not yet there for whoever asks: it is asked for by item
 * id once time-out and margin are over (design §6), and not posted a second time beside the first.
 */
export async function postToPrintHouse(url: string, of: Request): Promise<Response> {
  const overAtMs = Date.now() + sendTimeoutMs + marginMs;
  return request(url, of).catch((error) => {
    const isUnderWay = error instanceof NoAnswer && !unreached.has(error.why);
    throw isUnderWay ? new NoAnswer(error.why, Math.max(0, overAtMs - Date.now())) : error;
  });
}
