import {
  type DefaultConnectionArguments,
  type ResolveCursorConnectionArgs,
  resolveCursorConnection,
} from '@pothos/plugin-relay';
import { z } from 'zod';
import { builder } from '../builder.js';
import type { Context } from '../context.js';

const largestPage = 100;

/** what a step under a power of attorney kept of it. */
const underPower = z.object({ power: z.object({ id: z.string() }) });

/** One step of a journey: what happened, and what it changed. Nothing personal. */
const TimelineEntry = builder.prismaObject('Transition', {
  name: 'TimelineEntry',
  fields: (t) => ({
    id: t.exposeID('id'),
    at: t.expose('at', { type: 'Instant' }),
    event: t.exposeString('event'),
    fromState: t.exposeString('fromState', { nullable: true }),
    toState: t.exposeString('toState'),
    isOverdue: t.exposeBoolean('isOverdue'),
    byRole: t.exposeString('role', { nullable: true }),
    byPower: t.id({
      nullable: true,
      description:
        'R-43: the power of attorney a helper acted under, as in `powers`: it tells one helper from another.',
      select: { details: true },
      resolve: ({ details }) => underPower.safeParse(details).data?.power.id ?? null,
    }),
    details: t.expose('details', { type: 'JSON' }),
  }),
});

/** Each step of a journey has a version, one more than the step before: nothing else says their order alone. */
const versionOf = (cursor: string | undefined): number | undefined => {
  const version = Number(cursor);
  return Number.isSafeInteger(version) ? version : undefined;
};

/** How a journey shows them, the newest first; a cursor that is none stands before the first. */
export const timelineConnection = {
  type: TimelineEntry,
  resolve: (
    { id: journeyId }: { readonly id: string },
    args: DefaultConnectionArguments,
    { db }: Context,
  ) =>
    resolveCursorConnection(
      {
        args,
        maxSize: largestPage,
        toCursor: ({ version }: { readonly version: number }) => `${version}`,
      },
      ({ before, after, limit, inverted }: ResolveCursorConnectionArgs) =>
        db.transition.findMany({
          where: { journeyId, version: { lt: versionOf(after), gt: versionOf(before) } },
          take: limit,
          orderBy: { version: inverted ? 'asc' : 'desc' },
        }),
    ),
};
