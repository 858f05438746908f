import { createHash } from 'node:crypto';
import { processWaitingRosters, programmeNow } from '@overgang/prisma';
import { testVault } from '@overgang/prisma/testing';
import type { Answered, TestApi } from './testApi.js';

export interface Delivered {
  readonly kind: 'POPULATION' | 'CPR' | 'ROSTER';
  readonly deliveryId: string;
  readonly bytes: string | Buffer;
  readonly count: number;
  readonly format?: 'ndjson' | 'csv';
  readonly test?: boolean;
  readonly cvr?: string;
  readonly sha256?: string;
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

export function announce(api: TestApi, token: string, of: Delivered): Promise<Answered> {
  const { bytes, format = 'ndjson', test = false, ...manifest } = of;
  return api.fetch('/deliveries', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ sha256: sha256(bytes), format, test, ...manifest }),
  });
}

export function send(
  api: TestApi,
  token: string,
  id: string,
  offset: number,
  bytes: string | Buffer,
) {
  return api.fetch(`/deliveries/${id}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'upload-offset': String(offset) },
    body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
  });
}

export async function stateOf(api: TestApi, token: string, id: string) {
  const headers = { authorization: `Bearer ${token}` };
  return (await api.fetch(`/deliveries/${id}`, { headers })).body;
}

export interface ReceiptLine {
  readonly line: number;
  readonly receipt: string;
  readonly detail?: string;
  readonly message?: string;
  readonly customerReference?: string;
  readonly handle?: string;
}

export async function receiptsOf(api: TestApi, token: string, id: string): Promise<ReceiptLine[]> {
  const headers = { authorization: `Bearer ${token}` };
  const { body } = await api.fetch(`/deliveries/${id}/receipts`, { headers });
  const lines = String(body)
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line));
}

/** What the worker does every few seconds. */
export async function process(api: TestApi): Promise<number> {
  const { pool } = api.database;
  return processWaitingRosters(pool, { vault: testVault, now: () => programmeNow(pool) });
}

/** Announces, sends and processes a whole delivery; answers its receipts. */
export async function deliver(api: TestApi, token: string, of: Delivered): Promise<ReceiptLine[]> {
  const { body } = await announce(api, token, of);
  await send(api, token, body.id, body.offset, of.bytes);
  await process(api);
  return receiptsOf(api, token, body.id);
}
