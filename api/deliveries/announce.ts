import { randomUUID } from 'node:crypto';
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
import type { Manifest } from './manifest.js';
import { readManifest } from './readManifest.js';
import { refuseDelivery } from './refuseDelivery.js';
import { refuseFields } from './refuseFields.js';

const mostBytes = 10_000;

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
    const reading = readManifest(body, exchange.language);
    if (!reading.ok) return refuseFields(exchange, reading.fields);
    const { manifest: read } = reading;
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
