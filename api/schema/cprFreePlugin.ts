import { fieldsHoldingCpr, type Language } from '@overgang/domain';
import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { fieldProblem } from '../texts/fieldProblem.js';
import { InvalidInput } from './refusals/invalidInput.js';

const name = 'cprFree';

/** Every request's context has one; the plugin's types cannot say so. */
const languageOf = (context: object): Language =>
  'language' in context && context.language === 'en' ? 'en' : 'da';

function refuseCpr(args: object, language: Language): void {
  const paths = fieldsHoldingCpr(args);
  if (paths.length === 0) return;
  throw new InvalidInput(
    language,
    paths.map((path) => fieldProblem(path, { code: 'CPR_IN_TEXT' }, language)),
  );
}

/**
 * Text that callers send may be kept, logged or shown: none of it reaches a resolver while it may hold a CPR number, which
 * stands in the vault alone (domain §6).
 */
class CprFreePlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { args: known }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (Object.keys(known).length === 0) return resolver;
    return (parent, args, context, info) => {
      refuseCpr(args, languageOf(context));
      return resolver(parent, args, context, info);
    };
  }
}

declare global {
  namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      cprFree: CprFreePlugin<Types>;
    }
  }
}

SchemaBuilder.registerPlugin(name, CprFreePlugin);

export default name;
