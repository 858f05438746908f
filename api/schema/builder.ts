import type { Day, Instant } from '@overgang/domain';
import { getDatamodel, type PrismaTypes } from '@overgang/prisma';
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import ValidationPlugin from '@pothos/plugin-validation';
import ChangePlugin from './changePlugin.js';
import type { Context } from './context.js';
import CprFreePlugin from './cprFreePlugin.js';
import { fieldProblems } from './fieldProblems.js';
import { mayDo, type Operation } from './operations.js';
import { QueryTooLarge } from './queryTooLarge.js';
import { InvalidInput } from './refusals/invalidInput.js';
import { KeyReused } from './refusals/keyReused.js';
import { NotAllowed } from './refusals/notAllowed.js';
import { NotFound } from './refusals/notFound.js';
import { Pending } from './refusals/pending.js';
import { RuleRefusal } from './refusals/ruleRefusal.js';

interface SchemaTypes {
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  AuthScopes: { mayDo: Operation };
  Scalars: {
    ID: { Input: string; Output: string };
    Day: { Input: Day; Output: Day };
    Instant: { Input: Instant; Output: Instant | Date };
    JSON: { Input: never; Output: unknown };
  };
}

/** What a query may cost at most: enough for every page, too little to read the programme in one request. */
const limits = { depth: 12, breadth: 200, complexity: 2_500 };
const largestPage = 100;

const unionName = ({ fieldName }: { fieldName: string }): string =>
  `${fieldName.charAt(0).toUpperCase()}${fieldName.slice(1)}Result`;

/** The one builder of the schema. Reads go through the caller's own client, which row-level security bounds (I8). */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [
    ErrorsPlugin,
    ScopeAuthPlugin,
    ComplexityPlugin,
    ValidationPlugin,
    RelayPlugin,
    PrismaPlugin,
    CprFreePlugin,
    ChangePlugin,
  ],
  defaultFieldNullability: false,
  prisma: {
    client: (context) => context.db,
    dmmf: getDatamodel(),
    maxConnectionSize: largestPage,
    defaultConnectionSize: 20,
  },
  relay: {},
  scopeAuth: {
    authScopes: ({ principal }) => ({ mayDo: (operation) => mayDo(principal.role, operation) }),
    unauthorizedError: (_parent, { language }) => new NotAllowed(language),
  },
  errors: {
    directResult: true,
    defaultTypes: [NotFound, NotAllowed, InvalidInput, RuleRefusal, Pending, KeyReused],
    defaultUnionOptions: { name: unionName },
    // Validation looks at the caller's own input only, so telling its outcome before the role's tells nothing.
    unsafelyHandleInputErrors: true,
  },
  validation: {
    validationError: (failure, _args, { language }) =>
      new InvalidInput(language, fieldProblems(failure.issues, language)),
  },
  complexity: {
    limit: limits,
    defaultListMultiplier: 20,
    complexityError: () => new QueryTooLarge(),
  },
});

builder.queryType({});
builder.mutationType({});
