import { z } from 'zod';
import type { ReceiptSettings } from '../digitalPost/receiptRoute.js';

/** `whsec_` and 24 to 64 bytes as base64: no shorter one is a secret. */
const secret = z.string().regex(/^whsec_(?=.{32,88}$)[A-Za-z0-9+/]+={0,2}$/);

const settings = z.object({
  DATABASE_URL_API: z.string().min(1),
  TEMPORAL_ADDRESS: z.string().min(1).default('127.0.0.1:7233'),
  API_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  OIDC_ISSUER: z.url(),
  VAULT_KEYS_FILE: z.string().min(1),
  PAGES_DIR: z.string().optional(),
  /** Only where the banks' webhooks are on this computer. */
  OVERGANG_ALLOW_PRIVATE_ADDRESSES: z.enum(['0', '1']).default('0'),
  /** What Digital Post signs its receipts with; two while it changes. Without it they are only asked for. */
  DIGITAL_POST_RECEIPT_SECRETS: z
    .string()
    .transform((text) => text.split(' '))
    .pipe(z.array(secret).min(1).max(2))
    .optional(),
  SENDER_CVR: z
    .string()
    .regex(/^\d{8}$/)
    .default('34051178'),
  NODE_ENV: z.string().default('development'),
  LOG_LEVEL: z.string().default('info'),
});

export interface Settings {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly port: number;
  readonly issuer: string;
  readonly vaultKeysFile: string;
  readonly pagesDir: string | null;
  readonly allowsPrivateAddresses: boolean;
  /** absent: receipts are not taken by push */
  readonly receipts?: ReceiptSettings | undefined;
  readonly isDevelopment: boolean;
  readonly logLevel: string;
}

/** Reads the API's settings from the environment; throws with the names of what is missing, never with values. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const read = settings.safeParse(environment);
  if (!read.success) {
    const names = read.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new Error(`the API cannot start: set ${names} in the environment`);
  }
  const { DIGITAL_POST_RECEIPT_SECRETS: secrets } = read.data;
  return {
    databaseUrl: read.data.DATABASE_URL_API,
    temporalAddress: read.data.TEMPORAL_ADDRESS,
    port: read.data.API_PORT,
    issuer: read.data.OIDC_ISSUER,
    vaultKeysFile: read.data.VAULT_KEYS_FILE,
    pagesDir: read.data.PAGES_DIR ?? null,
    allowsPrivateAddresses: read.data.OVERGANG_ALLOW_PRIVATE_ADDRESSES === '1',
    receipts: secrets && { secrets, senderCvr: read.data.SENDER_CVR },
    isDevelopment: read.data.NODE_ENV !== 'production',
    logLevel: read.data.LOG_LEVEL,
  };
}
