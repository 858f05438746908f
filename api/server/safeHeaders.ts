/**
 * Headers of every page: nothing is loaded from elsewhere, nobody frames us, and no address leaks to other sites.
 * The pages talk to the API (same origin) and, to sign in, to the issuer.
 */
export function safeHeaders(issuer: string): Readonly<Record<string, string>> {
  const signIn = new URL(issuer).origin;
  const policy = [
    "default-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${signIn}`,
    `form-action 'self' ${signIn}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  };
}
