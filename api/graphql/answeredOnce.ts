import { beginRequest, endRequest, type KeyedRequest, senderOf } from '@overgang/prisma';
import { type ExecutionArgs, getOperationAST, print } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { z } from 'zod';
import type { Context } from '../schema/context.js';
import { KeyReused } from '../schema/refusals/keyReused.js';
import { Pending } from '../schema/refusals/pending.js';

type Asked = ExecutionArgs & { readonly contextValue: Context };

const isChange = ({ document, operationName }: ExecutionArgs): boolean =>
  getOperationAST(document, operationName)?.operation === 'mutation';

function keyed({ document, variableValues, contextValue }: Asked): KeyedRequest {
  const { principal, idempotencyKey: key, services } = contextValue;
  const said = { query: print(document), variables: variableValues ?? {} };
  const fingerprint = services.vault.fingerprint(said);
  return { sender: senderOf(principal), key, fingerprint };
}

const kept = z.record(z.string(), z.unknown());

/** What the standing of the key alone says, and the status of such an answer. */
const problems = {
  RUNNING: (context: Context) => new Pending(context.language, context.idempotencyKey),
  OTHER_PAYLOAD: (context: Context) => new KeyReused(context.language),
} as const;
const statusOf = { RUNNING: 409, OTHER_PAYLOAD: 422 } as const;

/**
 * Whatever carries an Idempotency-Key and changes something is done once: the same request again gets the stored answer,
 * another one under the same key 422, one that still runs 409. Only the key's own sender can meet it.
 */
export const answeredOnce: Plugin<Context> = {
  async onExecute({ args, setResultAndStopExecution }) {
    const { contextValue: context } = args;
    if (!context.isKeyGiven || !isChange(args)) return undefined;
    const request = keyed(args);
    const begun = await context.transaction((db) => beginRequest(db, request));
    const { vault } = context.services;
    if (begun.outcome === 'ANSWERED') {
      setResultAndStopExecution({
        data: kept.parse(JSON.parse(vault.openText(begun.answer))),
      });
      return undefined;
    }
    if (begun.outcome !== 'NEW') {
      const { outcome } = begun;
      context.change.problem = problems[outcome](context);
      return {
        onExecuteDone: ({ result, setResult }) => {
          if (isAsyncIterable(result)) return;
          setResult({ ...result, extensions: { http: { status: statusOf[outcome] } } });
        },
      };
    }
    return {
      onExecuteDone: async ({ result }) => {
        if (isAsyncIterable(result)) return;
        // What failed within, or may end otherwise, is asked anew.
        const isFinal = result.errors === undefined && context.change.isFinal;
        const answer = isFinal ? vault.sealText(JSON.stringify(result.data)) : null;
        await context.transaction((db) => endRequest(db, request, answer));
      },
    };
  },
};
