import { lzma } from '@napi-rs/lzma';

/** What the null sink has read of a request. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Buffer;
}

interface SinkAnswer {
  readonly status: number;
  readonly body: object;
  /** the notices it takes with this request */
  readonly taken: readonly string[];
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

interface Row {
  readonly method: string;
  readonly path: RegExp;
  readonly answer: (asked: Asked, id: string) => SinkAnswer | Promise<SinkAnswer>;
}

const item = new RegExp(`"itemId":"(${uuid})"`, 'g');

/** The manifest is a batch's last part; documents say no item ids. */
const itemIdsIn = (body: Buffer): string[] =>
  [...body.toString('latin1').matchAll(item)].flatMap(([, id]) => id ?? []);

const messageUuid = new RegExp(`messageUUID>(${uuid})<`, 'g');

/** Each MeMo names itself once, in its header. */
const messageUuidsIn = (tar: Buffer): string[] =>
  [...tar.toString('latin1').matchAll(messageUuid)].flatMap(([, id]) => id ?? []);

const receipt = (messageUUID: string) => ({
  ...{ transmissionId: messageUUID, messageUUID, messageId: messageUUID },
  ...{ errorCode: null, errorMessage: null, receiptStatus: 'RECEIVED' },
});

const itemReceipt = (itemId: string) => ({ itemId, status: 'ACCEPTED' });

/** All that the sink knows how to say, one row a request. */
const rows: readonly Row[] = [
  {
    ...{ method: 'GET', path: /^\/contacts\// },
    answer: () => ({ status: 200, body: { status: 'REGISTERED' }, taken: [] }),
  },
  {
    ...{ method: 'POST', path: new RegExp(`^/memos/\\?memo-message-uuid=(${uuid})$`) },
    answer: (_asked, id) => ({ status: 201, body: receipt(id), taken: [id] }),
  },
  {
    ...{ method: 'POST', path: /^\/memos\/$/ },
    answer: async ({ body }) => {
      const taken = messageUuidsIn(await lzma.decompress(body));
      return { status: 201, body: { receipts: taken.map(receipt) }, taken };
    },
  },
  {
    ...{ method: 'PUT', path: new RegExp(`^/items/(${uuid})$`) },
    answer: (_asked, id) => ({ status: 201, body: itemReceipt(id), taken: [id] }),
  },
  {
    ...{ method: 'POST', path: /^\/batches$/ },
    answer: ({ body }) => {
      const taken = itemIdsIn(body);
      return { status: 201, body: { receipts: taken.map(itemReceipt) }, taken };
    },
  },
];

/** What a system that takes everything, and does nothing with it, answers. */
export async function sinkAnswer(asked: Asked): Promise<SinkAnswer> {
  for (const { method, path, answer } of rows) {
    const found = method === asked.method ? path.exec(asked.path) : null;
    if (found) return answer(asked, found[1] ?? '');
  }
  return { status: 404, body: { code: 'NOT_FOUND' }, taken: [] };
}
