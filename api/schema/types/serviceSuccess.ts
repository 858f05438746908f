import { builder } from '../builder.js';
import { ServiceType } from './service.js';

/** A success that hands back the service as the register now has it. */
export function serviceSuccess(name: string) {
  return builder.objectRef<{ readonly serviceId: string }>(name).implement({
    fields: (t) => ({
      service: t.prismaField({
        type: ServiceType,
        resolve: (query, { serviceId }, _args, { db }) =>
          db.service.findUniqueOrThrow({ ...query, where: { id: serviceId } }),
      }),
    }),
  });
}
