import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { Change } from './change.js';
import { Refusal } from './refusals/refusal.js';

const name = 'change';
const passing: readonly string[] = ['PENDING', 'TRY_LATER'];

/** Every request's context has one; the plugin's types cannot say so. */
function changeOf(context: object): Change {
  if ('change' in context && context.change instanceof Change) return context.change;
  throw new Error('a request without its change');
}

function noteEnding(change: Change, error: unknown): void {
  if (error instanceof Refusal && passing.includes(error.code)) change.isFinal = false;
}

/** A change whose key cannot be used is answered with that and not made; one that may end otherwise later is marked. */
class ChangePlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { parentType }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (parentType !== 'Mutation') return resolver;
    return async (parent, args, context, info) => {
      const change = changeOf(context);
      if (change.problem !== null) throw change.problem;
      try {
        return await resolver(parent, args, context, info);
      } catch (error) {
        noteEnding(change, error);
        throw error;
      }
    };
  }
}

declare global {
  namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      change: ChangePlugin<Types>;
    }
  }
}

SchemaBuilder.registerPlugin(name, ChangePlugin);

export default name;
