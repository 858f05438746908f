import type { Exchange } from '../server/exchange.js';
import { sendRefusal } from '../server/sendJson.js';
import { refusalText } from '../texts/refusalText.js';
import type { TextCode } from '../texts/refusalTexts.js';

/** Answers a delivery's request with a refusal; `offset` where the sender is to go on from it. */
export function refuseDelivery(
  { response, language }: Exchange,
  status: number,
  code: TextCode,
  offset?: number,
): void {
  const message = refusalText(code, language);
  const headers: Record<string, string> =
    offset === undefined ? {} : { 'upload-offset': String(offset) };
  sendRefusal(response, { status, code, message, headers });
}
