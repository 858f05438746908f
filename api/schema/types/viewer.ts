import type { Principal } from '../../signIn/principal.js';
import { roles } from '../../signIn/role.js';
import { builder } from '../builder.js';

const RoleEnum = builder.enumType('Role', { values: roles });

/** Who is signed in. */
export const Viewer = builder.objectRef<Principal>('Viewer').implement({
  fields: (t) => ({
    role: t.expose('role', { type: RoleEnum }),
    subject: t.exposeString('subject'),
    bank: t.exposeString('bank', { nullable: true }),
  }),
});
