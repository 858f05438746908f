import { z } from 'zod';
import type { Citizen } from './citizen/citizen.js';
import type { Country } from './country.js';

const visit = z.object({ journey: z.object({ id: z.string(), state: z.string() }) });
const done = z.object({ __typename: z.string() });

const beginVisit = ({ of }: Citizen) => ({
  field: 'beginVisit(input: { cpr: $cpr, purpose: "At the counter." })',
  takes: '($cpr: String!)',
  reads: '... on BeginVisitSuccess { journey { id state } }',
  variables: { cpr: of.cpr },
  success: visit,
});

const confirmPapers = (journeyId: string, validUntil: string) => ({
  field:
    'confirmPapers(input: { journeyId: $journeyId, papers: PASSPORT, papersValidUntil: $until, reason: "Seen." })',
  takes: '($journeyId: ID!, $until: Day!)',
  variables: { journeyId, until: validUntil },
  success: done,
});

const enrol = (journeyId: string, userId: string) => ({
  field:
    'enrolAtCounter(input: { journeyId: $journeyId, means: CODE_DISPLAY, userId: $userId, reason: "Asked for it." })',
  takes: '($journeyId: ID!, $userId: String!)',
  variables: { journeyId, userId },
  success: done,
});

/** A clerk of a municipality's borgerservice, who sees who stands at the counter and nobody else. */
export function clerk({ callers }: Country, municipality: string) {
  const caller = callers(`clerk-${municipality}`, { role: 'CLERK', municipality });
  return {
    sees: (citizen: Citizen) => caller.does(beginVisit(citizen)),
    /** The codes of refusals. */
    isRefusedVisit: (citizen: Citizen) => caller.isRefused(beginVisit(citizen)),
    async isRefusedPassport({ journey }: Citizen, validUntil: string): Promise<string> {
      return caller.isRefused(confirmPapers((await journey()).id, validUntil));
    },
    async isRefusedMitId({ journey }: Citizen, userId: string): Promise<string> {
      return caller.isRefused(enrol((await journey()).id, userId));
    },
    async confirmsPassport({ journey }: Citizen, validUntil: string): Promise<void> {
      await caller.does(confirmPapers((await journey()).id, validUntil));
    },
    /** MitID at once, with a code display handed over. */
    async givesMitId({ journey }: Citizen, userId: string): Promise<void> {
      await caller.does(enrol((await journey()).id, userId));
    },
  };
}
