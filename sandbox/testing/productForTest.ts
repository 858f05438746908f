import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';

const graphqlBody = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()) });
const manifest = z.object({ kind: z.string(), format: z.string(), deliveryId: z.string() });

export interface Asked {
  readonly field: string;
  readonly key: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Upload = z.infer<typeof manifest> & { content: string };

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

const json = (response: ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

interface Uploading {
  readonly uploads: Upload[];
  readonly isDone: (kind: string) => boolean;
}

/** Takes uploads in, done as the test says; answers no receipts. */
function takeUpload(
  { uploads, isDone }: Uploading,
  request: IncomingMessage,
  path: string,
  body: string,
) {
  const index = Number(path.split('/')[2]);
  if (request.method === 'POST') {
    const announced = manifest.parse(JSON.parse(body));
    const known = uploads.findIndex(({ deliveryId }) => deliveryId === announced.deliveryId);
    if (known < 0) uploads.push({ ...announced, content: '' });
    const id = known < 0 ? uploads.length - 1 : known;
    return { status: 201, body: { id: String(id), offset: uploads[id]?.content.length } };
  }
  const upload = uploads[index];
  if (!upload) return { status: 404, body: {} };
  if (request.method === 'PATCH') upload.content += body;
  const state = isDone(upload.kind) ? 'DONE' : 'PROCESSING';
  return { status: 200, body: { state }, offset: Buffer.byteLength(upload.content) };
}

/**
 * The product's side of the contract, as far as the actors see it: a clock, uploads that are done at once unless
 * `isDone` says otherwise, and GraphQL that answers what the test says. Every third request is refused with 503 when `isFlaky`.
 */
export async function startProductForTest(
  respond: (asked: Asked) => unknown,
  { speed = 86_400, isFlaky = false, isDone = (_kind: string): boolean => true } = {},
) {
  const asked: Asked[] = [];
  const uploads: Upload[] = [];
  const programmeStart = Date.parse('2021-10-04T06:00:00Z');
  const segments = [{ wallStart: Date.now(), programmeStart, speed, wallEnd: null }];
  let requests = 0;

  const answerQuestion = (request: IncomingMessage, body: string) => {
    const { query, variables } = graphqlBody.parse(JSON.parse(body));
    const field = /result: (\w+)/.exec(query)?.[1] ?? '';
    const key = String(request.headers['idempotency-key'] ?? '');
    asked.push({ field, key, variables });
    return { data: { result: respond({ field, key, variables }) } };
  };
  const answer = (request: IncomingMessage, response: ServerResponse, body: string) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/clock') return json(response, 200, { segments });
    requests += 1;
    if (isFlaky && requests % 3 === 0) return json(response, 503, {});
    if (pathname === '/graphql') return json(response, 200, answerQuestion(request, body));
    if (pathname.endsWith('/receipts')) return response.writeHead(200).end();
    const taken = takeUpload({ uploads, isDone }, request, pathname, body);
    if (taken.offset !== undefined) response.setHeader('upload-offset', taken.offset);
    return json(response, taken.status, taken.body);
  };
  const server = createServer(async (request, response) =>
    answer(request, response, await bodyOf(request)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    uploads,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
