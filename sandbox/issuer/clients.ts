import type { ClientMetadata } from 'oidc-provider';
import { bankClientSecret, type SandboxBank } from '../banks.js';

/** The pages: public, PKCE; being native they may be redirected to any port of the loopback address. */
const pages: ClientMetadata = {
  client_id: 'overgang-pages',
  application_type: 'native',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code'],
  response_types: ['code'],
  redirect_uris: ['http://127.0.0.1:4000/signed-in'],
};

const bankClient = ({ reg }: SandboxBank): ClientMetadata => ({
  client_id: `bank-${reg}`,
  client_secret: bankClientSecret(reg),
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
});

export const clientsFor = (banks: readonly SandboxBank[]): ClientMetadata[] => [
  pages,
  ...banks.map(bankClient),
];
