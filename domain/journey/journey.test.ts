import { day } from '../calendar/day.js';
import { addDays } from '../calendar/dayArithmetic.js';
import { endOfDay, startOfDay } from '../calendar/dayBounds.js';
import { type Instant, instant } from '../calendar/instant.js';
import { defaultPolicy } from '../programme/defaultPolicy.js';
import { checkUserId } from '../userId/checkUserId.js';
import { decide } from './decide.js';
import { at, invited, released, shown, Told } from './told.testing.js';
import { wakeAt } from './wakeAt.js';

const choose = (told: Told, when: Instant, asTyped = 'Jens Hansen') => {
  const checked = checkUserId(asTyped);
  return told.hear('chooseUserId', when, {
    asTyped,
    canonical: checked.ok ? checked.canonical : null,
    broken: checked.ok ? [] : checked.broken,
  });
};

test('no clock runs before the notice is received (R-05)', () => {
  const told = invited();
  expect(told.journey.state).toBe('INVITED');
  expect(told.journey.window).toBeNull();
});

test('the deadline is the end of day 30 after receipt, across the change of clocks (R-05)', () => {
  expect(shown().journey.window?.deadline).toBe('2021-11-05');
});

test('reminders go out on days 10, 20 and 27, and those missed together become the latest', () => {
  const told = shown();
  expect(wakeAt(told.journey, defaultPolicy)).toBe(startOfDay(addDays(released, 10)));
  expect(told.wake(at(10))).toEqual(['REMINDER by NETBANK']);
  expect(told.wake(at(11))).toEqual([]);
  expect(told.wake(at(28))).toEqual(['withdrawNotices', 'REMINDER by NETBANK']);
  expect(told.journey.window?.remindersSent).toEqual([10, 20, 27]);
});

test('after the deadline the citizen is overdue, told first, and the bank closes some days later (R-09)', () => {
  const told = shown();
  expect(told.wake(endOfDay(addDays(released, 30)))).not.toContain('OVERDUE by NETBANK');
  expect(told.wake(at(31, 1))).toEqual(['withdrawNotices', 'OVERDUE by NETBANK']);
  expect(told.journey).toMatchObject({ state: 'WINDOW_OPEN', isOverdue: true });
  expect(told.said).toMatchObject({ logon: 'OPEN' });
  expect(told.wake(at(35))).toEqual(['closeLogon', 'withdrawNotices', 'OVERDUE by DIGITAL_POST']);
  expect(told.said).toMatchObject({ logon: 'CLOSED' });
  expect(choose(told, at(36)).ok).toBe(true);
});

test('who has no bank that closes a log-on is not told of one (R-09)', () => {
  const told = new Told({ banks: [] });
  told.hear('released', at(0), { by: 'WAVE' });
  const [{ id: noticeId } = { id: '' }] = told.journey.pendingNotices;
  told.hear('noticeReceived', at(0), { noticeId, happenedAt: at(0) });
  told.wake(at(31, 1));
  expect(told.journey.isOverdue).toBe(true);
  expect(told.said).not.toHaveProperty('logon');
  expect(told.said).not.toHaveProperty('opensWith');
});

test('once the log-on is closed, netbank is no channel (R-09)', () => {
  const told = shown();
  told.wake(at(31));
  told.wake(at(35));
  told.asked.length = 0;
  told.hear('resendNotice', at(36), { kind: 'OVERDUE', why: 'asked for it' });
  expect(told.asked).toEqual(['withdrawNotices', 'OVERDUE by DIGITAL_POST']);
});

test('enrolling lifts what an overdue citizen lost (R-09)', () => {
  const told = shown();
  told.wake(at(31));
  told.wake(at(35));
  told.asked.length = 0;
  told.hear('activated', at(40), { means: 'APP', happenedAt: at(40) });
  expect(told.journey).toMatchObject({ state: 'ENROLLED', isOverdue: false, logonClosedAt: [] });
  expect(told.asked).toContain('openLogon');
});

test('an unseen netbank notice goes out by Digital Post after 14 days, then by letter (R-11)', () => {
  const told = invited();
  expect(told.wake(at(15))).toEqual(['YOUR_TURN by DIGITAL_POST']);
  told.asked.length = 0;
  told.hear('noticeUndeliverable', at(16), {
    noticeId: 'YOUR_TURN/0/0/DIGITAL_POST/0',
    why: 'NOT_ALLOWED',
  });
  expect(told.asked).toEqual(['YOUR_TURN by LETTER']);
});

test('the first receipt opens the window, whichever channel it comes from, and later ones change nothing (R-11)', () => {
  const told = invited();
  told.wake(at(15));
  told.hear('noticeReceived', at(16), {
    noticeId: 'YOUR_TURN/0/0/NETBANK/0',
    happenedAt: at(16),
  });
  const { window } = told.journey;
  told.hear('noticeReceived', at(18), {
    noticeId: 'YOUR_TURN/0/0/DIGITAL_POST/0',
    happenedAt: at(17),
  });
  expect(told.journey.window).toEqual(window);
});

test('a receipt that comes very late leaves at least half of the window', () => {
  const told = invited();
  told.hear('noticeReceived', at(28), {
    noticeId: 'YOUR_TURN/0/0/NETBANK/0',
    happenedAt: at(1),
  });
  expect(told.journey.window?.deadline).toBe(addDays(released, 43));
});

test('a receipt of a notice that was never sent opens nothing', () => {
  const told = invited();
  told.hear('noticeReceived', at(1), {
    noticeId: 'YOUR_TURN/0/0/LETTER/0',
    happenedAt: at(1),
  });
  expect(told.journey.state).toBe('INVITED');
});

test('an extension on day 30 holds, and one to an earlier day is refused (R-10)', () => {
  const told = shown();
  const extend = (days: number) =>
    told.hear('extendDeadline', at(30, 23), {
      deadline: addDays(released, days),
      by: 'BANK',
      why: 'in hospital',
    });
  expect(extend(29)).toMatchObject({ ok: false, code: 'DEADLINE_IN_THE_PAST' });
  expect(extend(30)).toMatchObject({ ok: false, code: 'DEADLINE_NOT_LATER' });
  expect(extend(91)).toMatchObject({ ok: false, code: 'BEYOND_CAP' });
  expect(extend(45)).toMatchObject({ ok: true, deadline: addDays(released, 45) });
  told.wake(at(31));
  expect(told.journey.isOverdue).toBe(false);
});

test('the deadline follows an appointment by itself, and stays when it is cancelled (R-10, I3)', () => {
  const told = shown();
  told.hear('appointmentBooked', at(5), { on: addDays(released, 40) });
  expect(told.journey.window?.deadline).toBe(addDays(released, 50));
  told.hear('appointmentEnded', at(6), { outcome: 'CANCELLED' });
  expect(told.journey.window?.deadline).toBe(addDays(released, 50));
});

test('a global floor moves everybody’s deadline without a word to the journey (R-10)', () => {
  const told = shown();
  const policy = { ...defaultPolicy, deadlineFloor: day('2022-10-31') };
  const { journey } = decide(told.journey, { type: 'wakeUp', at: at(60) }, policy);
  expect(journey.isOverdue).toBe(false);
});

test('a floor that rises lifts the overdue, opens their log-on and tells them (R-10)', () => {
  const told = shown();
  told.wake(at(31));
  told.wake(at(35));
  told.asked.length = 0;
  told.policy = { ...defaultPolicy, deadlineFloor: addDays(released, 80) };
  told.wake(at(40));
  expect(told.asked).toEqual(
    expect.arrayContaining(['openLogon', 'DEADLINE_MOVED by DIGITAL_POST']),
  );
  expect(told.journey).toMatchObject({ isOverdue: false, logonClosedAt: [] });
  expect(told.wake(at(41))).toEqual([]);
});

test('an appointment booked before the window opened holds its deadline (R-10)', () => {
  const told = invited();
  told.hear('appointmentBooked', at(0, 12), { on: addDays(released, 40) });
  told.hear('noticeReceived', at(1), { noticeId: 'YOUR_TURN/0/0/NETBANK/0', happenedAt: at(1) });
  expect(told.journey.window?.deadline).toBe(addDays(released, 50));
});

test('a letter that comes back stops the clock that its posting had started (R-05)', () => {
  const told = invited({ banks: [], isExemptFromDigitalPost: true });
  const letter = 'YOUR_TURN/0/0/LETTER/0';
  told.hear('noticeReceived', at(4), { noticeId: letter, happenedAt: at(4) });
  told.hear('noticeUndeliverable', at(9), { noticeId: letter, why: 'RETURNED' });
  expect(told.journey).toMatchObject({ state: 'INVITED', unreachableSince: at(9) });
  told.asked.length = 0;
  told.hear('personChanged', at(20), {});
  expect(told.asked).toEqual(['YOUR_TURN by LETTER']);
});

test('a closed mailbox is answered by silence, not by a letter (R-44)', () => {
  const told = invited({ banks: [] });
  told.asked.length = 0;
  told.hear('noticeUndeliverable', at(1), {
    noticeId: 'YOUR_TURN/0/0/DIGITAL_POST/0',
    why: 'CLOSED',
  });
  expect(told.asked).toEqual([]);
  expect(told.journey.unreachableSince).toBe(at(1));
});

test('what goes out again by the next channel says what is true by then (R-10, R-11)', () => {
  const told = shown();
  told.wake(at(27));
  told.hear('extendDeadline', at(28), {
    deadline: addDays(released, 60),
    by: 'SUPPORT',
    why: 'in hospital',
  });
  const pending = told.journey.pendingNotices.map(({ kind }) => kind);
  expect(pending).toEqual(['DEADLINE_MOVED']);
  told.hear('extendDeadline', at(29), {
    deadline: addDays(released, 70),
    by: 'SUPPORT',
    why: 'still there',
  });
  expect(told.journey.pendingNotices.map(({ kind }) => kind)).toEqual(['DEADLINE_MOVED']);
  expect(told.said.deadline).toBe(addDays(released, 70));
  told.policy = { ...defaultPolicy, deadlineFloor: addDays(released, 75) };
  told.hear('noticeUndeliverable', at(30), {
    noticeId: `DEADLINE_MOVED/${addDays(released, 70)}/1/NETBANK/0`,
    why: 'GONE',
  });
  expect(told.asked.at(-1)).toBe('DEADLINE_MOVED by DIGITAL_POST');
  expect(told.said.deadline).toBe(addDays(released, 75));
});

test('who is too young cannot come back by declining first (R-39, R-42)', () => {
  const told = new Told({ birthDate: day('2015-03-01'), banks: [] });
  told.hear('decline', at(0), {});
  told.hear('resume', at(1), {});
  expect(told.journey).toMatchObject({ state: 'INELIGIBLE', reason: 'TOO_YOUNG' });
});

test('a device in the post holds the deadline, and is ordered again after ten working days (R-10, R-25)', () => {
  const told = shown();
  choose(told, at(25));
  told.hear('chooseAuthenticator', at(25), {
    means: 'CODE_DISPLAY',
    delivery: 'POST',
    enrolmentId: 'e1',
  });
  expect(told.journey.state).toBe('ACTIVATING');
  expect(told.journey.window?.deadline).toBe('2021-11-22');
  expect(told.wake(instant(endOfDay(day('2021-11-12')) + 1))).toContain('reorderDevice');
  expect(told.journey.isOverdue).toBe(false);
});

test.each([
  ['a device without delivery', 'AUDIO_CODE_READER', null, 'DELIVERY_NEEDED'],
  ['collecting before 2022 (R-04)', 'CODE_DISPLAY', 'COLLECT', 'COLLECT_NOT_YET'],
] as const)('%s is refused and changes nothing', (_name, means, delivery, code) => {
  const told = shown();
  choose(told, at(1));
  const before = told.journey;
  const answer = told.hear('chooseAuthenticator', at(1), { means, delivery, enrolmentId: 'e1' });
  expect(answer).toMatchObject({ ok: false, code });
  expect(told.journey).toEqual(before);
});

test('MitID had by another way is taken over from every state before it, and opens no window (R-01)', () => {
  const told = new Told();
  told.hear('activated', at(0), { means: 'APP', happenedAt: at(0) });
  expect(told.journey).toMatchObject({ state: 'ENROLLED', window: null });
});

test('who is exempt from Digital Post and has no netbank is told by letter (R-44)', () => {
  const told = invited({ banks: [], isExemptFromDigitalPost: true });
  expect(told.asked).toEqual(['YOUR_TURN by LETTER']);
});

test('who moves abroad within the window gets the days of those who live there, told once (R-10, R-44)', () => {
  const told = shown();
  told.changes({ isAbroad: true });
  told.hear('personChanged', at(29), {});
  expect(told.journey.window?.deadline).toBe(addDays(released, 60));
  expect(told.asked).toContain('DEADLINE_MOVED by NETBANK');
  told.asked.length = 0;
  told.hear('personChanged', at(30), {});
  expect(told.asked).toEqual([]);
  told.changes({ isAbroad: false });
  told.hear('personChanged', at(31), {});
  expect(told.journey.window?.deadline).toBe(addDays(released, 60));
});

test('an overdue citizen who turns out to have moved abroad in time is overdue no more (R-09, R-10)', () => {
  const told = shown();
  told.wake(at(31));
  told.changes({ isAbroad: true });
  told.hear('personChanged', at(33), {});
  expect(told.journey).toMatchObject({
    isOverdue: false,
    window: { deadline: addDays(released, 60) },
  });
});

test('residence abroad adds its days to the window (R-10, R-44)', () => {
  expect(shown({ isAbroad: true }).journey.window?.deadline).toBe(addDays(released, 60));
});

test('while NemID is blocked the deadline gives way instead of passing (R-10)', () => {
  const told = shown({ nemId: { state: 'BLOCKED', idUpdateRequired: false } });
  expect(told.wake(at(31))).toContain('DEADLINE_MOVED by NETBANK');
  expect(told.journey).toMatchObject({ isOverdue: false });
  expect(told.journey.window?.deadline).toBe(addDays(released, 41));
});

test('who is too young wakes on the thirteenth birthday (R-39)', () => {
  const told = invited({ birthDate: day('2009-03-01'), banks: [] });
  expect(told.journey).toMatchObject({ state: 'INELIGIBLE', reason: 'TOO_YOUNG' });
  expect(wakeAt(told.journey, defaultPolicy)).toBe(startOfDay(day('2022-03-01')));
  told.wake(startOfDay(day('2022-03-01')));
  expect(told.journey.state).toBe('INVITED');
});

test('who needs the counter before it opens waits until it does (R-04)', () => {
  const told = invited({ identifiedBy: 'REPLACEMENT', banks: [] });
  expect(told.journey).toMatchObject({ state: 'INELIGIBLE', reason: 'CITIZEN_SERVICE_NOT_OPEN' });
  expect(wakeAt(told.journey, defaultPolicy)).toBe(startOfDay(day('2022-01-01')));
});

test('ID information comes first, with an appointment, and then it is the citizen’s turn (R-06)', () => {
  const told = invited({ nemId: { state: 'ACTIVE', idUpdateRequired: true } });
  expect(told.asked).toEqual(['ID_UPDATE_NEEDED by NETBANK']);
  told.hear('noticeReceived', at(2), {
    noticeId: 'ID_UPDATE_NEEDED/0/0/NETBANK/0',
    happenedAt: at(2),
  });
  expect(told.asked).toContain('bookAppointment');
  told.changes({ nemId: { state: 'ACTIVE', idUpdateRequired: false } });
  told.hear('idUpdated', at(20), {});
  expect(told.journey.state).toBe('INVITED');
  expect(told.asked).toContain('YOUR_TURN by NETBANK');
});

test('declining is polite, and coming back gives thirty days anew (R-42)', () => {
  const told = shown();
  expect(told.hear('decline', at(3), {})).toMatchObject({ ok: true, state: 'DECLINED' });
  expect(told.hear('resume', at(40), {})).toMatchObject({
    ok: true,
    state: 'WINDOW_OPEN',
    deadline: addDays(released, 70),
  });
});

test('a death stops the journey quietly (R-44)', () => {
  const told = shown();
  told.changes({ isDeceased: true });
  told.asked.length = 0;
  told.hear('personChanged', at(4), {});
  expect(told.journey.state).toBe('DECEASED');
  expect(told.asked).toEqual(['withdrawNotices']);
  expect(wakeAt(told.journey, defaultPolicy)).toBeNull();
});

test('when the agreement with the bank ends, the notice moves to Digital Post and the clock stays (R-02)', () => {
  const told = invited();
  told.changes({ banks: [] });
  told.asked.length = 0;
  told.hear('personChanged', at(4), {});
  expect(told.asked).toEqual(['withdrawNotices', 'YOUR_TURN by DIGITAL_POST']);
});
