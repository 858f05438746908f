import { day } from '../calendar/day.js';
import { addDays } from '../calendar/dayArithmetic.js';
import { channelsFor } from '../person/channels.js';
import type { PersonFacts } from '../person/facts.js';
import { nemIdHindrances } from '../person/nemId.js';
import { wayIn } from '../person/wayIn.js';
import { nextStep } from './nextStep.js';
import { at, invited, released, shown, type Told } from './told.testing.js';

const hinder = (told: Told, by: (typeof nemIdHindrances)[number], on: number) => {
  told.changes({ nemId: { state: by, idUpdateRequired: false } });
  told.hear('nemIdHindered', at(on), { by });
};
const free = (told: Told, on: number) => {
  told.changes({ nemId: { state: 'ACTIVE', idUpdateRequired: false } });
  told.hear('nemIdUnblocked', at(on), {});
};
const deadline = ({ journey }: Told) => journey.window?.deadline;

test.each(nemIdHindrances)(
  'while NemID is %s the deadline follows by itself, and some days are left when it works again (R-10)',
  (by) => {
    const told = shown();
    hinder(told, by, 28);
    expect(deadline(told)).toBe(addDays(released, 38));
    told.wake(at(39));
    expect(told.journey.isOverdue).toBe(false);
    expect(deadline(told)).toBe(addDays(released, 49));
    free(told, 45);
    expect(deadline(told)).toBe(addDays(released, 55));
    told.wake(at(56));
    expect(told.journey.isOverdue).toBe(true);
  },
);

test('a NemID that works again within the days gives none, and none is taken (R-10, I3)', () => {
  const told = shown();
  hinder(told, 'AWAITING_CARD', 2);
  free(told, 6);
  expect(deadline(told)).toBe(addDays(released, 30));
});

test('the timeline says what keeps NemID from being used, and since when, until it is over', () => {
  const told = shown();
  hinder(told, 'AWAITING_PASSWORD', 2);
  expect(told.journey.nemIdHindered).toEqual({
    by: 'AWAITING_PASSWORD',
    since: addDays(released, 2),
  });
  free(told, 3);
  expect(told.journey.nemIdHindered).toBeNull();
});

test('who was overdue before loses nothing more and is not rescued by a block (R-09)', () => {
  const told = shown();
  told.wake(at(31));
  hinder(told, 'BLOCKED', 32);
  expect(told.journey.isOverdue).toBe(true);
});

/** Two months after the roll-out ended; and NemID's last day. */
const [late, last] = [450, 755];

test('a hindered NemID is waited for also after the roll-out, until NemID ends for all (R-10)', () => {
  const told = shown();
  told.policy = { ...told.policy, deadlineFloor: addDays(released, late + 1) };
  hinder(told, 'OUT_OF_KEYS', late);
  expect(deadline(told)).toBe(addDays(released, late + 10));
  told.wake(at(late + 11));
  expect(told.journey.isOverdue).toBe(false);
});

test('nobody is waited for when NemID has ended for all (R-10)', () => {
  const told = shown();
  expect(addDays(released, last)).toBe(told.policy.nemIdEndsOn);
  hinder(told, 'OUT_OF_KEYS', last);
  expect(deadline(told)).toBe(addDays(released, 30));
});

const remove = (told: Told, on: number) => {
  told.changes({ nemId: { state: 'DELETED', idUpdateRequired: false } });
  told.asked.length = 0;
  told.hear('nemIdDeleted', at(on), { happenedAt: at(on) });
};

test.each([
  ['invited', invited],
  ['within the window', shown],
])(
  'who deletes NemID %s is sent to borgerservice, and the reservations go as at its end (R-38)',
  (_, begun) => {
    const told = begun();
    remove(told, 5);
    expect(told.journey).toMatchObject({ state: 'ID_UPDATE_REQUIRED', reason: 'GET_NEMID_FIRST' });
    expect(told.asked).toContain('quarantineReservations');
    // There is no netbank log-on any more.
    expect(told.asked).toContain('GET_NEMID_FIRST by DIGITAL_POST');
    expect(nextStep(told.journey, told.policy)?.what).toBe('GET_NEMID');
  },
);

test('an enrolment under way goes on without NemID, and a bank that would have shown something shows nothing (R-38)', () => {
  const told = shown();
  told.hear('chooseUserId', at(1), { asTyped: 'karen', canonical: null, broken: [] });
  told.journey = { ...told.journey, state: 'ACTIVATING' };
  told.wake(at(10, 1));
  remove(told, 11);
  expect(told.journey.state).toBe('ACTIVATING');
  expect(told.asked).toEqual(
    expect.arrayContaining(['quarantineReservations', 'REMINDER by DIGITAL_POST']),
  );
});

test('without NemID the netbank is no way in and no channel, until MitID is there (R-38)', () => {
  const told = invited();
  const { facts } = told.journey;
  const deleted = { ...facts, nemId: { state: 'DELETED', idUpdateRequired: false } } as const;
  const on = day('2022-02-01');
  expect(wayIn(deleted, on, told.policy)).toBe('CITIZEN_SERVICE');
  expect(channelsFor(deleted, on, told.policy)).not.toContain('NETBANK');
  expect(channelsFor({ ...deleted, mitIdIsActive: true }, on, told.policy)).toContain('NETBANK');
});

test('an overdue citizen who deletes NemID starts anew at the counter, with no bank closed (R-09, R-38)', () => {
  const told = shown();
  told.wake(at(31));
  told.wake(at(35));
  remove(told, 40);
  expect(told.asked).toContain('openLogon');
  expect(told.asked).not.toContain('LOGON_OPEN_AGAIN by DIGITAL_POST');
  expect(told.journey).toMatchObject({ isOverdue: false, logonClosedAt: [] });
});

test('when no NemID is issued any more, MitID is had in borgerservice directly (R-07, R-38)', () => {
  const told = shown();
  told.policy = { ...told.policy, nemIdIssuingEndsOn: addDays(released, 2) };
  remove(told, 5);
  expect(told.journey.state).toBe('WINDOW_OPEN');
  expect(wayIn(told.journey.facts, addDays(released, 5), told.policy)).toBe('CITIZEN_SERVICE');
});

const withMitId = (facts: Partial<PersonFacts> = {}): Told => {
  const told = shown(facts);
  told.hear('activated', at(3), { means: 'APP', happenedAt: at(3) });
  return told;
};
const announce = (told: Told, on: number) =>
  told.hear('retireNemId', at(on), {
    ...{ retirementId: 'the-end', endsOn: addDays(released, 90), force: null },
  });
const rollBack = (told: Told, on: number) => told.hear('rollBackRetirement', at(on), { why: 'no' });

test.each([
  ['enrolled', 0],
  ['told that NemID ends', 1],
  ['whose end is ordered', 2],
] as const)(
  'somebody %s who deletes NemID has nothing left to end: no roll-back, and the journey completes (R-38)',
  (_, steps) => {
    const told = withMitId();
    if (steps > 0) announce(told, 10);
    const [ends] = told.journey.pendingNotices.filter(({ kind }) => kind === 'NEMID_ENDS');
    if (steps > 1 && ends) {
      told.hear('noticeReceived', at(11), { noticeId: ends.id, happenedAt: at(11) });
    }
    remove(told, 20);
    expect(told.journey).toMatchObject({ state: 'RETIRED', retirement: null, completedAt: null });
    expect(told.asked).toContain('quarantineReservations');
    expect(told.asked.includes('withdrawRetirement')).toBe(steps > 0);
    expect(told.asked).not.toContain('rollBackRetirement');
    expect(told.journey.pendingNotices.map(({ kind }) => kind)).not.toContain('NEMID_ENDS');
    expect(rollBack(told, 21)).toEqual({ ok: false, code: 'NO_RETIREMENT' });
    expect(nextStep(told.journey, told.policy)?.what).toBe('COMPLETE');
    told.wake(at(35));
    expect(told.journey.completedAt).not.toBeNull();
    expect(nextStep(told.journey, told.policy)).toBeNull();
  },
);

test('who never had a NemID is not told that it ends, by force either, and completes once MitID has been there for the days of a grace', () => {
  const told = withMitId();
  told.changes({ nemId: { state: 'NONE', idUpdateRequired: false } });
  expect(announce(told, 10)).toEqual({ ok: false, code: 'NO_NEMID' });
  const force = { by: 'manager-b', reason: 'the end' };
  const forced = { retirementId: 'f', endsOn: addDays(released, 90), force };
  expect(told.hear('retireNemId', at(10), forced)).toEqual({ ok: false, code: 'NO_NEMID' });
  expect(nextStep(told.journey, told.policy)?.what).toBe('COMPLETE');
  told.wake(at(16));
  expect(told.journey.state).toBe('ENROLLED');
  told.wake(at(18));
  expect(told.journey).toMatchObject({ state: 'RETIRED', retirement: null });
  expect(told.journey.completedAt).not.toBeNull();
});

test('whose only MitID is lost keeps the journey, though NemID was deleted (I1)', () => {
  const told = withMitId();
  told.changes({ mitIdIsActive: false });
  remove(told, 20);
  expect(told.journey.state).toBe('ENROLLED');
});
