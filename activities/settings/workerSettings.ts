import { z } from 'zod';
import { memoVersions } from '../ports/digitalPost/buildMemo.js';

const url = z.url().transform((text) => text.replace(/\/$/, ''));

const shape = z.object({
  DATABASE_URL_WORKER: z.string().min(1),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  /** Always over mutual TLS. */
  DIGITAL_POST_URL: z.url({ protocol: /^https$/ }).transform((text) => text.replace(/\/$/, '')),
  /** PEM: the certificate that Digital Post knows us by, and its key. */
  DIGITAL_POST_CERT_FILE: z.string().min(1),
  DIGITAL_POST_KEY_FILE: z.string().min(1),
  /** PEM, where Digital Post's own certificate is not signed by one of the well-known. */
  DIGITAL_POST_CA_FILE: z.string().min(1).optional(),
  PRINT_HOUSE_URL: url,
  MITID_URL: url,
  NEMID_URL: url,
  CITIZEN_SERVICE_URL: url,
  /** The version of MeMo that is sent. */
  MEMO_VERSION: z.enum(memoVersions).default('1.2'),
  /** Only where the banks' webhooks are on this computer. */
  OVERGANG_ALLOW_PRIVATE_ADDRESSES: z.enum(['0', '1']).default('0'),
  /** What the waits between two tries of a webhook are multiplied by: below 1 only where programme time runs fast. */
  WEBHOOK_RETRY_FACTOR: z.coerce.number().positive().max(1).default(1),
  /** `smtp://[user:password@]host[:port]`, always with STARTTLS; without it no e-mail is sent. */
  SMTP_URL: z.url({ protocol: /^smtp$/ }).optional(),
  /** PEM, where the mail server's certificate is not signed by one of the well-known. */
  SMTP_CA_FILE: z.string().min(1).optional(),
  EMAIL_FROM: z.email().default('no-reply@overgang.example'),
  SENDER_CVR: z
    .string()
    .regex(/^\d{8}$/)
    .default('34051178'),
  SENDER_LABEL: z.string().min(1).default('Digitaliseringsstyrelsen'),
  JOURNEY_TASK_TIMEOUT_MS: z.coerce.number().int().min(1_000).max(60_000).default(10_000),
  MAX_CACHED_WORKFLOWS: z.coerce.number().int().min(50).default(800),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

function mailServer(of: z.infer<typeof shape>) {
  const { SMTP_URL: url, SMTP_CA_FILE: caFile, EMAIL_FROM: from } = of;
  return url === undefined ? null : { url, from, ...(caFile === undefined ? {} : { caFile }) };
}

/** All that the worker is told from outside. Business rules are no part of it: they are data. */
export function workerSettings(environment: NodeJS.ProcessEnv) {
  const read = shape.safeParse(environment);
  if (!read.success) {
    const names = read.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new Error(`The worker cannot start: set ${names} as docs say.`);
  }
  const of = read.data;
  return {
    databaseUrl: of.DATABASE_URL_WORKER,
    temporalAddress: of.TEMPORAL_ADDRESS,
    namespace: of.TEMPORAL_NAMESPACE,
    urls: {
      digitalPost: of.DIGITAL_POST_URL,
      printHouse: of.PRINT_HOUSE_URL,
      mitId: of.MITID_URL,
      nemId: of.NEMID_URL,
      citizenService: of.CITIZEN_SERVICE_URL,
    },
    digitalPostCertificate: {
      caFile: of.DIGITAL_POST_CA_FILE,
      certFile: of.DIGITAL_POST_CERT_FILE,
      keyFile: of.DIGITAL_POST_KEY_FILE,
    },
    memoVersion: of.MEMO_VERSION,
    allowsPrivateAddresses: of.OVERGANG_ALLOW_PRIVATE_ADDRESSES === '1',
    webhookRetryFactor: of.WEBHOOK_RETRY_FACTOR,
    mailServer: mailServer(of),
    sender: { cvr: of.SENDER_CVR, label: of.SENDER_LABEL },
    taskTimeoutMs: of.JOURNEY_TASK_TIMEOUT_MS,
    maxCachedWorkflows: of.MAX_CACHED_WORKFLOWS,
    logLevel: of.LOG_LEVEL,
  };
}

export type WorkerSettings = ReturnType<typeof workerSettings>;
