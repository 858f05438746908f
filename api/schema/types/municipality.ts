import { builder } from '../builder.js';

/** A municipality's borgerservice, as citizens are told to call it. */
export const MunicipalityType = builder.prismaObject('Municipality', {
  name: 'Municipality',
  fields: (t) => ({
    code: t.exposeID('code', { description: 'As in CPR.' }),
    name: t.exposeString('name'),
    phone: t.exposeString('phone'),
  }),
});
