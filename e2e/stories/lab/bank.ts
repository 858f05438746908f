import { z } from 'zod';
import type { Citizen } from './citizen/citizen.js';
import type { Country } from './country.js';
import { soon } from './soon.js';

const invited = z.object({ status: z.string() });
const done = z.object({ __typename: z.string() });
const customers = z.object({
  edges: z.array(
    z.object({
      node: z.object({
        handle: z.string(),
        state: z.string(),
        deadline: z.string().nullable(),
        isOverdue: z.boolean(),
      }),
    }),
  ),
});
const customersDocument = `query { result: customers(first: 50) { edges { node { handle state deadline isOverdue } } } }`;

/** A bank: what it asks of the product, and what its own book says. */
export function bank({ callers, outside }: Country, reg: string) {
  const caller = callers(`bank-${reg}`, { role: 'BANK', bank: reg });
  const handleOf = ({ handles }: Citizen): string => handles.get(reg) ?? 'nobody';

  return {
    /** What the product answers: ACCEPTED, QUEUED or ALREADY_INVITED. */
    async invites({ of }: Citizen): Promise<string> {
      const input = { cpr: of.cpr, customerReference: `${of.reference} ${reg}` };
      const answer = await caller.does({
        field: 'inviteCitizen(input: $input)',
        takes: '($input: InviteCitizenInput!)',
        reads: '... on InviteCitizenSuccess { status }',
        variables: { input },
        success: invited,
      });
      return answer.status;
    },

    async extends(customer: Citizen, deadline: string): Promise<void> {
      await caller.does({
        field:
          'extendDeadline(input: { handle: $handle, deadline: $deadline, reason: "Asked for it." })',
        takes: '($handle: ID!, $deadline: Day!)',
        variables: { handle: handleOf(customer), deadline },
        success: done,
      });
    },

    /** What the product shows the bank of its customer. */
    async sees(customer: Citizen) {
      const { edges } = await caller.reads(customersDocument, customers);
      return edges.map(({ node }) => node).find(({ handle }) => handle === handleOf(customer));
    },

    /** How the bank's own book says it was told, event by event. */
    async wasTold(customer: Citizen) {
      const events = await outside.bankEvents(handleOf(customer));
      return events.map(({ event }) => event);
    },

    /** the bank says that it has done so; what the product has then on record. */
    async confirmsLogon(customer: Citizen, logon: 'CLOSED' | 'OPEN'): Promise<void> {
      const asked = `nemid.${logon === 'CLOSED' ? 'close' : 'open'}Logon`;
      const events = await outside.bankEvents(handleOf(customer));
      const told = events.findLast(({ event }) => event === asked);
      expect(told).toBeDefined();
      const variables = { handle: handleOf(customer), switchedAt: told?.at };
      await caller.does({
        field: `reportLogonSwitched(input: { handle: $handle, logon: ${logon}, switchedAt: $switchedAt })`,
        takes: '($handle: ID!, $switchedAt: Instant!)',
        variables,
        success: done,
      });
    },

    /** the last word on the customer's NemID log-on, by the bank's own book. */
    hasLogon: (customer: Citizen, word: 'nemid.closeLogon' | 'nemid.openLogon'): Promise<void> =>
      soon(async () => {
        const events = await outside.bankEvents(handleOf(customer));
        const about = events.filter(({ event }) => event.startsWith('nemid.'));
        expect(about.at(-1)?.event).toBe(word);
      }),
  };
}
