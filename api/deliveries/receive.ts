import type { IncomingMessage } from 'node:http';
import { closeDelivery, type StoredDelivery, stageLines, withPrincipal } from '@overgang/prisma';
import type { Services } from '../services/services.js';
import type { Principal } from '../signIn/principal.js';
import { type Batch, createIntake, type Intake } from './intake.js';
import { verdictOf } from './verdict.js';

export interface Receiving {
  readonly services: Services;
  readonly principal: Principal;
  readonly delivery: StoredDelivery;
}

/** Where the upload stands; `moved`: another request went on with it meanwhile. */
export interface Received {
  readonly offset: number;
  readonly moved: boolean;
}

async function stage(of: Receiving, batch: Batch, fromBytes: number): Promise<boolean> {
  const { services, principal, delivery } = of;
  const { vault, clock, database } = services;
  const lines = batch.lines.map(({ line, text }) => ({
    line,
    content: text === null ? null : vault.sealText(text),
  }));
  const { toBytes, toRows, hash, columns } = batch;
  const now = await clock.now();
  const progress = { hash, columns };
  const { id } = delivery;
  return withPrincipal(database.pool, principal, (db) =>
    stageLines(db, { id, lines, fromBytes, toBytes, toRows, progress, now }),
  );
}

async function* batchesOf(request: IncomingMessage, intake: Intake): AsyncGenerator<Batch, void> {
  try {
    for await (const chunk of request) yield* intake.take(Buffer.from(chunk));
  } catch {
    // The sender went away: what came as whole lines is kept, and the rest will be sent again.
  }
  const last = intake.flush();
  if (last !== null) yield last;
}

interface Ending {
  readonly isCut: boolean;
  /** Not a row of the piece is certain. */
  readonly isStuck: boolean;
}

/** Judges the file once it is whole; answers what is to be kept before it can be. */
async function close(
  { services, principal, delivery }: Receiving,
  intake: Intake,
  { isCut, isStuck }: Ending,
): Promise<Batch | null> {
  const verdict = verdictOf(delivery, intake.whole(), isCut);
  // The next piece would be as long: without this an upload in small pieces would go round in a circle.
  if (verdict === 'MORE_TO_COME') return isStuck && !isCut ? intake.flushFirstLine() : null;
  if (verdict === 'WHOLE' && intake.whole().hasRest) return intake.flushRest();
  const refusal = verdict === 'WHOLE' ? null : verdict;
  await withPrincipal(services.database.pool, principal, (db) =>
    closeDelivery(db, delivery.id, refusal),
  );
  return null;
}

/**
 * Takes the bytes of one request into the delivery, batch by batch, each in a short transaction; checks the file once it
 * is whole. Memory holds one batch, whatever the size of file or row.
 */
export async function receive(of: Receiving, request: IncomingMessage): Promise<Received> {
  const intake = await createIntake(of.delivery);
  let offset = of.delivery.receivedBytes;
  const keep = async (batch: Batch): Promise<boolean> => {
    const kept = await stage(of, batch, offset);
    if (kept) offset = batch.toBytes;
    return kept;
  };
  for await (const batch of batchesOf(request, intake)) {
    if (!(await keep(batch))) return { offset, moved: true };
    // More rows than were announced: the rest need not be read.
    if (batch.toRows > of.delivery.expectedRows) break;
  }
  const judge = () =>
    close(of, intake, {
      isCut: !request.complete,
      isStuck: offset === of.delivery.receivedBytes,
    });
  for (let last = await judge(); last !== null; last = await judge())
    if (!(await keep(last))) return { offset, moved: true };
  return { offset, moved: false };
}
