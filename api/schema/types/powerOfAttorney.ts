import { helperActs, powerKinds } from '@overgang/domain';
import type { KnownPower } from '@overgang/prisma';
import { builder } from '../builder.js';

export const PowerKindType = builder.enumType('PowerKind', {
  description: 'R-43: a public one never acts on the bank’s way, nor a bank’s on another.',
  values: powerKinds,
});
export const HelperActType = builder.enumType('HelperAct', {
  description: 'R-43: what a power may name; nobody enters another’s credentials.',
  values: helperActs,
});

/** Somebody may act for somebody; who they are, it does not say. */
export const PowerOfAttorneyType = builder.objectRef<KnownPower>('PowerOfAttorney').implement({
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Named by a helper in the header Overgang-Power.' }),
    kind: t.expose('kind', { type: PowerKindType }),
    bank: t.exposeString('bank', { nullable: true }),
    acts: t.expose('acts', { type: [HelperActType] }),
    from: t.expose('from', { type: 'Day' }),
    until: t.expose('until', { type: 'Day', description: 'Its last day.' }),
    isRevoked: t.exposeBoolean('isRevoked'),
  }),
});

export interface OfPower {
  readonly power: KnownPower;
}

/** A success that hands the power as it stands. */
export const powerSuccess = (name: string) =>
  builder.objectRef<OfPower>(name).implement({
    fields: (t) => ({ power: t.expose('power', { type: PowerOfAttorneyType }) }),
  });
