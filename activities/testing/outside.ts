import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LeasedMessage } from '@overgang/prisma';
import { type Port, type Sent, sent, TryAgain } from '../ports/port.js';

type Behaviour = 'ANSWER' | 'ANSWER_LATE' | 'FAIL' | 'HANG';

const patienceMs = 1_500;
const lateMs = 1_000;

/** A small outside system over real HTTP, with a single door and a bulk one, that does as it is told. */
export class Outside {
  readonly ports: { readonly single: Port; readonly inBulk: Port };
  /** bulk deliveries taken */
  deliveries = 0;
  /** what a bulk delivery takes to be written, before anything is sent */
  writesForMs = 0;
  /** so many of the next bulk delivery are to be tried again */
  losesInBulk = 0;
  readonly #behaviours = new Map<string, Behaviour>();
  readonly #knocks = new Map<string, number>();
  readonly #open = new Map<string, number>();
  readonly #mostOpen = new Map<string, number>();
  readonly #books = new Map<string, Set<string>>();
  readonly #server = createServer({ maxHeaderSize: 1_000_000 }, (request, response) =>
    this.#handle(request, response),
  );

  constructor() {
    const send = (message: LeasedMessage) => this.#send(message);
    const sendMany = (messages: readonly LeasedMessage[]) => this.#sendMany(messages);
    const bulk = { least: 10, most: 100, send: sendMany };
    this.ports = { single: { send }, inBulk: { send, bulk } };
  }

  open(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** How the addressee answers from now on. */
  behave(addressee: string, how: Behaviour): void {
    this.#behaviours.set(addressee, how);
  }

  /** Requests by the single door. */
  knocks(addressee: string): number {
    return this.#knocks.get(addressee) ?? 0;
  }

  /** Requests by the single door that waited for their answer side by side, at the most. */
  mostAtOnce(addressee: string): number {
    return this.#mostOpen.get(addressee) ?? 0;
  }

  /** The keys it has taken, each once, as a provider keeps them. */
  book(addressee: string): Set<string> {
    const book = this.#books.get(addressee) ?? new Set<string>();
    this.#books.set(addressee, book);
    return book;
  }

  #handle({ url = '' }: IncomingMessage, response: ServerResponse): void {
    const [, door = '', addressee = '', key = ''] = url.split('/');
    if (door === 'single') this.#takeOne(addressee, key, response);
    else this.#takeMany(addressee, key.split(','), response);
  }

  #takeOne(addressee: string, key: string, response: ServerResponse): void {
    this.#knocks.set(addressee, this.knocks(addressee) + 1);
    this.#countOpen(addressee, 1);
    response.once('close', () => this.#countOpen(addressee, -1));
    const how = this.#behaviours.get(addressee) ?? 'ANSWER';
    if (how === 'HANG') return;
    if (how === 'FAIL') {
      response.writeHead(503).end();
      return;
    }
    this.book(addressee).add(key);
    setTimeout(() => response.writeHead(200).end(), how === 'ANSWER_LATE' ? lateMs : 0);
  }

  #countOpen(addressee: string, more: number): void {
    const open = (this.#open.get(addressee) ?? 0) + more;
    this.#open.set(addressee, open);
    this.#mostOpen.set(addressee, Math.max(open, this.mostAtOnce(addressee)));
  }

  #takeMany(addressee: string, keys: readonly string[], response: ServerResponse): void {
    this.deliveries += 1;
    for (const key of keys) this.book(addressee).add(key);
    response.writeHead(200).end();
  }

  async #ask(path: string): Promise<number> {
    const address = this.#server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const signal = AbortSignal.timeout(patienceMs);
    try {
      return (await fetch(`http://127.0.0.1:${port}${path}`, { signal })).status;
    } catch {
      throw new TryAgain('no answer');
    }
  }

  async #send({ bankReg, providerKey }: LeasedMessage): Promise<Sent> {
    const status = await this.#ask(`/single/${bankReg}/${providerKey}`);
    if (status === 200) return sent({ status });
    throw new TryAgain(`answered ${status}`, 200);
  }

  async #sendMany(messages: readonly LeasedMessage[]): Promise<(Sent | TryAgain)[]> {
    await sleep(this.writesForMs, undefined, { ref: false });
    const keys = messages.map(({ providerKey }) => providerKey).join(',');
    const status = await this.#ask(`/bulk/${messages[0]?.bankReg}/${keys}`);
    const lost = this.losesInBulk;
    this.losesInBulk = 0;
    return messages.map((_, place) =>
      place < lost ? new TryAgain('not taken', 100) : sent({ status }),
    );
  }
}
