import { z } from 'zod';
import { sandboxBanks } from '../../../sandbox/banks.js';
import type { Caller, Callers } from './caller.js';
import { soon } from './soon.js';

const proposed = z.object({
  proposal: z.object({ id: z.string(), dryRun: z.object({ eligible: z.number() }) }),
});
const done = z.object({ __typename: z.string() });
const wave = z.object({ wave: z.object({ id: z.string() }) });

type Stage = 'NO_NEW_NEMID' | 'NO_REPLACEMENT_CARDS' | 'OFF';

interface End {
  readonly journeyId: string;
  readonly stage: Stage;
  readonly endsOn: string;
  /** on whose authority, where it is by force */
  readonly authority?: string;
}

const proposal = ({ journeyId, stage, endsOn, authority }: End) => ({
  field: 'proposeRetirement(input: $input)',
  takes: '($input: ProposeRetirementInput!)',
  reads: '... on ProposeRetirementSuccess { proposal { id dryRun { eligible } } }',
  variables: {
    input: {
      selection: { journeyIds: [journeyId] },
      ...{ stage, endsOn, reason: 'As agreed with the operator.' },
      ...(authority === undefined ? {} : { force: true, authority }),
    },
  },
  success: proposed,
});

const confirmation = (id: string) => ({
  field: 'confirmProposal(id: $id)',
  takes: '($id: ID!)',
  variables: { id },
  success: done,
});

/** One proposes, sees in the dry run that it is this one citizen, and may not confirm it; the other does. */
async function agree(anna: Caller, bo: Caller, end: End): Promise<void> {
  const { id, dryRun } = (await anna.does(proposal(end))).proposal;
  expect(dryRun.eligible).toBe(1);
  await bo.does(confirmation(id));
}

/** The managers of the programme: waves, and the end of NemID, which takes two of them. */
export function openManagers(callers: Callers) {
  const anna = callers('manager-anna', { role: 'MANAGER' });
  const bo = callers('manager-bo', { role: 'MANAGER' });
  return {
    /** Everybody of a municipality is told that it is their turn. */
    async releaseWave(municipality: string): Promise<void> {
      const { id } = (
        await anna.does({
          field: 'createWave(input: $input)',
          takes: '($input: CreateWaveInput!)',
          reads: '... on CreateWaveSuccess { wave { id } }',
          variables: {
            input: {
              ...{ name: `Kommune ${municipality}`, ratePerDay: 10 },
              selection: { municipalities: [municipality] },
            },
          },
          success: wave,
        })
      ).wave;
      await anna.does({
        field: 'releaseWave(id: $id)',
        takes: '($id: ID!)',
        variables: { id },
        success: done,
      });
    },

    /** first no new NemID and no other cards, then its end, each agreed on by both. */
    async endNemId(journeyId: string, day: (days: number) => string, authority?: string) {
      const off = { journeyId, stage: 'OFF', ...(authority ? { authority } : {}) } as const;
      await soon(() => agree(anna, bo, { journeyId, stage: 'NO_NEW_NEMID', endsOn: day(3) }));
      await soon(() =>
        agree(anna, bo, { journeyId, stage: 'NO_REPLACEMENT_CARDS', endsOn: day(5) }),
      );
      await soon(() => agree(anna, bo, { ...off, endsOn: day(20) }));
    },

    /** The code of the refusal. */
    isRefusedEnd: (end: End): Promise<string> => anna.isRefused(proposal(end)),

    /** How many of one a dry run says would lose NemID. */
    async dryRun(end: End): Promise<number> {
      return (await anna.does(proposal(end))).proposal.dryRun.eligible;
    },

    /** since when each bank's netbank accepts MitID. */
    async registerNetbanks(since: string): Promise<void> {
      for (const { reg, name } of sandboxBanks)
        await anna.does({
          field: 'addService(input: $input)',
          takes: '($input: AddServiceInput!)',
          variables: {
            input: {
              ...{ kind: 'NETBANK', name: `${name}, netbank`, bank: reg },
              ...{ acceptsMitIdSince: since, reason: 'As the bank announced it.' },
            },
          },
          success: done,
        });
    },
  };
}
