import { day } from '../calendar/day.js';
import { addDays } from '../calendar/dayArithmetic.js';
import { startOfDay } from '../calendar/dayBounds.js';
import { type Instant, instant } from '../calendar/instant.js';
import type { PersonFacts } from '../person/facts.js';
import { defaultPolicy } from '../programme/defaultPolicy.js';
import { checkUserId } from '../userId/checkUserId.js';
import { at, invited, released, shown, Told } from './told.testing.js';

const hour = 3_600_000;
/** At ten on that day of 2022 the counter gives MitID. */
const in2022 = (days = 0): Instant =>
  instant(startOfDay(addDays(day('2022-01-03'), days)) + 10 * hour);

const outdated: Partial<PersonFacts> = { nemId: { state: 'ACTIVE', idUpdateRequired: true } };

const passport = { papers: 'PASSPORT', validUntil: day('2026-05-01'), witnessAge: null } as const;
const wish = (asTyped: string) => {
  const checked = checkUserId(asTyped);
  return {
    asTyped,
    canonical: checked.ok ? checked.canonical : null,
    broken: checked.ok ? [] : checked.broken,
  };
};
const enrol = (told: Told, when: Instant, asTyped: string | null = 'mette.j') =>
  told.hear('enrolAtCounter', when, {
    ...(asTyped === null ? { asTyped, canonical: null, broken: [] } : wish(asTyped)),
    means: 'APP',
    enrolmentId: 'e1',
  });

const booked = (told: Told, onDay: number): Told => {
  const on = addDays(released, onDay);
  told.hear('appointmentBooked', at(1), { on, time: '10:15', bookingId: 'booking' });
  told.asked.length = 0;
  return told;
};

test('papers seen at the counter put ID information in order, and then it is their turn (R-06)', () => {
  const told = booked(invited(outdated), 6);
  expect(told.hear('papersSeen', at(6), passport)).toMatchObject({ ok: true, state: 'INVITED' });
  expect(told.asked.filter((type) => type !== 'withdrawNotices')).toEqual([
    'noteIdInOrder',
    'YOUR_TURN by NETBANK',
  ]);
  expect(told.journey.waits).toEqual([]);
  expect(told.journey.facts.nemId).toEqual({ state: 'ACTIVE', idUpdateRequired: false });
});

test('a walk-in gives the later appointment back, for somebody else (I7)', () => {
  const told = booked(invited(outdated), 20);
  told.hear('papersSeen', at(6), passport);
  expect(told.asked).toContain('cancelAppointment');
});

test.each(['NONE', 'DELETED'] as const)(
  'without NemID (%s), one needs valid papers, which a witness cannot stand in for (R-07, R-38)',
  (state) => {
    const told = invited({ nemId: { state, idUpdateRequired: false } });
    told.asked.length = 0;
    const witness = { papers: null, validUntil: null, witnessAge: 40 } as const;
    expect(told.hear('papersSeen', at(6), witness)).toEqual({ ok: false, code: 'PAPERS_NEEDED' });
    expect(told.hear('papersSeen', at(6), passport)).toMatchObject({ ok: true, state: 'INVITED' });
    expect(told.asked).toContain('noteNemIdIssued');
    expect(told.journey.facts.nemId).toEqual({ state: 'ACTIVE', idUpdateRequired: false });
  },
);

const seen = { papers: null, validUntil: null, witnessAge: null } as const;
test.each([
  ['nothing at all', seen, 'PAPERS_NEEDED'],
  ['a witness of 17', { ...seen, witnessAge: 17 }, 'WITNESS_TOO_YOUNG'],
  ['papers of yesterday', { ...passport, validUntil: addDays(released, 5) }, 'PAPERS_EXPIRED'],
  ['papers without a last day', { ...passport, validUntil: null }, 'PAPERS_EXPIRED'],
] as const)('with %s nothing changes (R-06)', (_what, shows, code) => {
  const told = invited(outdated);
  const before = told.journey;
  expect(told.hear('papersSeen', at(6), shows)).toEqual({ ok: false, code });
  expect(told.journey).toBe(before);
});

test('a witness of the age that the policy says vouches; which papers count is its to say too', () => {
  const witness = { ...seen, witnessAge: 18 };
  expect(invited(outdated).hear('papersSeen', at(6), witness)).toMatchObject({ ok: true });
  const strict = invited(outdated);
  strict.policy = { ...defaultPolicy, acceptedPapers: ['PASSPORT'], witnessMinimumAge: 21 };
  expect(strict.hear('papersSeen', at(6), witness)).toMatchObject({ code: 'WITNESS_TOO_YOUNG' });
  const licence = { ...passport, papers: 'DRIVING_LICENCE' } as const;
  expect(strict.hear('papersSeen', at(6), licence)).toMatchObject({ code: 'PAPERS_NOT_ACCEPTED' });
});

test('whose ID information is in order needs no papers', () => {
  expect(invited().hear('papersSeen', at(1), passport)).toEqual({
    ok: false,
    code: 'NO_ID_UPDATE_NEEDED',
  });
});

test('before the counter opens for MitID it gives, hands out and refuses nothing (R-04)', () => {
  const told = shown();
  const refusal = { ok: false, code: 'COUNTER_NOT_OPEN_YET' };
  const lastDay = instant(startOfDay(day('2022-01-01')) - 1);
  expect(enrol(told, lastDay)).toEqual(refusal);
  expect(told.hear('refuseAtCounter', lastDay, { why: 'OTHER' })).toEqual(refusal);
  const choice = { means: 'APP', delivery: null, enrolmentId: 'e1' } as const;
  told.hear('chooseUserId', at(1), wish('mette.j'));
  told.hear('chooseAuthenticator', at(1), choice);
  expect(told.hear('handOutDevice', lastDay, { enrolmentId: 'e1' })).toEqual(refusal);
});

test.each([
  ['waits for their turn', () => new Told()],
  ['is invited', () => invited()],
  ['has an open window', () => shown()],
])(
  'whoever %s gets MitID at the counter at once, and waits for nothing (R-01, R-04)',
  (_who, of) => {
    const told = of();
    told.asked.length = 0;
    expect(enrol(told, in2022())).toMatchObject({ ok: true, state: 'ACTIVATING' });
    expect(told.asked.slice(-2)).toEqual(['claimUserId', 'beginEnrolment']);
    expect(told.journey.waits).toEqual([]);
    expect(told.journey.window).not.toBeNull();
  },
);

test('who rested or was refused is taken up again by enrolling (R-30, R-42)', () => {
  const told = shown();
  told.hear('decline', at(2), {});
  expect(enrol(told, in2022())).toMatchObject({ ok: true, state: 'ACTIVATING' });
});

test('a user-ID chosen before is used where none is given; without any there is no MitID (R-12)', () => {
  const told = shown();
  expect(enrol(told, in2022(), null)).toEqual({ ok: false, code: 'CHOOSE_USER_ID_FIRST' });
  told.hear('chooseUserId', in2022(), wish('mette.j'));
  expect(enrol(told, in2022(), null)).toMatchObject({ ok: true });
  expect(told.journey.enrolment.userId).toBe('mette.j');
});

test.each([
  ['too young', { birthDate: day('2012-01-01') }, 'TOO_YOUNG'],
  ['without ID information in order', outdated, 'ID_UPDATE_FIRST'],
  ['with MitID already', { mitIdIsActive: true }, 'ALREADY_ENROLLED'],
] as const)('somebody %s gets none at the counter', (_who, facts, code) => {
  expect(enrol(new Told(facts), in2022())).toEqual({ ok: false, code });
});

/** Ordered to be collected, and perhaps there. */
function ordered(delivery: 'POST' | 'COLLECT', hasCome: boolean): Told {
  const told = shown();
  told.hear('chooseUserId', at(1), wish('mette.j'));
  const choice = { means: 'CODE_DISPLAY', delivery, enrolmentId: 'e1' } as const;
  told.hear('chooseAuthenticator', in2022(), choice);
  if (hasCome) told.hear('deviceArrived', in2022(3), { enrolmentId: 'e1' });
  return told;
}
const handOut = (told: Told, enrolmentId = 'e1') =>
  told.hear('handOutDevice', in2022(4), { enrolmentId });

test('a device to be collected is handed out once, when it is there (R-25)', () => {
  expect(handOut(ordered('COLLECT', false))).toEqual({ ok: false, code: 'DEVICE_NOT_HERE' });
  const told = ordered('COLLECT', true);
  expect(handOut(told)).toMatchObject({ ok: true });
  expect(told.journey.order?.handedOutAt).toBe(in2022(4));
  expect(handOut(told)).toEqual({ ok: false, code: 'HANDED_OUT_ALREADY' });
});

test('what goes by post, or is another order, is not handed out', () => {
  expect(handOut(ordered('POST', true))).toEqual({ ok: false, code: 'NOT_TO_BE_COLLECTED' });
  expect(handOut(ordered('COLLECT', true), 'e2')).toEqual({ ok: false, code: 'UNKNOWN_DEVICE' });
});

test('refused at the counter with a reason, the journey rests and can be taken up again (R-30)', () => {
  const told = shown();
  told.asked.length = 0;
  const why = 'CANNOT_HANDLE_ALONE';
  expect(told.hear('refuseAtCounter', in2022(), { why })).toMatchObject({ state: 'REFUSED' });
  expect(told.journey.reason).toBe(why);
  expect(told.asked.at(-1)).toBe('REFUSED by NETBANK');
  expect(told.hear('refuseAtCounter', in2022(), { why })).toMatchObject({ code: 'RESTING' });
});

const mark = (told: Told, onDay: number, outcome: 'KEPT' | 'MISSED', bookingId: string | null) =>
  told.hear('markAppointment', at(onDay), { outcome, bookingId });

test('a clerk marks who came and who did not, on the day, and no other appointment (R-10)', () => {
  const told = booked(invited(outdated), 6);
  expect(mark(told, 5, 'MISSED', null)).toMatchObject({ code: 'APPOINTMENT_NOT_YET' });
  expect(mark(told, 6, 'KEPT', 'another')).toMatchObject({ code: 'NO_APPOINTMENT' });
  expect(mark(told, 6, 'MISSED', 'booking')).toMatchObject({ ok: true });
  expect(told.asked.at(-1)).toBe('APPOINTMENT_MISSED by NETBANK');
  expect(mark(told, 6, 'KEPT', null)).toMatchObject({ code: 'NO_APPOINTMENT' });
});
