import { day } from '../calendar/day.js';
import { canonicalForm } from '../userId/canonicalForm.js';
import { at, invited, shown, type Told } from './told.testing.js';

type Choice = { means: 'CODE_DISPLAY' | 'APP'; delivery: 'POST' | 'COLLECT' | null };
const collected: Choice = { means: 'CODE_DISPLAY', delivery: 'COLLECT' };
const posted: Choice = { means: 'CODE_DISPLAY', delivery: 'POST' };

/** Since borgerservice hands devices out. */
const opened = 100;

const ordering = (choice: Choice): Told => {
  const told = shown();
  const asTyped = 'mette.j';
  const canonical = canonicalForm(asTyped);
  told.hear('chooseUserId', at(opened), { asTyped, canonical, broken: [] });
  told.hear('chooseAuthenticator', at(opened), { ...choice, enrolmentId: 'e1' });
  told.asked.length = 0;
  return told;
};
const order = { enrolmentId: 'e1' };

const enrolled = (): Told => {
  const told = ordering({ means: 'APP', delivery: null });
  const payload = { means: 'APP', happenedAt: at(opened + 1), ...order } as const;
  told.changes({ mitIdIsActive: true });
  told.hear('activated', at(opened + 1), payload);
  told.asked.length = 0;
  return told;
};

test('a device to be collected is told of once when it has come, with the place, and not ordered again (R-25)', () => {
  const told = ordering(collected);
  told.hear('deviceDispatched', at(opened + 2), order);
  told.asked.length = 0;
  const arrival = { ...order, place: 'Borgerservice, Rådhuset' };
  told.hear('deviceArrived', at(opened + 3), arrival);
  told.hear('deviceArrived', at(opened + 4), arrival);
  expect(told.asked).toEqual(['withdrawNotices', 'DEVICE_READY by NETBANK']);
  expect(told.said).toMatchObject({ means: 'CODE_DISPLAY', place: 'Borgerservice, Rådhuset' });
  expect(told.wake(at(opened + 60))).not.toContain('reorderDevice');
});

test('a device in the mailbox needs no notice, and is not ordered again, also when its dispatch is told later (R-25)', () => {
  const told = ordering(posted);
  told.hear('deviceArrived', at(opened + 3), order);
  told.hear('deviceDispatched', at(opened + 4), order);
  expect(told.asked).toEqual([]);
  expect(told.journey.order).toMatchObject({ dispatchedAt: at(opened + 4) });
  expect(told.wake(at(opened + 60))).not.toContain('reorderDevice');
});

test('the activation letter is told of once a code, with the day until which it is valid (R-25, R-26)', () => {
  const told = ordering(posted);
  const letter = (validUntil: string) =>
    told.hear('activationLetterSent', at(opened + 3), { ...order, validUntil: day(validUntil) });
  letter('2022-01-20');
  letter('2022-01-20');
  expect(told.asked).toEqual(['ACTIVATION_LETTER by NETBANK']);
  expect(told.said).toMatchObject({ means: 'CODE_DISPLAY', validUntil: '2022-01-20' });
  letter('2022-01-27');
  expect(told.asked).toHaveLength(2);
});

test.each(['deviceArrived', 'activationLetterSent'] as const)(
  'a word of an order that another has replaced changes nothing: %s',
  (event) => {
    const told = ordering(posted);
    const before = told.journey;
    told.hear(event, at(opened + 3), { enrolmentId: 'another', validUntil: day('2022-01-20') });
    expect([told.journey, told.asked]).toEqual([before, []]);
  },
);

test('each new device of somebody who has MitID is told of once (R-29)', () => {
  const told = enrolled();
  const added = (authenticatorId: string) =>
    told.hear('authenticatorAdded', at(opened + 9), {
      authenticatorId,
      means: 'APP',
      happenedAt: at(opened + 8),
    });
  added('phone');
  added('phone');
  added('tablet');
  expect(told.asked).toEqual(Array(2).fill('NEW_DEVICE_ACTIVATED by NETBANK'));
  expect(told.said).toMatchObject({ means: 'APP', activatedOn: '2022-01-22' });
});

test('a user-ID changed at MitID is taken over and told of; the same again is no news (R-17, R-23)', () => {
  const told = enrolled();
  const changed = (text: string) =>
    told.hear('userIdChanged', at(opened + 9), {
      userId: canonicalForm(text),
      happenedAt: at(opened + 8),
    });
  changed('Mette.Jensen');
  changed('mette.jensen');
  expect(told.asked).toEqual(['giveUpUserId', 'USER_ID_CHANGED by NETBANK']);
  expect(told.said).toMatchObject({ changedOn: '2022-01-22' });
  expect(told.journey.enrolment.userId).toBe('mette.jensen');
});

test('whose NemID user-ID cannot come along is told why, once, with the turn (R-20)', () => {
  const told = invited({ userIdNotTransferable: 'INVALID_CHARACTER' });
  expect(told.asked).toEqual(['YOUR_TURN by NETBANK', 'USER_ID_NOT_TRANSFERABLE by NETBANK']);
  expect(told.said).toMatchObject({ why: 'INVALID_CHARACTER' });
});

test('who has chosen another user-ID is not told any more that the old one cannot come along (R-11, R-20)', () => {
  const told = invited({ userIdNotTransferable: 'CPR_LIKE', banks: [] });
  const asTyped = 'mette.j';
  told.hear('chooseUserId', at(1), { asTyped, canonical: canonicalForm(asTyped), broken: [] });
  told.asked.length = 0;
  told.hear('noticeUndeliverable', at(2), {
    noticeId: 'USER_ID_NOT_TRANSFERABLE/0/0/DIGITAL_POST/0',
    why: 'INVALID',
  });
  expect(told.asked).toEqual([]);
});
