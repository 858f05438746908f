import { randomUUID } from 'node:crypto';
import {
  type Cpr,
  dayOf,
  dimensionsOf,
  emptyMemory,
  type Instant,
  type Journey,
  nextStep,
  type PersonFacts,
  type Policy,
  parseCpr,
  revealCpr,
  wakeAt,
} from '@overgang/domain';
import type { PopulationRow } from '../rows/populationRow.js';

/** A delivered person with the ids under which they will be known. */
export interface NewPerson {
  readonly citizenId: string;
  readonly journeyId: string;
  readonly cpr: Cpr;
  readonly row: PopulationRow;
  readonly facts: PersonFacts;
}

function nemIdState(row: PopulationRow): PersonFacts['nemId']['state'] {
  if (row.nemIds.length === 0) return 'NONE';
  return row.nemIds.some(({ state }) => state === 'ACTIVE') ? 'ACTIVE' : 'BLOCKED';
}

/** Takes a row for a person who was unknown until now. */
export function newPerson(row: PopulationRow, cpr: Cpr): NewPerson {
  const read = parseCpr(revealCpr(cpr)); // the birth date stands in the number
  if (read.kind === 'INVALID') throw new Error('a Cpr that does not parse');
  const facts: PersonFacts = {
    birthDate: read.birthDate,
    identifiedBy: read.kind,
    municipality: row.municipality,
    language: row.language,
    isAbroad: row.country !== 'DK',
    isDeceased: false,
    isExemptFromDigitalPost: row.exempt,
    needsLargePrint: row.largePrint,
    nemId: {
      state: nemIdState(row),
      idUpdateRequired: row.nemIds.some((of) => of.idUpdateRequired),
    },
    mitIdIsActive: row.mitIdActive,
    authenticators: [],
    // Read with each step: what the ledger holds is not known before the ids are stored.
    userIdNotTransferable: null,
    banks: [],
  };
  return { citizenId: randomUUID(), journeyId: randomUUID(), cpr, row, facts };
}

/** who has MitID already is enrolled from the start; everybody else waits. */
function firstJourney(person: NewPerson, now: Instant): Journey {
  const waiting = { ...emptyMemory, id: person.journeyId, version: 0, facts: person.facts };
  if (!person.row.mitIdActive) return waiting;
  const enrolment = { ...emptyMemory.enrolment, activatedAt: now };
  return { ...waiting, state: 'ENROLLED', enrolment };
}

const isoOrNull = (at: Instant | null | undefined) =>
  at == null ? null : new Date(at).toISOString();

/** The rows of a person's journey and of its first transition, as the tables name their columns. */
export function firstJourneyRow(person: NewPerson, policy: Policy, now: Instant) {
  const journey = firstJourney(person, now);
  const { facts: _facts, id: _id, version: _version, ...memory } = journey;
  const next = nextStep(journey, policy);
  return {
    id: journey.id,
    citizen_id: person.citizenId,
    state: journey.state,
    memory,
    wake_at: isoOrNull(wakeAt(journey, policy)),
    next_what: next?.what ?? 'NONE',
    next_owner: next?.owner ?? 'PROGRAMME',
    next_at: isoOrNull(next?.at),
    dimensions: { ...dimensionsOf(journey, dayOf(now)), wave: null },
    policy_version: policy.version,
    transition_id: randomUUID(),
    at: new Date(now).toISOString(),
  };
}
