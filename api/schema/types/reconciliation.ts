import { findingKinds, findingOutcomes } from '@overgang/domain';
import { builder } from '../builder.js';

const ReconciliationState = builder.enumType('ReconciliationState', {
  values: {
    DONE: {},
    INCOMPLETE: { description: 'They did not answer to the end; the next night makes up for it.' },
    NOT_OFFERED: { description: 'A bank that shows nobody its book.' },
  },
});
const FindingKindType = builder.enumType('FindingKind', {
  values: {
    RECEIPT_MISSING: {
      description: 'They know what became of the notice, and we were never told.',
    },
    NOT_KNOWN_THERE: { description: 'We call it sent, and they do not have it.' },
    NOT_OURS: { description: 'They have what we never wrote.' },
    TAKEN_THOUGH_NOT_SENT: { description: 'They have what we gave up.' },
    ACTIVATION_NOT_TOLD: { description: 'MitID has one active that we were never told of.' },
    END_NOT_TOLD: { description: 'One has ended at MitID, and we were never told.' },
    USER_ID_NOT_TOLD: {
      description: 'The user-ID in use at MitID is another one, or its confirmation never came.',
    },
    BLOCK_NOT_DONE: { description: 'We call a blocking sent, and what is lost is active there.' },
    ACTIVE_THOUGH_ENDED: { description: 'Active at MitID, and ended here by no order of ours.' },
    AUTHENTICATOR_NOT_KNOWN_THERE: { description: 'Active here, and MitID never had it.' },
    STATION_NOT_TOLD: {
      description: 'A device was sent, has come, or its letter has left, and we were never told.',
    },
    STATION_NOT_KNOWN_THERE: {
      description: 'A device has come so far here, and MitID knows nothing of it.',
    },
    USER_ID_OF_ANOTHER: {
      description: 'In use at MitID by somebody else than our ledger has it for.',
    },
    NOT_KNOWN_HERE: { description: 'Somebody has MitID whom we do not know.' },
  } satisfies Record<(typeof findingKinds)[number], object>,
});
const FindingOutcomeType = builder.enumType('FindingOutcome', { values: findingOutcomes });

const FindingType = builder.prismaObject('ReconciliationFinding', {
  description: 'Where the books differed, and what was done about it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    key: t.exposeString('providerKey', {
      description:
        'The notice’s id, or what the other side calls what is none of ours; at MitID the order, the authenticator or the journey.',
    }),
    kind: t.field({
      type: FindingKindType,
      select: { kind: true },
      resolve: ({ kind }) => findingKinds.find((known) => known === kind) ?? 'NOT_OURS',
    }),
    outcome: t.field({
      type: FindingOutcomeType,
      select: { outcome: true },
      resolve: ({ outcome }) => findingOutcomes.find((known) => known === outcome) ?? 'REPORTED',
    }),
  }),
});

const states = ['DONE', 'INCOMPLETE', 'NOT_OFFERED'] as const;

/** One comparison of both sides' books: a channel's, or one bank's, over some days. */
export const ReconciliationType = builder.prismaObject('Reconciliation', {
  description: 'One comparison of both sides’ books over some days of programme time.',
  fields: (t) => ({
    id: t.exposeID('id'),
    channel: t.exposeString('channel', { description: 'Of notices, or MITID: its own book.' }),
    bankReg: t.exposeString('bankReg', { nullable: true }),
    from: t.expose('fromAt', { type: 'Instant' }),
    until: t.expose('untilAt', { type: 'Instant', description: 'Itself no longer.' }),
    comparedAt: t.expose('comparedAt', { type: 'Instant' }),
    state: t.field({
      type: ReconciliationState,
      select: { state: true },
      resolve: ({ state }) => states.find((known) => known === state) ?? 'INCOMPLETE',
    }),
    ours: t.exposeInt('ours', {
      description: 'Notices that we call sent; at MitID, the people whom we know to be concerned.',
    }),
    theirs: t.exposeInt('theirs', {
      description: 'Notices in their book; at MitID, people.',
    }),
    matched: t.exposeInt('matched'),
    underWay: t.exposeInt('underWay', {
      description: 'They have it; its send is not settled yet, or MitID may still tell of it.',
    }),
    mended: t.exposeInt('mended'),
    reported: t.exposeInt('reported', { description: 'For somebody to look at.' }),
    findings: t.relatedConnection('findings', {
      type: FindingType,
      cursor: 'id',
      description: 'The first thousand of them.',
      query: { orderBy: { id: 'asc' } },
    }),
  }),
});
