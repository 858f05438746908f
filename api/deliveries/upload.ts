import { findDelivery, type StoredDelivery, takesBytes, withPrincipal } from '@overgang/prisma';
import type { Exchange } from '../server/exchange.js';
import type { Services } from '../services/services.js';
import type { Principal } from '../signIn/principal.js';
import { fieldProblem } from '../texts/fieldProblem.js';
import { receive } from './receive.js';
import { refuseDelivery } from './refuseDelivery.js';
import { refuseFields } from './refuseFields.js';

/** The delivery of the path, if it is the caller's own. */
export function ownDelivery({ database }: Services, { parts }: Exchange, principal: Principal) {
  return withPrincipal(database.pool, principal, (db) => findDelivery(db, parts.id ?? ''));
}

function offsetOf({ request }: Exchange): number | null {
  const given = request.headers['upload-offset'];
  return typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : null;
}

/** What stands against taking bytes now. The body is left unread, so the connection ends with the answer. */
function refuseBytes(exchange: Exchange, delivery: StoredDelivery): boolean {
  const offset = offsetOf(exchange);
  const isOpen = takesBytes(delivery);
  if (offset !== null && isOpen && offset === delivery.receivedBytes) return false;
  exchange.response.setHeader('connection', 'close');
  if (offset === null) {
    const { language } = exchange;
    refuseFields(exchange, [fieldProblem('upload-offset', { code: 'NOT_VALID' }, language)]);
  } else {
    const code = isOpen ? 'WRONG_OFFSET' : 'DELIVERY_CLOSED';
    refuseDelivery(exchange, 409, code, delivery.receivedBytes);
  }
  return true;
}

/** PATCH /deliveries/{id}: bytes from the offset on, in pieces of any size. */
export function upload(services: Services) {
  return async (exchange: Exchange, principal: Principal): Promise<void> => {
    const { request, response } = exchange;
    const delivery = await ownDelivery(services, exchange, principal);
    if (delivery === null) return refuseDelivery(exchange, 404, 'NOT_FOUND');
    if (refuseBytes(exchange, delivery)) return;
    const { offset, moved } = await receive({ services, principal, delivery }, request);
    if (moved) return refuseDelivery(exchange, 409, 'WRONG_OFFSET', offset);
    response.writeHead(204, { 'upload-offset': String(offset) });
    response.end();
  };
}
