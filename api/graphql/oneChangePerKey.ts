import { GraphQLError, getOperationAST, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../schema/context.js';
import { refusalText } from '../texts/refusalText.js';

/**
 * An Idempotency-Key names one change. Several in one request would share it, and the second would be answered with the
 * first one's answer, so such a request is refused whole.
 */
export const oneChangePerKey: Plugin<Context> = {
  onExecute({ args, setResultAndStopExecution }) {
    const operation = getOperationAST(args.document, args.operationName);
    const fields = operation?.selectionSet.selections ?? [];
    const isSingle = fields.length === 1 && fields[0]?.kind === Kind.FIELD;
    if (operation?.operation !== 'mutation' || isSingle) return;
    const message = refusalText('ONE_CHANGE_PER_KEY', args.contextValue.language);
    const error = new GraphQLError(message, { extensions: { code: 'ONE_CHANGE_PER_KEY' } });
    setResultAndStopExecution({ errors: [error] });
  },
};
