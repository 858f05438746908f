import { defaultPolicy, type Instant, instant } from '@overgang/domain';
import { portNames } from '@overgang/prisma';
import { opensAt } from './opensAt.js';

const at = (text: string): Instant => instant(Date.parse(text));
const saturdayNight = at('2021-10-09T02:00:00+02:00');

test('at night and on a Saturday letters and e-mails wait for their hours, and nothing else does', () => {
  const opening = portNames.map((port) => [port, opensAt(port, saturdayNight, defaultPolicy)]);
  expect(opening.filter(([, opens]) => opens !== saturdayNight)).toEqual([
    ['LETTER', at('2021-10-11T00:00:00+02:00')],
    ['EMAIL', at('2021-10-11T08:00:00+02:00')],
  ]);
});
