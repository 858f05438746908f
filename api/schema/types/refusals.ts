import type { FieldProblem } from '../../texts/fieldProblem.js';
import { builder } from '../builder.js';
import { FiguresChanged } from '../refusals/figuresChanged.js';
import { InvalidInput as InvalidInputError } from '../refusals/invalidInput.js';
import { KeyReused } from '../refusals/keyReused.js';
import { NotAllowed } from '../refusals/notAllowed.js';
import { NotFound } from '../refusals/notFound.js';
import { Pending } from '../refusals/pending.js';
import { Refusal } from '../refusals/refusal.js';
import { RuleRefusal } from '../refusals/ruleRefusal.js';
import { type BrokenRuleShown, UserIdRefusal } from '../refusals/userIdRefusal.js';
import { DryRunType } from './dryRun.js';

builder.interfaceType(Refusal, {
  name: 'Refusal',
  description:
    'Why an operation was not carried out. The code is stable, the message is in the caller’s language.',
  fields: (t) => ({ code: t.exposeString('code'), message: t.exposeString('message') }),
});

const FieldProblemType = builder.objectRef<FieldProblem>('FieldProblem').implement({
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Dotted, as the field stands in the input.' }),
    code: t.exposeString('code', { description: 'What is wrong with it; stable.' }),
    message: t.exposeString('message'),
  }),
});

const BrokenRule = builder.objectRef<BrokenRuleShown>('BrokenRule').implement({
  fields: (t) => ({ code: t.exposeString('code'), message: t.exposeString('message') }),
});

builder.objectType(NotFound, { name: 'NotFound', interfaces: [Refusal] });
builder.objectType(NotAllowed, { name: 'NotAllowed', interfaces: [Refusal] });
builder.objectType(RuleRefusal, { name: 'RuleRefusal', interfaces: [Refusal] });
builder.objectType(KeyReused, { name: 'KeyReused', interfaces: [Refusal] });

builder.objectType(InvalidInputError, {
  name: 'InvalidInput',
  interfaces: [Refusal],
  fields: (t) => ({
    fields: t.field({ type: [FieldProblemType], resolve: ({ fields }) => [...fields] }),
  }),
});

builder.objectType(Pending, {
  name: 'Pending',
  interfaces: [Refusal],
  fields: (t) => ({ key: t.exposeString('key') }),
});

builder.objectType(FiguresChanged, {
  name: 'FiguresChanged',
  description: 'The proposal is withdrawn: a new one, with a dry run of its own, is needed.',
  interfaces: [Refusal],
  fields: (t) => ({
    confirmed: t.expose('confirmed', { type: DryRunType }),
    now: t.expose('now', { type: DryRunType }),
  }),
});

builder.objectType(UserIdRefusal, {
  name: 'UserIdRefusal',
  interfaces: [Refusal],
  fields: (t) => ({
    brokenRules: t.field({ type: [BrokenRule], resolve: (of) => [...of.brokenRules] }),
    suggestions: t.stringList({ resolve: (of) => [...of.suggestions] }),
  }),
});
