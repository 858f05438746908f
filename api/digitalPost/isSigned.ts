import type { IncomingHttpHeaders } from 'node:http';
import { Webhook } from 'standardwebhooks';

const headerNames = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

function givenHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const given = headerNames.map((name) => [name, String(headers[name] ?? '')] as const);
  return Object.fromEntries(given);
}

function isSignedWith(secret: string, body: Buffer, headers: Record<string, string>): boolean {
  try {
    new Webhook(secret).verify(body, headers, { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}

/** Whether a body was signed within the last minutes with one of the secrets (Standard Webhooks 1.0.0). */
export function isSigned(
  body: Buffer,
  headers: IncomingHttpHeaders,
  secrets: readonly string[],
): boolean {
  const given = givenHeaders(headers);
  return secrets.some((secret) => isSignedWith(secret, body, given));
}
