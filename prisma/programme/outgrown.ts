import { dayOf, type Instant, mostConfirmed } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { currentPolicy } from '../policy/currentPolicy.js';
import { type DryRun, dryRunRetirement } from './dryRunRetirement.js';
import { retirementContent } from './retirementSelection.js';

interface Proposed {
  readonly content: unknown;
  readonly dryRun: DryRun;
}

/** the figures as they are now, where more are concerned than a dry run covers; null: it still says enough. */
export async function outgrown(
  db: ClientBase,
  { content, dryRun }: Proposed,
  now: Instant,
): Promise<DryRun | null> {
  const current = await dryRunRetirement(db, retirementContent.parse(content), dayOf(now));
  const { dryRunTolerance } = await currentPolicy(db);
  return current.eligible > mostConfirmed(dryRun.eligible, dryRunTolerance) ? current : null;
}
