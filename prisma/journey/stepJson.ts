import { v7 as uuidv7 } from 'uuid';
import type { StepWrite } from './stepWrite.js';

type Timed = Readonly<Record<string, unknown>>;

const iso = (at: number | null | undefined): string | null =>
  at === null || at === undefined ? null : new Date(at).toISOString();

function journeyJson(journey: StepWrite['journey']): Timed | null {
  if (journey === null) return null;
  const { wakeAt, nextAt, endedAt } = journey;
  return { ...journey, wakeAt: iso(wakeAt), nextAt: iso(nextAt), endedAt: iso(endedAt) };
}

function ledgerJson({
  claim,
  giveUp = [],
  quarantineUntil,
  restoreReservations = false,
  confirm,
}: StepWrite['ledger'] = {}): Timed {
  const givenUp = giveUp.map(({ canonical, until }) => ({ canonical, until: iso(until) }));
  return {
    claim,
    giveUp: givenUp,
    quarantineUntil: iso(quarantineUntil),
    restoreReservations,
    confirm,
  };
}

/** A step as the database's function takes it: instants as ISO texts, ids given to what is appended, no list missing. */
export function stepJson(step: StepWrite): string {
  const {
    outbox = [],
    notices = [],
    noticeOutcomes = [],
    withdraw = [],
    authenticators = [],
  } = step;
  return JSON.stringify({
    ...step,
    at: iso(step.at),
    journey: journeyJson(step.journey),
    transition: step.transition && { id: uuidv7(), ...step.transition },
    outbox: outbox.map((row) => ({ id: uuidv7(), ...row, notBefore: iso(row.notBefore) })),
    notices,
    noticeOutcomes: noticeOutcomes.map((row) => ({ ...row, receivedAt: iso(row.receivedAt) })),
    withdraw,
    ledger: ledgerJson(step.ledger),
    authenticators: authenticators.map((row) => ({ ...row, activatedAt: iso(row.activatedAt) })),
    nemIds: step.nemIds ? [{ ...step.nemIds, retiredAt: iso(step.nemIds.retiredAt) }] : [],
    issuedNemIds: step.issuedNemIds ?? [],
  });
}
