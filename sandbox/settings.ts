import { z } from 'zod';
import type { PushSettings } from './digitalPost/receiptPush.js';

const environment = z.object({
  API_URL: z.string().url().optional(),
  SANDBOX_PORT_BASE: z.coerce.number().int().min(0).max(65_000).default(4100),
  SANDBOX_DATA: z.string().min(1).default('.data/sandbox'),
  DEMO_CITIZENS: z.coerce.number().int().min(0).default(0),
  DEMO_SEED: z.coerce.number().int().default(1),
  DEMO_DAYS: z.coerce.number().int().min(0).default(240),
  RECEIPT_PUSH_URL: z.url().optional(),
  RECEIPT_PUSH_SECRET: z.string().startsWith('whsec_').optional(),
  LOG_LEVEL: z.string().default('info'),
});

export interface Settings {
  /** Null: nobody's API; the wall clock rules and nobody acts. */
  readonly apiUrl: string | null;
  /** 0: every listener takes a free port. */
  readonly portBase: number;
  readonly dataFolder: string;
  /** How many citizens live here; 0: no population and no actors. */
  readonly citizens: number;
  readonly seed: number;
  readonly days: number;
  readonly logLevel: string;
  /** where Digital Post tells its receipts by itself; absent: nowhere */
  readonly receiptPush?: PushSettings | undefined;
}

/** Reads the environment; throws with every variable that is wrong. */
export function readSettings(variables: NodeJS.ProcessEnv): Settings {
  const read = environment.parse(variables);
  const { RECEIPT_PUSH_URL: url, RECEIPT_PUSH_SECRET: secret } = read;
  return {
    apiUrl: read.API_URL ?? null,
    portBase: read.SANDBOX_PORT_BASE,
    dataFolder: read.SANDBOX_DATA,
    citizens: read.DEMO_CITIZENS,
    seed: read.DEMO_SEED,
    days: read.DEMO_DAYS,
    logLevel: read.LOG_LEVEL,
    receiptPush: url === undefined || secret === undefined ? undefined : { url, secret },
  };
}
