import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { sandboxBanks } from '../banks.js';
import type { Accounts } from './accounts.js';
import { clientsFor } from './clients.js';
import { audience } from './issueToken.js';
import { signingAlgorithm } from './signingKeys.js';
import type { TokenClaims } from './tokenRequest.js';

const resource = 'urn:overgang';
const scope = 'overgang';
const hourSeconds = 3600;

/** Everybody who signs in here has agreed: it is a development issuer with one resource. */
async function grantEverything(context: KoaContextWithOIDC) {
  const { provider, client, session, result } = context.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  if (known) return provider.Grant.find(known);
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(`openid ${scope}`);
  grant.addResourceScope(resource, scope);
  await grant.save();
  return grant;
}

const bankOf = (clientId: string): TokenClaims => ({
  role: 'BANK',
  bank: clientId.replace(/^bank-/, ''),
});

function configuration(jwk: JWK, accounts: Accounts): Configuration {
  return {
    jwks: { keys: [jwk] },
    clients: clientsFor(sandboxBanks),
    scopes: ['openid', scope],
    cookies: { keys: [randomBytes(16).toString('hex')] },
    clientBasedCORS: () => true,
    pkce: { required: () => true },
    ttl: { AccessToken: hourSeconds, ClientCredentials: hourSeconds, Grant: 24 * hourSeconds },
    findAccount: (_, account) =>
      accounts.claimsOf(account) && {
        accountId: account,
        claims: async () => ({ sub: account }),
      },
    extraTokenClaims: async (_, token) =>
      token.kind === 'AccessToken'
        ? accounts.claimsOf(token.accountId)
        : bankOf(token.clientId ?? ''),
    loadExistingGrant: grantEverything,
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          audience,
          scope,
          accessTokenTTL: hourSeconds,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: signingAlgorithm } },
        }),
      },
    },
  };
}

/** A real OpenID Connect provider: code with PKCE for the pages, client credentials for the banks. */
export const openProvider = (issuer: string, jwk: JWK, accounts: Accounts): Provider =>
  new Provider(issuer, configuration(jwk, accounts));
