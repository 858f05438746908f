import { randomUUID } from 'node:crypto';
import { holdsCpr } from '@overgang/domain';
import {
  type Announced,
  announceDelivery,
  type StoredDelivery,
  withPrincipal,
} from '@overgang/prisma';
import type { ClientBase } from 'pg';
import type { Exchange } from '../server/exchange.js';
import { readBody } from '../server/readBody.js';
import { sendJson } from '../server/sendJson.js';
import type { Services } from '../services/services.js';
import type { Principal } from '../signIn/principal.js';
import { delivererOf, mayDeliver } from './deliverer.js';
import { type Manifest, manifest } from './manifest.js';
import { refuseDelivery } from './refuseDelivery.js';

const mostBytes = 10_000;

function readManifest(body: Buffer): Manifest | null {
  try {
    const read = manifest.safeParse(JSON.parse(body.toString('utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Whether the manifest's CVR is another bank's than the sender's. */
async function isOfAnotherBank(
  db: ClientBase,
  { bank }: Principal,
  { cvr }: Manifest,
): Promise<boolean> {
  if (bank === undefined || cvr === undefined) return false;
  const { rowCount } = await db.query('SELECT FROM bank WHERE reg = $1 AND cvr = $2', [bank, cvr]);
  return rowCount === 0;
}

function isSame(of: Manifest, delivery: StoredDelivery): boolean {
  return (
    of.kind === delivery.kind &&
    of.format === delivery.format &&
    of.count === delivery.expectedRows &&
    of.sha256 === delivery.sha256 &&
    of.test === delivery.isTest
  );
}

/** POST /deliveries: announces a file. Announced again, the sender learns how far it has come. */
export function announce({ database, clock }: Services) {
  return async (exchange: Exchange, principal: Principal): Promise<void> => {
    const body = await readBody(exchange.request, mostBytes);
    if (body === null) return refuseDelivery(exchange, 413, 'BODY_TOO_LARGE');
    const read = readManifest(body);
    if (read === null) return refuseDelivery(exchange, 400, 'INVALID_INPUT');
    if (holdsCpr(read.deliveryId)) return refuseDelivery(exchange, 400, 'CPR_IN_DELIVERY_ID');
    const sender = delivererOf(principal);
    if (sender === null || !mayDeliver(principal, read.kind))
      return refuseDelivery(exchange, 403, 'NOT_ALLOWED');

    const now = await clock.now();
    const of = {
      ...read,
      id: randomUUID(),
      expectedRows: read.count,
      isTest: read.test,
      sender,
      now,
    };
    const announced = await withPrincipal(
      database.pool,
      principal,
      async (db): Promise<Announced | null> =>
        (await isOfAnotherBank(db, principal, read)) ? null : announceDelivery(db, of),
    );
    if (announced === null) return refuseDelivery(exchange, 422, 'WRONG_BANK');
    const { delivery, isNew } = announced;
    if (!isSame(read, delivery)) return refuseDelivery(exchange, 422, 'DELIVERY_DIFFERS');
    sendJson(exchange.response, isNew ? 201 : 200, {
      id: delivery.id,
      offset: delivery.receivedBytes,
    });
  };
}
