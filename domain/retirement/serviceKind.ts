/** What accepts NemID today, and MitID sooner or later. */
export const serviceKinds = ['NETBANK', 'PUBLIC', 'PRIVATE'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

interface Concern {
  /** Whose NemID is kept while the service does not accept MitID. */
  readonly whom: 'ITS_CUSTOMERS' | 'EVERYBODY';
  readonly leftOut: 'NETBANK_NOT_READY' | 'PUBLIC_SERVICE_NOT_READY' | 'PRIVATE_PROVIDER_NOT_READY';
}

/**
 * A bank's customers are known; nobody knows who uses a public site or a private provider, so each of these concerns
 * everybody.
 */
export const serviceConcerns: Readonly<Record<ServiceKind, Concern>> = {
  NETBANK: { whom: 'ITS_CUSTOMERS', leftOut: 'NETBANK_NOT_READY' },
  PUBLIC: { whom: 'EVERYBODY', leftOut: 'PUBLIC_SERVICE_NOT_READY' },
  PRIVATE: { whom: 'EVERYBODY', leftOut: 'PRIVATE_PROVIDER_NOT_READY' },
};
