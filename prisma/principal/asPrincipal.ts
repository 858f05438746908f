import type { PrismaClient } from '../generated/client/client.js';
import type { DatabasePrincipal } from './principal.js';
import { principalParameters, setPrincipalSql } from './setPrincipal.js';

/**
 * The client in the principal's name: each operation runs in a transaction of its own that begins by naming it (I8).
 * For several operations in one transaction use `withPrincipal`.
 */
export function asPrincipal(prisma: PrismaClient, principal: DatabasePrincipal) {
  const parameters = principalParameters(principal);
  return prisma.$extends({
    name: 'asPrincipal',
    query: {
      $allOperations: async ({ args, query }) => {
        const [, result] = await prisma.$transaction([
          prisma.$queryRawUnsafe(setPrincipalSql, ...parameters),
          query(args),
        ]);
        return result;
      },
    },
  });
}

export type PrincipalClient = ReturnType<typeof asPrincipal>;
