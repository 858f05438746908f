import type { Instant } from '@overgang/domain';
import type { Vault } from '@overgang/prisma';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Hand } from '../hand/handMessages.js';
import { pause } from '../pause.js';
import type { PortLines, PortUrls } from '../ports/portTable.js';
import { request } from '../ports/request.js';
import type { StandingWork } from '../standingWork.js';
import { untilStopped } from '../untilStopped.js';
import type { Feed } from './feed.js';
import { citizenServiceFeed } from './feeds/citizenServiceFeed.js';
import { digitalPostFeed } from './feeds/digitalPostFeed.js';
import { mitIdFeed } from './feeds/mitIdFeed.js';
import { nemIdFeed } from './feeds/nemIdFeed.js';
import { printHouseFeed } from './feeds/printHouseFeed.js';
import { storePage } from './storePage.js';

export interface CollectDependencies {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly now: () => Promise<Instant>;
  readonly urls: PortUrls;
  readonly lines?: PortLines;
  readonly hand: Hand;
  readonly log: Logger;
  /** wall time between two looks at a feed that had nothing new */
  readonly lookEveryMs: number;
}

const pageSize = 200;
const cursorRow = z.object({ cursor: z.string() });

/** Every feed that is read, and whose address it is under. */
const feeds: readonly { readonly feed: Feed; readonly system: keyof PortUrls }[] = [
  { feed: digitalPostFeed, system: 'digitalPost' },
  { feed: printHouseFeed, system: 'printHouse' },
  { feed: mitIdFeed, system: 'mitId' },
  { feed: nemIdFeed, system: 'nemId' },
  { feed: citizenServiceFeed, system: 'citizenService' },
];

export const feedNames = feeds.map(({ feed }) => feed.name);

async function cursorOf(pool: Pool, feed: string): Promise<string> {
  const { rows } = await pool.query('SELECT cursor FROM feed_cursor WHERE feed = $1', [feed]);
  return rows[0] === undefined ? '' : cursorRow.parse(rows[0]).cursor;
}

/** Reads one page from where the feed was left, and hands on what it tells. Says whether there may be more. */
export function readPage(dependencies: CollectDependencies, name: string): () => Promise<boolean> {
  const { pool, now, urls, lines = {}, hand } = dependencies;
  const known = feeds.find(({ feed }) => feed.name === name);
  if (!known) throw new Error(`no feed ${name}`);
  const store = storePage(dependencies);
  const over = lines[known.system];
  return async () => {
    const after = await cursorOf(pool, name);
    const query = new URLSearchParams({
      ...(after === '' ? {} : { after }),
      limit: String(pageSize),
    });
    const answer = await request(`${urls[known.system]}${known.feed.path}?${query}`, {
      method: 'GET',
      keepsTexts: true,
      ...(over ? { over } : {}),
    });
    const page = known.feed.read(answer.body);
    const rows = page.events.length + page.unreadable;
    if (page.next === after || rows === 0) return false;
    await hand(await store({ feed: name, page, now: await now() }));
    return rows >= pageSize;
  };
}

/** The collector of a feed: reads it from its cursor on until its worker stops. */
export function createCollect(dependencies: CollectDependencies): (feed: string) => StandingWork {
  const { log, lookEveryMs } = dependencies;
  return (name) => async (signal) => {
    const turn = readPage(dependencies, name);
    const rest = () => pause(lookEveryMs, signal);
    await untilStopped({ name: `collector ${name}`, log, signal, rest, turn });
  };
}
