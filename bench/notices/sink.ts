// A process of its own: what a sender costs is not mixed up with what it costs to be sent to.
import { createServer, type IncomingMessage } from 'node:http';
import { sinkAnswer } from './sinkAnswers.js';
import type { SinkCount } from './sinkCount.js';

let taken = new Map<string, number>();

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

const server = createServer(async (request, response) => {
  const { method = '', url: path = '' } = request;
  const answer = await sinkAnswer({ method, path, body: await bodyOf(request) });
  for (const id of answer.taken) taken.set(id, (taken.get(id) ?? 0) + 1);
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer.body));
});

function countAndForget(): SinkCount {
  const once = taken.size;
  const times = [...taken.values()].reduce((sum, count) => sum + count, 0);
  taken = new Map();
  return { once, times };
}

process.on('message', () => process.send?.(countAndForget()));
process.once('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.send?.({ url: `http://127.0.0.1:${port}` });
});
