import { type Cpr, cprOf, type Day } from '@overgang/domain';
import { customerOfHandle, journeyOfHandle, linkCustomer } from '@overgang/prisma';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { type Invitation, inviteWaiting, joinInvited } from '../../bank/invitation.js';
import { isOldEnough } from '../../bank/oldEnough.js';
import { audited } from '../../journey/audited.js';
import { tellOrLeave } from '../../journey/tellOrLeave.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { badField } from '../refusals/badField.js';
import { NotFound } from '../refusals/notFound.js';
import { ruleRefusal } from '../refusals/ruleRefusal.js';
import { Customer } from '../types/customer.js';

const InviteStatus = builder.enumType('InviteStatus', {
  values: ['ACCEPTED', 'QUEUED', 'ALREADY_INVITED'] as const,
});

interface Invited {
  readonly status: Invitation['status'];
  readonly expectedOn: Day | null;
  readonly handle: string;
}

const InviteCitizenSuccess = builder.objectRef<Invited>('InviteCitizenSuccess').implement({
  fields: (t) => ({
    status: t.expose('status', { type: InviteStatus }),
    expectedOn: t.expose('expectedOn', { type: 'Day', nullable: true }),
    customer: t.prismaField({
      type: Customer,
      resolve: (query, { handle }, _args, { db }) =>
        db.bankJourney.findUniqueOrThrow({ ...query, where: { handle } }),
    }),
  }),
});

const Input = builder.inputType('InviteCitizenInput', {
  fields: (t) => ({
    cpr: t.string({ required: true, validate: z.string().max(11) }),
    customerReference: t.string({ required: true, validate: z.string().min(1).max(100) }),
  }),
});

interface Invitee {
  readonly cpr: Cpr;
  readonly customerReference: string;
}

interface Done extends Invitation {
  readonly handle: string;
  readonly journeyId: string;
}

async function linked(db: ClientBase, context: Context, { cpr, customerReference }: Invitee) {
  const { language, now, services } = context;
  if (!(await isOldEnough(db, context, cpr))) throw ruleRefusal('TOO_YOUNG_FOR_BANK', language);
  const handle = await linkCustomer(db, {
    blindIndex: services.vault.blindIndex(cpr),
    customerReference,
    now,
  });
  const journeyId = handle === null ? null : await journeyOfHandle(db, handle);
  if (handle === null || journeyId === null) throw new NotFound(language, 'UNKNOWN_PERSON');
  return { handle, journeyId };
}

async function invite(
  db: ClientBase,
  context: Context,
  bank: string,
  invitee: Invitee,
): Promise<Done> {
  const customer = await linked(db, context, invitee);
  const { state } = await customerOfHandle(db, customer.handle);
  if (state === 'DECEASED') throw ruleRefusal('NOT_ELIGIBLE', context.language);
  const of = { ...customer, bank };
  const invitation =
    state === 'WAITING' ? await inviteWaiting(db, context, of) : await joinInvited(db, context, of);
  const { handle, journeyId } = customer;
  await audited(db, context, { action: 'inviteCitizen', details: { handle, journeyId } });
  return { ...invitation, ...customer };
}

builder.mutationField('inviteCitizen', (t) =>
  t.field({
    type: InviteCitizenSuccess,
    description:
      'R-02: the bank’s trigger. Released within its share of the open capacity, or queued for a day.',
    errors: {},
    authScopes: { mayDo: 'inviteCitizen' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input }, context) => {
      const cpr = cprOf(input.cpr);
      if (cpr === null) throw badField('input.cpr', 'NOT_A_CPR', context.language);
      const { bank } = context.principal;
      if (bank === undefined) throw new Error('a bank without its number');
      const { status, expectedOn, handle, journeyId, tell } = await context.transaction((db) =>
        invite(db, context, bank, { cpr, customerReference: input.customerReference }),
      );
      if (tell !== null) await tellOrLeave(context, { journeyId, ...tell });
      return { status, expectedOn, handle };
    },
  }),
);
