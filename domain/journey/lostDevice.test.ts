import type { Authenticator, Means } from '../authenticator/means.js';
import { addDays } from '../calendar/dayArithmetic.js';
import { canonicalForm } from '../userId/canonicalForm.js';
import type { Delivery } from './journey.js';
import { nextStep } from './nextStep.js';
import { at, released, shown, type Told } from './told.testing.js';

const has = (told: Told, ...ids: readonly string[]): void => {
  const authenticators = ids.map(
    (id): Authenticator => ({
      id,
      means: id.startsWith('app') ? 'APP' : 'CODE_DISPLAY',
      state: 'ACTIVE',
    }),
  );
  told.changes({ authenticators, mitIdIsActive: authenticators.length > 0 });
};

const ordering = (means: Means = 'CODE_DISPLAY'): Told => {
  const told = shown();
  const asTyped = 'mette.j';
  told.hear('chooseUserId', at(1), { asTyped, canonical: canonicalForm(asTyped), broken: [] });
  const delivery = means === 'APP' ? null : 'POST';
  told.hear('chooseAuthenticator', at(1), { means, delivery, enrolmentId: 'device' });
  told.asked.length = 0;
  return told;
};

const enrolled = (...ids: readonly string[]): Told => {
  const told = ordering();
  has(told, ...ids);
  told.hear('activated', at(5), {
    means: 'CODE_DISPLAY',
    happenedAt: at(5),
    enrolmentId: 'device',
  });
  told.asked.length = 0;
  return told;
};

const lose = (told: Told, authenticatorId: string, delivery: Delivery | null = 'POST', on = 6) =>
  told.hear('reportDeviceLost', at(on), { authenticatorId, enrolmentId: 'new', delivery });
const choose = (told: Told, means: Means, delivery: Delivery | null = null) =>
  told.hear('chooseAuthenticator', at(7), { means, delivery, enrolmentId: 'second' });

test('a device lost in the post is blocked and ordered again; the deadline follows the new one (R-10, R-25)', () => {
  const told = ordering();
  expect(lose(told, 'device')).toMatchObject({ ok: true, state: 'ACTIVATING' });
  expect(told.asked).toEqual(['blockAuthenticator', 'beginEnrolment']);
  expect(told.journey.enrolment).toMatchObject({ id: 'new', means: 'CODE_DISPLAY' });
  expect(told.journey.order).toMatchObject({ enrolmentId: 'new', dispatchedAt: null });
  told.hear('activated', at(20), {
    means: 'CODE_DISPLAY',
    happenedAt: at(20),
    enrolmentId: 'new',
  });
  expect(told.journey.state).toBe('ENROLLED');
});

test('a lost authenticator of somebody enrolled is blocked and ordered again, once; the journey stays (R-38)', () => {
  const told = enrolled('device');
  const { deadline } = told.journey.window ?? {};
  expect(lose(told, 'device')).toMatchObject({ ok: true, state: 'ENROLLED' });
  expect(told.asked).toEqual(['blockAuthenticator', 'beginEnrolment']);
  expect(lose(told, 'device')).toMatchObject({ ok: false, code: 'UNKNOWN_DEVICE' });
  expect(told.journey).toMatchObject({ state: 'ENROLLED', assuranceLevel: null });
  expect(told.journey.window?.deadline).toBe(deadline);
  expect(nextStep(told.journey, told.policy)?.what).toBe('ACTIVATE');
  has(told, 'new');
  told.hear('activated', at(20), {
    means: 'CODE_DISPLAY',
    happenedAt: at(20),
    enrolmentId: 'new',
  });
  expect(told.journey).toMatchObject({ state: 'ENROLLED', assuranceLevel: 'SUBSTANTIAL' });
  expect(told.asked).toContain('NEW_DEVICE_ACTIVATED by NETBANK');
  expect(nextStep(told.journey, told.policy)?.what).toBe('ANNOUNCE_END_OF_NEMID');
});

test.each([
  ['somebody else’s', 'a-stranger’s', 'POST', 'UNKNOWN_DEVICE'],
  ['one collected before borgerservice opens', 'device', 'COLLECT', 'COLLECT_NOT_YET'],
] as const)('%s is refused, and nothing changes', (_what, id, delivery, code) => {
  const told = enrolled('device');
  const before = told.journey;
  expect(lose(told, id, delivery)).toMatchObject({ ok: false, code });
  expect([told.journey, told.asked]).toEqual([before, []]);
});

test('a lost device is blocked at once, also where nothing is said of how the other is to come (R-38)', () => {
  const told = enrolled('device');
  expect(lose(told, 'device', null)).toMatchObject({ ok: true });
  expect(told.asked).toEqual(['blockAuthenticator', 'beginEnrolment']);
  expect(told.journey.order).toMatchObject({ means: 'CODE_DISPLAY', delivery: 'POST' });
});

test('a lost app needs no way to get it', () => {
  const told = enrolled('app');
  expect(lose(told, 'app', null)).toMatchObject({ ok: true });
  expect(told.journey.order).toMatchObject({ means: 'APP', delivery: null });
});

test('who is enrolled may have one more beside it, and stays enrolled; it is ordered again where it does not come (R-24, R-25)', () => {
  const told = enrolled('device');
  expect(choose(told, 'CHIP', 'POST')).toMatchObject({ ok: true, state: 'ENROLLED' });
  expect(told.asked).toEqual(['beginEnrolment']);
  expect(told.journey.enrolment).toMatchObject({ id: 'device', means: 'CODE_DISPLAY' });
  told.hear('deviceDispatched', at(8), { enrolmentId: 'second' });
  expect(told.asked).toContain('DEVICE_ON_ITS_WAY by NETBANK');
  expect(told.said).toMatchObject({ means: 'CHIP' });
  expect(told.wake(at(30))).toContain('reorderDevice');
  expect(told.journey.state).toBe('ENROLLED');
  told.hear('authenticatorAdded', at(35), {
    authenticatorId: 'second',
    means: 'CHIP',
    happenedAt: at(35),
  });
  expect(told.journey).toMatchObject({ waits: [], order: { activatedAt: at(35) } });
});

test('a fourth app is refused, and nothing changes (R-26)', () => {
  const told = enrolled('app-1', 'app-2', 'app-3');
  const before = told.journey;
  expect(choose(told, 'APP')).toMatchObject({ ok: false, code: 'TOO_MANY_APPS' });
  expect([told.journey, told.asked]).toEqual([before, []]);
  expect(choose(told, 'CODE_DISPLAY', 'POST')).toMatchObject({ ok: true });
});

test('an order beside MitID that cannot be carried out leaves MitID as it is (I9)', () => {
  const told = enrolled('device');
  choose(told, 'APP');
  const answer = { order: 'ENROLMENT', enrolmentId: 'second', why: 'TOO_MANY_APPS' } as const;
  told.hear('orderNotPossible', at(8), answer);
  expect(told.journey).toMatchObject({
    state: 'ENROLLED',
    reason: 'TOO_MANY_APPS',
    order: null,
    enrolment: { id: 'device', means: 'CODE_DISPLAY' },
  });
});

const end = (told: Told, isLast: boolean, on = 10) => {
  has(told, ...(isLast ? [] : ['app']));
  told.hear('authenticatorEnded', at(on), {
    authenticatorId: 'device',
    means: 'CODE_DISPLAY',
    why: 'CLOSED',
    isLast,
  });
};

test('one authenticator less changes nothing while another is left', () => {
  const told = enrolled('device', 'app');
  end(told, false);
  expect(told.journey).toMatchObject({ state: 'ENROLLED', assuranceLevel: 'SUBSTANTIAL' });
  expect(told.asked).toEqual([]);
});

test('whose MitID was closed altogether is invited anew, with a new window to come (R-31)', () => {
  const told = enrolled('device');
  end(told, true);
  expect(told.journey).toMatchObject({ state: 'INVITED', assuranceLevel: null, order: null });
  expect(told.asked).toContain('YOUR_TURN by NETBANK');
  expect(told.journey.enrolment).toMatchObject({ id: null, activatedAt: null });
});

test('whose lost device is being replaced is not invited anew', () => {
  const told = enrolled('device');
  lose(told, 'device');
  end(told, true);
  expect(told.journey).toMatchObject({ state: 'ENROLLED', order: { enrolmentId: 'new' } });
});

test('NemID does not end when MitID was closed after its notice: the order is taken back (I1)', () => {
  const told = enrolled('device');
  const retirement = { retirementId: 'r1', endsOn: addDays(released, 40), force: null };
  told.hear('retireNemId', at(8), retirement);
  told.hear('noticeReceived', at(9), {
    noticeId: 'NEMID_ENDS/r1/1/NETBANK/0',
    happenedAt: at(9),
  });
  expect(told.asked).toContain('orderRetirement');
  told.asked.length = 0;
  end(told, true);
  expect(told.journey).toMatchObject({ state: 'INVITED', retirement: null });
  expect(told.asked).toEqual(
    expect.arrayContaining([
      'withdrawRetirement',
      'rollBackRetirement',
      'RETIREMENT_ROLLED_BACK by NETBANK',
      'YOUR_TURN by NETBANK',
    ]),
  );
});

/** Their NemID is ordered to end. */
const ending = (told: Told): Told => {
  const retirement = { retirementId: 'r1', endsOn: addDays(released, 40), force: null };
  told.hear('retireNemId', at(8), retirement);
  const noticeId = 'NEMID_ENDS/r1/1/NETBANK/0';
  told.hear('noticeReceived', at(9), { noticeId, happenedAt: at(9) });
  told.asked.length = 0;
  return told;
};

test('whose last device is lost while NemID ends keeps NemID at once, and waits for the new device (I1, R-38)', () => {
  const told = ending(enrolled('device'));
  expect(lose(told, 'device', 'POST', 10)).toMatchObject({ ok: true, state: 'ENROLLED' });
  expect(told.journey).toMatchObject({ retirement: null, order: { enrolmentId: 'new' } });
  expect(told.asked).toEqual(
    expect.arrayContaining([
      'withdrawRetirement',
      'rollBackRetirement',
      'blockAuthenticator',
      'beginEnrolment',
      'RETIREMENT_ROLLED_BACK by NETBANK',
    ]),
  );
  told.hear('deviceDispatched', at(11), { enrolmentId: 'new' });
  expect(told.asked).toContain('DEVICE_ON_ITS_WAY by NETBANK');
});

test('who loses one of two while NemID ends goes on (R-31)', () => {
  const told = ending(enrolled('device', 'app'));
  expect(lose(told, 'device', 'POST', 10)).toMatchObject({ state: 'RETIREMENT_NOTICED' });
  expect(told.asked).toEqual(['blockAuthenticator', 'beginEnrolment']);
});

test.each([
  ['a returned order', 'retirementReturned', { retirementId: 'r1', why: 'MITID_NOT_ACTIVE' }],
  ['a roll-back', 'rollBackRetirement', { why: 'a mistake' }],
] as const)(
  '%s does not forget the device ordered in place of a lost one (I9)',
  (_what, type, payload) => {
    const told = enrolled('device', 'app');
    lose(ending(told), 'device', 'POST', 10);
    has(told);
    told.hear(type, at(11), payload);
    expect(told.journey).toMatchObject({ state: 'ENROLLED', order: { enrolmentId: 'new' } });
    told.hear('deviceDispatched', at(12), { enrolmentId: 'new' });
    expect(told.asked).toContain('DEVICE_ON_ITS_WAY by NETBANK');
  },
);

test.each([
  [
    'cannot be had',
    (told: Told) => {
      const answer = { order: 'ENROLMENT', enrolmentId: 'new', why: 'NO_CPR' } as const;
      told.hear('orderNotPossible', at(8), answer);
    },
  ],
  [
    'is refused for its user-ID',
    (told: Told) => told.hear('userIdRefused', at(8), { enrolmentId: 'new' }),
  ],
])(
  'when the device in place of the last one %s, its owner is invited anew (I9, R-31)',
  (_what, comesBack) => {
    const told = enrolled('device');
    lose(told, 'device');
    told.asked.length = 0;
    comesBack(told);
    expect(told.journey).toMatchObject({ state: 'INVITED', enrolment: { activatedAt: null } });
    expect(told.asked).toContain('YOUR_TURN by NETBANK');
  },
);

test('of two new devices each is told of by every channel as the one it is (R-11, R-29)', () => {
  const told = enrolled('device');
  const added = (authenticatorId: string, means: Means, day: number) =>
    told.hear('authenticatorAdded', at(day), { authenticatorId, means, happenedAt: at(day) });
  added('app-1', 'APP', 8);
  added('chip', 'CHIP', 9);
  told.wake(at(23, 1));
  expect(told.asked).toContain('NEW_DEVICE_ACTIVATED by DIGITAL_POST');
  expect(told.said).toMatchObject({ means: 'APP', activatedOn: addDays(released, 8) });
});

test('what MitID told to have ended before it told of its activation makes nobody enrolled (R-31)', () => {
  const told = ordering();
  told.changes({ authenticators: [{ id: 'device', means: 'CODE_DISPLAY', state: 'ENDED' }] });
  const late = { means: 'CODE_DISPLAY', happenedAt: at(5), enrolmentId: 'device' } as const;
  told.hear('activated', at(6), late);
  expect(told.journey).toMatchObject({ state: 'WINDOW_OPEN', order: null, waits: [] });
  expect(nextStep(told.journey, told.policy)?.what).toBe('CHOOSE_AUTHENTICATOR');
});

test('long after the journey’s end a lost device is still blocked, and ordered again (R-38)', () => {
  const told = ending(enrolled('device'));
  told.hear('nemIdRetired', at(41), { retirementId: 'r1', happenedAt: at(41) });
  told.wake(at(70));
  expect(told.journey.completedAt).not.toBeNull();
  told.asked.length = 0;
  expect(lose(told, 'device', 'POST', 100)).toMatchObject({ ok: true });
  expect(told.asked).toEqual(['blockAuthenticator', 'beginEnrolment']);
});
