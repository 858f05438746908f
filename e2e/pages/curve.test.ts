import { curveFrom } from '../../dashboards/src/curve/curveFrom.js';
import { enrolledShare } from '../../dashboards/src/curve/enrolledShare.js';
import { historyPoints } from '../../dashboards/src/curve/history.js';
import { stagesByDay } from '../../dashboards/src/curve/stagesByDay.js';

const row = (day: string, state: string, count: number, withMitId = 0) => ({
  day,
  state,
  count,
  withMitId,
});

test('the curve begins with the first wave, not with the first delivery', () => {
  const days = stagesByDay([
    row('2021-10-04', 'WAITING', 10),
    row('2021-10-04', 'INVITED', 0),
    row('2021-10-05', 'WAITING', 8),
    row('2021-10-05', 'INVITED', 2),
  ]);
  expect(days.map(({ day }) => day)).toEqual(['2021-10-05']);
  expect(days[0]).toMatchObject({ waiting: 8, onTheWay: 2 });
});

test('who must update ID information is not shown as one whose notice is on its way', () => {
  const [day] = stagesByDay([
    row('2021-10-05', 'INVITED', 1),
    row('2021-10-05', 'ID_UPDATE_REQUIRED', 2),
    row('2021-10-05', 'RETIREMENT_NOTICED', 4),
  ]);
  expect(day).toMatchObject({ onTheWay: 1, idUpdate: 2, ending: 4, enrolled: 0 });
});

test('a state that the pages do not know is counted, as outside the journey', () => {
  const [day] = stagesByDay([row('2021-10-05', 'INVITED', 1), row('2021-10-05', 'NEW_STATE', 3)]);
  expect(day).toMatchObject({ onTheWay: 1, outside: 3 });
});

test('the share with MitID counts who has NemID still and who has not', () => {
  const [day] = stagesByDay([
    row('2022-03-01', 'WINDOW_OPEN', 4),
    row('2022-03-01', 'ENROLLED', 3, 3),
    row('2022-03-01', 'RETIREMENT_NOTICED', 2, 2),
    row('2022-03-01', 'RETIRED', 1, 1),
  ]);
  expect(day && enrolledShare(day)).toBe(0.6);
});

test('whose NemID ended by force without MitID does not count as having it', () => {
  const [day] = stagesByDay([
    row('2022-03-01', 'WINDOW_OPEN', 4),
    row('2022-03-01', 'RETIREMENT_NOTICED', 2, 1),
    row('2022-03-01', 'RETIRED', 4, 1),
  ]);
  expect(day && enrolledShare(day)).toBe(0.2);
});

test('history is 3.4, 4.5 and 4.7 of 5.2 million, 208, 351 and 390 days after the first wave', () => {
  expect(historyPoints.map(({ since, share }) => [since, Number(share.toFixed(3))])).toEqual([
    [0, 0],
    [208, 0.654],
    [351, 0.865],
    [390, 0.904],
  ]);
});

test.each([
  ['2022-05-01', '2021-10-01'],
  ['2026-11-23', '2023-11-19'],
])('on %s the curve is asked for from %s, within what the API answers', (today, from) => {
  expect(curveFrom(today)).toBe(from);
});
