import { answeredRows, readReceipts, withPrincipal } from '@overgang/prisma';
import type { Exchange } from '../server/exchange.js';
import { sendJson } from '../server/sendJson.js';
import type { Services } from '../services/services.js';
import type { Principal } from '../signIn/principal.js';
import { fieldProblem } from '../texts/fieldProblem.js';
import { refusalText } from '../texts/refusalText.js';
import { receiptText } from './receiptText.js';
import { refuseDelivery } from './refuseDelivery.js';
import { refuseFields } from './refuseFields.js';
import { ownDelivery } from './upload.js';

const mostReceipts = 10_000;

/** HEAD /deliveries/{id}: how far the upload has come. */
export function uploadOffset(services: Services) {
  return async (exchange: Exchange, principal: Principal): Promise<void> => {
    const delivery = await ownDelivery(services, exchange, principal);
    const { response } = exchange;
    response.writeHead(delivery === null ? 404 : 200, {
      'cache-control': 'no-store',
      ...(delivery === null ? {} : { 'upload-offset': String(delivery.receivedBytes) }),
    });
    response.end();
  };
}

/** GET /deliveries/{id}: state and counts. */
export function deliveryState(services: Services) {
  return async (exchange: Exchange, principal: Principal): Promise<void> => {
    const delivery = await ownDelivery(services, exchange, principal);
    if (delivery === null) return refuseDelivery(exchange, 404, 'NOT_FOUND');
    const answered = await withPrincipal(services.database.pool, principal, (db) =>
      answeredRows(db, delivery.id),
    );
    const { state, receivedRows: rows, refusal } = delivery;
    sendJson(exchange.response, 200, {
      state,
      rows,
      answered,
      ...(refusal === null ? {} : { refusal, message: refusalText(refusal, exchange.language) }),
    });
  };
}

function wholeNumber(text: string | null, fallback: number, most: number): number | null {
  if (text === null) return fallback;
  return /^\d{1,9}$/.test(text) ? Math.min(Number(text), most) : null;
}

/** GET /deliveries/{id}/receipts: one JSON line a row, by line, after one. */
export function deliveryReceipts(services: Services) {
  return async (exchange: Exchange, principal: Principal): Promise<void> => {
    const { url, response, language } = exchange;
    const delivery = await ownDelivery(services, exchange, principal);
    if (delivery === null) return refuseDelivery(exchange, 404, 'NOT_FOUND');
    const after = wholeNumber(url.searchParams.get('after'), 0, Number.MAX_SAFE_INTEGER);
    const limit = wholeNumber(url.searchParams.get('limit'), 1_000, mostReceipts);
    if (after === null || limit === null) {
      const path = after === null ? 'after' : 'limit';
      return refuseFields(exchange, [fieldProblem(path, { code: 'NOT_VALID' }, language)]);
    }
    const receipts = await withPrincipal(services.database.pool, principal, (db) =>
      readReceipts(db, { id: delivery.id, after, limit }),
    );
    response.writeHead(200, {
      'content-type': 'application/x-ndjson',
      'cache-control': 'no-store',
    });
    const lines = receipts.map((row) => ({ ...row, message: receiptText(row, language) }));
    response.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  };
}
