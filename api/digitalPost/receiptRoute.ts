import type { Exchange, Route } from '../server/exchange.js';
import { readBody } from '../server/readBody.js';
import { sendJson, sendRefusal } from '../server/sendJson.js';
import type { Services } from '../services/services.js';
import { refusalText } from '../texts/refusalText.js';
import type { TextCode } from '../texts/refusalTexts.js';
import { isSigned } from './isSigned.js';
import { pushedReceipt } from './pushedReceipt.js';
import { takeReceipt } from './takeReceipt.js';

export interface ReceiptSettings {
  /** the one in use, and another while it changes */
  readonly secrets: readonly string[];
  /** as whom the programme writes */
  readonly senderCvr: string;
}

/** A receipt has some hundred bytes. */
const mostBytes = 16_384;

interface Refusal {
  readonly status: number;
  readonly code: TextCode;
}

/** Logged by its code: a receipt says who got what. */
function refuse({ response, language, log }: Exchange, { status, code }: Refusal): void {
  log.warn({ code }, 'a receipt was refused');
  sendRefusal(response, { status, code, message: refusalText(code, language) });
}

async function answer(
  services: Services,
  { secrets, senderCvr }: ReceiptSettings,
  exchange: Exchange,
): Promise<void> {
  const { request, response, log } = exchange;
  const body = await readBody(request, mostBytes);
  if (body === null) {
    // What is still on its way is not read: the connection cannot be used again.
    response.setHeader('connection', 'close');
    return refuse(exchange, { status: 413, code: 'BODY_TOO_LARGE' });
  }
  if (!isSigned(body, request.headers, secrets))
    return refuse(exchange, { status: 401, code: 'RECEIPT_NOT_SIGNED' });
  const pushed = pushedReceipt(body);
  if (pushed === null) return refuse(exchange, { status: 400, code: 'INVALID_INPUT' });
  if (pushed.senderCvr !== senderCvr)
    return refuse(exchange, { status: 403, code: 'RECEIPT_OF_OTHER_SENDER' });
  const taken = await takeReceipt(services, pushed.receipt, log);
  if (taken === 'UNKNOWN_MESSAGE') return refuse(exchange, { status: 404, code: taken });
  sendJson(response, 200, { taken });
}

/** Where Digital Post says what became of a message. What it says here it says to whoever asks, too. */
export const receiptRoute = (services: Services, settings: ReceiptSettings): Route => ({
  name: 'digitalPostReceipt',
  methods: ['POST'],
  path: /^\/digital-post\/receipts$/,
  answer: (exchange) => answer(services, settings, exchange),
});
