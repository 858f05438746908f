import { day } from '../../calendar/day.js';
import { instant } from '../../calendar/instant.js';
import { mitIdDifferences } from './mitIdDifferences.js';
import { nothingThere, type OurDevice, type OurMitId, type TheirDevice } from './standing.js';

const at = (on: number) => instant(Date.UTC(2022, 0, on));
const letter = { sentAt: at(6), validUntil: day('2022-01-10') };
const nowhere: TheirDevice = { dispatchedAt: null, arrivedAt: null, place: null, letter: null };
const ordered: OurDevice = {
  ...{ enrolmentId: 'e', orderedAt: at(2) },
  ...{ dispatchedAt: null, arrivedAt: null, codeValidUntil: null },
};

function found(there: Partial<TheirDevice>, here: Partial<OurDevice> = {}, isUnderWay = true) {
  const order = { id: 'e', at: at(2), isUnderWay, device: { ...nowhere, ...there } };
  const carrier = { id: 'm', key: 'e', kind: 'beginEnrolment', status: 'SENT', isWanted: true };
  const ours: OurMitId = {
    ...{ journeyId: 'j', userId: null, asked: null, ledger: 'NOT_CONFIRMED', authenticators: [] },
    orders: [{ ...carrier, status: 'SENT', authenticatorId: null }],
    device: { ...ordered, ...here },
  };
  return mitIdDifferences({ ...nothingThere, orders: [order] }, ours).map(({ kind, mend }) =>
    mend?.how === 'TELL' ? [kind, mend.told] : [kind],
  );
}

const everywhere = { dispatchedAt: at(3), arrivedAt: at(5), place: 'Torvet', letter };

test('stations that were lost on the way are told, the arrival first (R-25)', () => {
  expect(found(everywhere)).toEqual([
    ['STATION_NOT_TOLD', { kind: 'deviceArrived', payload: { enrolmentId: 'e', place: 'Torvet' } }],
    ['STATION_NOT_TOLD', { kind: 'deviceDispatched', payload: { enrolmentId: 'e' } }],
    [
      'STATION_NOT_TOLD',
      {
        kind: 'activationLetterSent',
        payload: { enrolmentId: 'e', validUntil: letter.validUntil },
      },
    ],
  ]);
});

test('what is known on both sides is no difference, and a new code is', () => {
  const known = { dispatchedAt: at(3), arrivedAt: at(5), codeValidUntil: letter.validUntil };
  expect(found(everywhere, known)).toEqual([]);
  expect(found(everywhere, { ...known, codeValidUntil: day('2022-01-08') })).toMatchObject([
    ['STATION_NOT_TOLD', { kind: 'activationLetterSent' }],
  ]);
});

test('stations of a device that was ordered again since are of the lost one', () => {
  expect(found({ dispatchedAt: at(3) }, { orderedAt: at(20) })).toEqual([]);
});

test('what stands here and never happened there is reported', () => {
  expect(found({}, { dispatchedAt: at(3) })).toEqual([['STATION_NOT_KNOWN_THERE']]);
  expect(found({ dispatchedAt: at(3) }, { dispatchedAt: at(3), arrivedAt: at(4) })).toEqual([
    ['STATION_NOT_KNOWN_THERE'],
  ]);
});

test('an order that is over there is compared no more', () => {
  expect(found(everywhere, {}, false)).toEqual([]);
});
