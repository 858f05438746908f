import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Accounts } from './accounts.js';
import { issuerApp } from './issuerApp.js';
import { type IssuedToken, tokenIssuer } from './issueToken.js';
import { openProvider } from './provider.js';
import { keptSigningKey } from './signingKeys.js';
import type { TokenRequest } from './tokenRequest.js';

export interface Issuer {
  readonly listener: (request: IncomingMessage, response: ServerResponse) => unknown;
  readonly issueToken: (asked: TokenRequest) => Promise<IssuedToken>;
}

const isOwn = (path: string | undefined): boolean =>
  /^\/(interaction|development)\//.test(path ?? '');

/** The issuer at the given address (its `iss`), with its key kept in the folder. */
export async function openIssuer(
  address: string,
  dataFolder: string,
  accounts: Accounts,
): Promise<Issuer> {
  const jwk = await keptSigningKey(dataFolder);
  const provider = openProvider(address, jwk, accounts);
  const issueToken = tokenIssuer(address, jwk);
  const own = getRequestListener(issuerApp(provider, accounts, issueToken).fetch);
  const oidc = provider.callback();
  return {
    issueToken,
    listener: (request, response) => (isOwn(request.url) ? own : oidc)(request, response),
  };
}
