import { UserManager, WebStorageStateStore } from 'oidc-client-ts';

/** Authorization code with PKCE; what is kept, is kept for this tab only and goes with it. */
export function openUserManager(issuer: string): UserManager {
  const store = () => new WebStorageStateStore({ store: window.sessionStorage });
  return new UserManager({
    authority: issuer,
    client_id: 'overgang-pages',
    redirect_uri: `${window.location.origin}/signed-in`,
    response_type: 'code',
    scope: 'openid overgang',
    userStore: store(),
    stateStore: store(),
    automaticSilentRenew: false,
    loadUserInfo: false,
  });
}
