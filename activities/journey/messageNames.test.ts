import { askedEvents, toldEvents } from '@overgang/domain';
import { askedMessages, toldMessages } from '@overgang/workflows/messages';

test('every event of the domain reaches a journey as an update or a signal of its name', () => {
  expect([...askedMessages].sort()).toEqual([...askedEvents].sort());
  expect([...toldMessages].sort()).toEqual([...toldEvents].sort());
});
