import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPrivateAddress } from '@overgang/prisma';

export interface WebhookPlaces {
  /** Only where the banks' webhooks are on this computer: then plain HTTP is taken as well. */
  readonly allowsPrivateAddresses: boolean;
  readonly addressesOf?: (host: string) => Promise<readonly string[]>;
}

export type WebhookUrlFault =
  | 'WEBHOOK_URL_NOT_VALID'
  | 'WEBHOOK_URL_NAMES_USER'
  | 'WEBHOOK_URL_NOT_HTTPS'
  | 'WEBHOOK_URL_INSIDE'
  | 'WEBHOOK_HOST_UNKNOWN';

const longest = 2_000;
const lookupTimeoutMs = 3_000;

const addressesByDns = async (host: string): Promise<string[]> =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/** A look-up cannot be broken off, only left alone. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('no answer')), lookupTimeoutMs).unref();
    }),
  ]);
}

async function hostFault(
  host: string,
  addressesOf: (host: string) => Promise<readonly string[]>,
): Promise<WebhookUrlFault | null> {
  try {
    const addresses = isIP(host) === 0 ? await inTime(addressesOf(host)) : [host];
    return addresses.some(isPrivateAddress) ? 'WEBHOOK_URL_INSIDE' : null;
  } catch {
    return 'WEBHOOK_HOST_UNKNOWN';
  }
}

/** Why a bank's events cannot go to that address; null: they can. What a name leads to is looked at again at every send. */
export async function webhookUrlFault(
  text: string,
  { allowsPrivateAddresses, addressesOf = addressesByDns }: WebhookPlaces,
): Promise<WebhookUrlFault | null> {
  const url = text.length <= longest && URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.hash !== '')
    return 'WEBHOOK_URL_NOT_VALID';
  if (url.username !== '' || url.password !== '') return 'WEBHOOK_URL_NAMES_USER';
  if (allowsPrivateAddresses) return null;
  if (url.protocol !== 'https:') return 'WEBHOOK_URL_NOT_HTTPS';
  return hostFault(url.hostname.replace(/^\[|\]$/g, ''), addressesOf);
}
