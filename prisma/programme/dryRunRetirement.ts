import type { Day } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { leftOutReason, passedOver } from './leftOutReason.js';
import {
  journeysOfSelection,
  type RetirementContent,
  retirementParameters,
} from './retirementSelection.js';

const figures = z.array(z.object({ reason: z.string(), count: z.int() }));

export const dryRunShape = z.object({
  eligible: z.int(),
  leftOut: figures,
  /** of the eligible: what force passes over, for how many */
  passedOver: figures.default([]),
});

/** What a proposal would do as things stand: to how many, and to whom not, with the reason. */
export type DryRun = z.infer<typeof dryRunShape>;

const counted = z.object({
  reason: z.string().nullable(),
  despite: z.string().nullable(),
  count: z.int(),
});
type Group = z.infer<typeof counted>;

const countedSql = `
  SELECT reason, CASE WHEN reason IS NULL THEN despite END AS despite, count(*)::int AS count
  FROM (SELECT ${leftOutReason} AS reason, ${passedOver} AS despite ${journeysOfSelection}) AS journeys
  GROUP BY 1, 2 ORDER BY 1, 2`;

/** Counts a selection by whether, or why not, each NemID would be told to end. Changes nothing. */
export async function dryRunRetirement(
  db: ClientBase,
  content: RetirementContent,
  today: Day,
): Promise<DryRun> {
  const { rows } = await db.query(countedSql, [...retirementParameters(content, today)]);
  const groups = z.array(counted).parse(rows);
  const by = (reasonOf: (group: Group) => string | null) =>
    groups.flatMap((group) => {
      const reason = reasonOf(group);
      return reason === null ? [] : [{ reason, count: group.count }];
    });
  const eligible = groups.filter(({ reason }) => reason === null);
  return {
    eligible: eligible.reduce((sum, { count }) => sum + count, 0),
    leftOut: by(({ reason }) => reason),
    passedOver: by(({ despite }) => despite),
  };
}
