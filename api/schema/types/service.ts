import { day, dayOf, serviceConcerns, serviceKinds } from '@overgang/domain';
import { builder } from '../builder.js';
import { ServiceKindType } from './enums.js';

const ServiceConcern = builder.enumType('ServiceConcern', {
  description: 'Whose NemID is kept while the service does not accept MitID.',
  values: ['ITS_CUSTOMERS', 'EVERYBODY'] as const,
});

const kindOf = (kind: string) => serviceKinds.find((known) => known === kind) ?? 'PRIVATE';
const dayOfDate = (date: Date | null) => date && day(date.toISOString().slice(0, 10));

/** A netbank, a public site or a private provider. */
export const ServiceType = builder.prismaObject('Service', {
  name: 'Service',
  select: { kind: true, acceptsMitIdSince: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.field({ type: ServiceKindType, resolve: ({ kind }) => kindOf(kind) }),
    name: t.exposeString('name'),
    bank: t.exposeString('bankReg', { nullable: true, description: 'Of a netbank.' }),
    concerns: t.field({
      type: ServiceConcern,
      resolve: ({ kind }) => serviceConcerns[kindOf(kind)].whom,
    }),
    acceptsMitIdSince: t.field({
      type: 'Day',
      nullable: true,
      description: 'Null: not yet known. A day to come is a plan, and keeps NemID until then.',
      resolve: ({ acceptsMitIdSince }) => dayOfDate(acceptsMitIdSince),
    }),
    isReady: t.boolean({
      resolve: ({ acceptsMitIdSince }, _args, { now }) => {
        const since = dayOfDate(acceptsMitIdSince);
        return since !== null && since <= dayOf(now);
      },
    }),
    updatedAt: t.expose('updatedAt', { type: 'Instant' }),
  }),
});
