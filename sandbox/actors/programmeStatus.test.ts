import pino from 'pino';
import { People } from '../population/people.js';
import { openSystemsForTest } from '../testing/sandboxForTest.js';
import { Diary } from './citizens/diary.js';
import { Errands } from './product/errands.js';
import { programmeStatus } from './programmeStatus.js';

test('a demonstration whose people have long done all they will does not end while rosters are read in', async () => {
  const systems = await openSystemsForTest();
  const { context: system } = systems.systems;
  const context = {
    system,
    people: new People([]),
    diary: new Diary(system),
    errands: new Errands(pino({ level: 'silent' })),
  };
  const hasEnded = (preparing: 'ROSTERS' | null) => programmeStatus(context, true, preparing).ended;
  expect([hasEnded('ROSTERS'), hasEnded(null)]).toEqual([false, true]);
  context.diary.close();
  await systems.end();
});
