import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type Provider from 'oidc-provider';
import { ZodError } from 'zod';
import { type Accounts, signInForm } from './accounts.js';
import type { IssuedToken } from './issueToken.js';
import { signInPage } from './signInPage.js';
import type { TokenRequest } from './tokenRequest.js';

/** What the provider leaves to its host: the page to sign in at, and tokens without signing in. */
export function issuerApp(
  provider: Provider,
  accounts: Accounts,
  issueToken: (asked: TokenRequest) => Promise<IssuedToken>,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.onError((error, context) =>
    error instanceof ZodError || error instanceof SyntaxError
      ? context.json({ error: 'invalid_request' }, 400)
      : context.json({ error: 'server_error' }, 500),
  );

  app.use('/development/*', cors());
  app.post('/development/token', async (context) =>
    context.json(await issueToken(await context.req.json())),
  );

  app.get('/interaction/:uid', (context) =>
    context.html(signInPage(context.req.param('uid'), accounts.choices)),
  );
  app.post('/interaction/:uid', async (context) => {
    const { account } = signInForm.parse(await context.req.parseBody());
    if (!accounts.claimsOf(account)) return context.json({ error: 'invalid_request' }, 400);
    const { incoming, outgoing } = context.env;
    // A native client is asked for consent each time: choosing who one is counts as that.
    const result = { login: { accountId: account }, consent: {} };
    return context.redirect(await provider.interactionResult(incoming, outgoing, result), 303);
  });

  return app;
}
