import { createHash } from 'node:crypto';
import { z } from 'zod';
import { request } from './request.js';
import { Transient } from './transient.js';

export interface Delivery {
  readonly kind: 'POPULATION' | 'CPR' | 'ROSTER';
  readonly deliveryId: string;
  readonly cvr?: string;
  readonly format: 'ndjson' | 'csv';
  readonly count: number;
  readonly content: Buffer;
}

const opened = z.object({ id: z.string(), offset: z.number() });
const progress = z.object({ state: z.string(), refusal: z.unknown().optional() });
const chunkBytes = 256 * 1024;

const receiptRow = z.object({
  line: z.number(),
  receipt: z.string(),
  customerReference: z.string().nullish(),
  handle: z.string().nullish(),
});
export type ReceiptRow = z.infer<typeof receiptRow>;

/** The product's resumable uploads, for one sender. Each method may be called again after it threw `Transient`. */
export class Uploads {
  readonly #url: string;
  readonly #token: () => Promise<string>;

  constructor(apiUrl: string, token: () => Promise<string>) {
    this.#url = `${apiUrl}/deliveries`;
    this.#token = token;
  }

  /** Opens the delivery, or finds it, and sends what is missing; its id. */
  async send({ content, ...of }: Delivery): Promise<string> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const manifest = { ...of, sha256, test: false };
    const answer = await this.#ask('', 'POST', JSON.stringify(manifest), {
      'content-type': 'application/json',
    });
    if (!answer.ok) throw new Error(`a delivery was answered ${answer.status}`);
    const { id, offset } = opened.parse(await answer.json());
    for (let at = offset; at < content.length; ) at = await this.#sendChunk(id, content, at);
    return id;
  }

  /** Throws `Transient` until every row has been dealt with. */
  async expectDone(id: string): Promise<void> {
    const answer = await this.#ask(`/${id}`, 'GET');
    const { state, refusal } = progress.parse(await answer.json());
    if (state === 'REFUSED') throw new Error(`a delivery was refused: ${JSON.stringify(refusal)}`);
    if (state !== 'DONE') throw new Transient(`the delivery is ${state}`);
  }

  /** The receipts after a line, one a row; empty at the end. */
  async receipts(id: string, after: number): Promise<ReceiptRow[]> {
    const answer = await this.#ask(`/${id}/receipts?after=${after}&limit=500`, 'GET');
    if (!answer.ok) throw new Error(`receipts were answered ${answer.status}`);
    const lines = (await answer.text()).split('\n').filter((line) => line !== '');
    return lines.map((line) => receiptRow.parse(JSON.parse(line)));
  }

  async #sendChunk(id: string, content: Buffer, at: number): Promise<number> {
    const chunk = new Uint8Array(content.subarray(at, at + chunkBytes));
    const answer = await this.#ask(`/${id}`, 'PATCH', chunk, {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(at),
    });
    if (!answer.ok && answer.status !== 409)
      throw new Error(`a part was answered ${answer.status}`);
    return z.coerce.number().parse(answer.headers.get('upload-offset'));
  }

  async #ask(
    path: string,
    method: string,
    body?: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const authorization = `Bearer ${await this.#token()}`;
    const init = { method, headers: { ...headers, authorization }, ...(body ? { body } : {}) };
    return request(`${this.#url}${path}`, init, method === 'PATCH' ? [409] : []);
  }
}

/** The rows as NDJSON. */
export const ndjson = (rows: readonly unknown[]): Buffer =>
  Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''), 'utf8');

const csvCell = (value: unknown): string => `"${String(value).replaceAll('"', '""')}"`;

/** The rows as CSV under a header with the first row's names. */
export function csv(rows: readonly Readonly<Record<string, unknown>>[]): Buffer {
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => names.map((name) => csvCell(row[name])).join(','));
  return Buffer.from(`${[names.join(','), ...lines].join('\r\n')}\r\n`, 'utf8');
}
