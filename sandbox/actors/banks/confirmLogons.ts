import { z } from 'zod';
import type { SwitchedLogon } from '../../netbank/netbanks.js';
import type { ActorContext } from '../actorContext.js';
import { refusalFields } from '../product/graphql.js';
import { bankToken } from './bankUploads.js';

const document = `mutation ($handle: ID!, $logon: Logon!, $switchedAt: Instant!) {
  result: reportLogonSwitched(input: { handle: $handle, logon: $logon, switchedAt: $switchedAt }) {
    __typename
    ${refusalFields}
  }
}`;
const success = z.object({ __typename: z.string() });

/** A bank says that it has done as it was asked; a no is an answer too: what was asked has been overtaken. */
async function confirm(done: SwitchedLogon, context: ActorContext): Promise<void> {
  const token = await bankToken(done.reg, context);
  const variables = { handle: done.handle, logon: done.logon, switchedAt: done.at };
  const asked = { token, document, variables, success };
  await context.graphql.mutate(`switched-${done.webhookId}`, asked);
  context.systems.netbanks.confirmed(done);
}

/** Takes up what the book holds and begins to listen. */
export function confirmLogons(context: ActorContext): void {
  const { errands, systems } = context;
  const send = (done: SwitchedLogon) =>
    errands.send('banks', 'log-on switched', () => confirm(done, context));
  for (const done of systems.netbanks.unconfirmed()) send(done);
  systems.netbanks.logonSwitched.listen(send);
}
